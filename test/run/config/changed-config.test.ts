import {utimesSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {readConfig} from '../../../src/run/config/config-source.ts'
import {createTree} from '../tree.ts'

const asModule = (audience: string): string => `export default {audience: '${audience}'}\n`
const asCommonJs = (audience: string): string => `module.exports = {audience: '${audience}'}\n`

test.each([
  ['yml', (audience: string) => `audience: ${audience}\n`],
  ['js', asCommonJs],
  ['cjs', asCommonJs],
  ['mjs', asModule],
  ['ts', asModule],
  ['mts', asModule],
  ['cts', asCommonJs]
] as const)('a configuration in .%s is read anew once it has changed', async (extension, textOf) => {
  const name = `peoplefirst.config.${extension}`
  const file = path.join(createTree({[name]: textOf('customer'), 'package.json': '{}'}), name)
  expect(await audienceIn(file)).toBe('customer')
  writeFileSync(file, textOf('internal'))
  // A clock may tell no difference between the two.
  utimesSync(file, new Date(), new Date(Date.now() + 1000))
  expect(await audienceIn(file)).toBe('internal')
})

async function audienceIn(file: string): Promise<unknown> {
  const reading = await readConfig(file)
  return reading.type === 'read' ? reading.source.value.audience : reading.problems
}
