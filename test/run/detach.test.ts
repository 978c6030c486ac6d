import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {expect, test} from 'vitest'
import {detached} from '../../src/run/detach.ts'

const MEGABYTE = 2 ** 20

function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed / MEGABYTE
}

/** Part of a text of two megabytes that nobody holds as a whole. */
const partOfALargeText = (number: number): string =>
  `${number} ${'lorem '.repeat(MEGABYTE / 3)}`.slice(-20_000, -10_000)

test('a copy says the same', () => {
  const said = {report: {path: 'a.md', reason: null}, lines: new Map([[1, 'one']]), untouched: undefined}
  expect(detached(said)).toEqual(said)
  const finding = {rule: 'a'}
  const {all, some} = detached({all: [finding], some: [finding]})
  expect(all[0]).toBe(some[0])
})

test('a copy of a part does not keep the whole in memory', () => {
  const before = heapUsed()
  const parts = Array.from({length: 40}, (_, number) => detached(partOfALargeText(number)))
  expect(heapUsed() - before).toBeLessThan(20)
  expect(parts).toHaveLength(40)
})
