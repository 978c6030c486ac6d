import {execFileSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {engineOptions} from '../../src/run/settle-engine.ts'

test('every option is one that V8 knows here', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], {encoding: 'utf8'})
  const unknown = engineOptions(1000).filter(option => !known.includes(`  ${option.replace(/=.*/, '')} `))
  expect(unknown).toEqual([])
})

test.each([
  [
    '11.3.244.8-node.30',
    1,
    ['--interrupt-budget=1000000', '--semi-space-growth-factor=8', '--wasm-lazy-compilation']
  ],
  ['13.6.233.10-node.28', 1, []],
  ['13.6.233.10-node.28', 200, ['--heap-growing-percent=20']],
  ['99.0.0.0', 1000, []]
])('V8 %s is told for %d files: %j', (version, files, options) => {
  expect(engineOptions(files, version)).toEqual(options)
})
