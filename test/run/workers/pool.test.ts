import {Worker} from 'node:worker_threads'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {formatProblem} from '../../../src/core/errors.ts'
import type {Input} from '../../../src/run/input.ts'
import {Batches} from '../../../src/run/workers/batches.ts'
import {checkInWorkers} from '../../../src/run/workers/check-in-workers.ts'
import type {Checked} from '../../../src/run/workers/job.ts'
import {workersFor} from '../../../src/run/workers/start-workers.ts'

const inputs = (count: number): readonly Input[] =>
  Array.from({length: count}, (_, index) => ({
    path: `${index}.md`,
    named: false,
    from: {type: 'memory', bytes: new Uint8Array(index * 5000), as: `${index}.md`}
  }))

/** A thread that answers, and meets its end at some files. */
const answering = (ends: string) => `
  const {parentPort} = require('node:worker_threads')
  parentPort.on('message', jobs => {
    for (const {index, input: {path}} of jobs) {
      ${ends}
      const report = {path, format: null, checked: true, reason: null, words: 1, findings: [], notes: []}
      const checked = {report, missed: false, lines: new Map(), used: new Set()}
      parentPort.postMessage({type: 'checked', index, result: {checked, problem: undefined, content: path}})
    }
  })
  parentPort.postMessage({type: 'ready'})`

/** What this thread takes part with: a file in so many milliseconds. */
const checkingHere =
  (pause: number) =>
  ({path}: Input): Checked => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    const report = {path, format: 'here', checked: true, reason: null, words: 1, findings: [], notes: []}
    return {
      checked: {report, missed: false, lines: new Map(), problem: undefined, used: new Set()},
      content: path
    }
  }

const startOf = (code: string) => (): Worker => new Worker(code, {eval: true, stderr: true})

const run = async (count: number, start: () => Worker, pause = 30) => {
  const kept: string[] = []
  const results = await checkInWorkers(inputs(30), {
    count,
    start,
    checkHere: checkingHere(pause),
    sizeOf: ({from}) => (from.type === 'memory' ? from.bytes.length : 0),
    groupOf: () => '',
    keep: (_, {content}) => kept.push(String(content)),
    onProgress: undefined
  })
  return {results: [...results.values()].sort((a, b) => (a.report.path < b.report.path ? -1 : 1)), kept}
}

const allPaths = inputs(30)
  .map(({path}) => path)
  .sort()

test.each([2, 3, 6])('%d threads answer for each file once', async count => {
  const {results, kept} = await run(count, startOf(answering('')))
  expect(results.map(({report}) => report.path)).toEqual(allPaths)
  expect(kept.sort()).toEqual(allPaths)
})

test('this thread takes part, and does not do all', async () => {
  const {results} = await run(2, startOf(answering('')), 100)
  const here = results.filter(({report}) => report.format === 'here')
  expect(here.length).toBeGreaterThan(0)
  expect(here.length).toBeLessThan(30)
})

test.each([
  ["if (path === '27.md' || path === '28.md') process.exit(1)", 'its thread ended'],
  ["if (path === '27.md' || path === '28.md') throw new Error('out of breath')", 'out of breath']
])('a file that ends its thread is told of, and the others are checked: %s', async (ends, cause) => {
  for (const count of [2, 3]) {
    const {results} = await run(count, startOf(answering(ends)))
    expect(results).toHaveLength(30)
    expect(results.flatMap(({problem}) => (problem ? [formatProblem(problem)] : []))).toEqual([
      `27.md: peoplefirst stumbled here and checked nothing (${cause}); please report it, with the file if you can share it`,
      `28.md: peoplefirst stumbled here and checked nothing (${cause}); please report it, with the file if you can share it`
    ])
  }
})

const noThread = (): Worker => {
  throw new Error('no thread')
}

test.each([
  ['end as they begin', startOf("throw new Error('no room')"), 0],
  ['end as they begin', startOf("throw new Error('no room')"), 30],
  ['cannot be started', noThread, 0]
])('where workers %s, this thread checks all', async (_, start, pause) => {
  const {results} = await run(3, start, pause)
  expect(results.map(({report}) => report.path)).toEqual(allPaths)
  expect(results.every(({report}) => report.format === 'here')).toBe(true)
})

test('work is handed out once, the largest first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 200_000})), sizes => {
      const batches = new Batches(sizes.map(size => ({size})))
      const taken: number[] = []
      for (let batch = batches.take(); batch.length > 0; batch = batches.take()) {
        expect(batch.length === 1 || batch.reduce((sum, {size}) => sum + size, 0) <= 65_536).toBe(true)
        taken.push(...batch.map(({size}) => size))
      }
      expect(taken).toEqual([...sizes].sort((a, b) => b - a))
    })
  )
})

test('the smallest is there for whoever asks', () => {
  const batches = new Batches([{size: 9}, {size: 70_000}, {size: 3}])
  expect([1, 2, 3, 4].map(() => batches.takeSmallest()?.size)).toEqual([3, 9, 70_000, undefined])
})

test('from both ends, each thing is handed out once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 200_000})), fc.array(fc.boolean()), (sizes, turns) => {
      const batches = new Batches(sizes.map(size => ({size})))
      const takeOne = (): readonly {size: number}[] => [batches.takeSmallest() ?? []].flat()
      const taken = [...turns, ...sizes.map(() => true)].flatMap(isBatch =>
        isBatch ? batches.take() : takeOne()
      )
      expect(taken.map(({size}) => size).sort((a, b) => a - b)).toEqual([...sizes].sort((a, b) => a - b))
    })
  )
})

test('what is given back is handed out again', () => {
  const batches = new Batches([{size: 9}, {size: 70_000}])
  const first = batches.take()
  batches.giveBack(first)
  expect(batches.take()).toEqual(first)
  expect(batches.take()).toEqual([{size: 9}])
  expect(batches.take()).toEqual([])
})

test.each([
  ['off', 1e9, 8, 0],
  [1, 1e9, 8, 0],
  [3, 10, 1, 3],
  ['auto', 1e9, 1, 0],
  ['auto', 1e9, 2, 2],
  ['auto', 1e9, 32, 8],
  ['auto', 5e6, 8, 0],
  ['auto', 7e6, 8, 2],
  ['auto', 1e5, 8, 0]
] as const)('%s for %d bytes on %d cores are %d threads', (concurrency, bytes, cores, expected) => {
  expect(workersFor(concurrency, () => bytes, cores)).toBe(expected)
})
