import fc from 'fast-check'
import {expect, test} from 'vitest'
import {byPath, type Input} from '../../src/run/input.ts'
import {type Shard, takePart} from '../../src/run/shard.ts'

const inputOf = (path: string): Input => ({
  path,
  named: false,
  from: {type: 'disk', absolute: `/docs/${path}`}
})
const partOf = (paths: readonly string[], shard: Shard) => takePart(paths.map(inputOf).sort(byPath), shard)
const paths = fc.uniqueArray(fc.string({minLength: 1, unit: 'grapheme'}), {maxLength: 60})
const totals = fc.integer({min: 1, max: 12})
const shardsOf = (total: number): readonly Shard[] =>
  Array.from({length: total}, (_, index) => ({index: index + 1, total}))

test('every file is in exactly one part, in order, and the parts are as large as each other', () => {
  fc.assert(
    fc.property(paths, totals, (names, total) => {
      const parts = shardsOf(total).map(shard => partOf(names, shard).inputs.map(({path}) => path))
      const sizes = parts.map(({length}) => length)
      expect(parts.flat().sort()).toEqual([...names].sort())
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      for (const part of parts) expect(part).toEqual(part.toSorted((a, b) => (a < b ? -1 : 1)))
    })
  )
})

test('a part does not depend on the order in which files were found', () => {
  const shuffled = paths.chain(names =>
    fc.tuple(fc.constant(names), fc.shuffledSubarray(names, {minLength: names.length}))
  )
  fc.assert(
    fc.property(shuffled, totals, ([names, others], total) => {
      for (const shard of shardsOf(total)) expect(partOf(others, shard)).toEqual(partOf(names, shard))
    })
  )
})

test('parts of one list know each other, and parts of another do not', () => {
  fc.assert(
    fc.property(paths, totals, (names, total) => {
      const notes = shardsOf(total).map(shard => partOf(names, shard).note)
      const other = partOf([...names, 'one more than before'], {index: 1, total}).note
      expect(new Set(notes.map(note => note?.list)).size).toBe(1)
      expect(notes.map(note => note?.files)).toEqual(notes.map(() => names.length))
      expect(other?.list).not.toBe(notes[0]?.list)
    })
  )
})

test('without a shard everything is checked, and nothing is noted', () => {
  expect(takePart(['a', 'b'].map(inputOf), undefined)).toEqual({
    inputs: ['a', 'b'].map(inputOf),
    note: undefined
  })
})
