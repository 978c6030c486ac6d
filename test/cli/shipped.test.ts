import {beforeAll, expect, test} from 'vitest'
import {buildOnce, root, runIn} from './peoplefirst.ts'

beforeAll(buildOnce, 240_000)

test('the package finds its own rules, and all of them are sound', () => {
  const {code, stdout, stderr} = runIn(root, ['rules', '--preset', 'strict'])
  expect(stderr).toMatch(/^\d+ rules in force with the preset “strict”\.\n$/)
  expect(stdout).toMatch(/^id +category +severity +preset +audience +file\n\S+ .* rules\/\S+\.yml\n/)
  expect(code).toBe(0)
})
