import {readdirSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {beforeAll, expect, test} from 'vitest'
import type {readPackedRules} from '../../src/run/packed/packed-rules.ts'
import {buildOnce, root} from '../cli/peoplefirst.ts'

beforeAll(buildOnce, 240_000)

test('however often rules are asked for, their files are open once', async context => {
  const module = pathToFileURL(path.join(root, 'build/run/packed/packed-rules.js')).href
  const {readPackedRules: read}: {readPackedRules: typeof readPackedRules} = await import(module)
  const first = read()
  if (!first)
    return context.skip('rules were changed since they were packed; “npm run build” packs them anew')
  const [rule] = first.rules
  // Its patterns are read where they are looked at.
  expect(rule?.flag[0]?.pattern.source).toBeTypeOf('string')
  const open = openFiles()
  for (let times = 0; times < 5; times++) expect(read()?.rules[0]?.flag[0]?.pattern).toBeDefined()
  expect(openFiles()).toBe(open)
})

/** How many files this process has open, where the system tells. */
function openFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length
  } catch {
    return 0
  }
}
