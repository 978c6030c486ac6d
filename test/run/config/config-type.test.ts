import {expect, expectTypeOf, test} from 'vitest'
import type {z} from 'zod'
import type {Config} from '../../../src/run/config/config.ts'
import {configSchema} from '../../../src/run/config/config-schema.ts'

test('the type of a configuration is that of its schema', () => {
  type Checked = z.output<typeof configSchema>
  expectTypeOf<Checked>().toExtend<Config>()
  expectTypeOf<Config>().toExtend<Checked>()
  expectTypeOf<keyof Checked>().toEqualTypeOf<keyof Config>()
  const config = {extends: 'strict', overrides: [{files: ['a.md'], ignore: true}]} satisfies Config
  expect(configSchema.parse(config)).toEqual(config)
})
