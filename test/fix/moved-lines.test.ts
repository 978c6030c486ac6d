import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Edit} from '../../src/core/finding.ts'
import {applyEdits, editBetween} from '../../src/fix/edits.ts'
import {movedLines} from '../../src/fix/moved-lines.ts'

const slices = (text: string, spans: readonly {readonly start: number; readonly end: number}[]) =>
  spans.map(({start, end}) => text.slice(start, end))

test.each<[string, Edit, string, readonly string[]]>([
  ['words on the line', {start: 6, end: 7, text: 'BBB'}, 'one\nt BBB\nthree\nfour\n', ['t BBB\n', 't BBB\n']],
  ['words above it', {start: 0, end: 3, text: ''}, '\nt x\nthree\nfour\n', ['t x\n', '\n']],
  ['words that join it to the next', {start: 6, end: 13, text: 'y'}, 'one\nt y\nfour\n', ['t y\n', 't y\n']],
  [
    'words that join it to the one above',
    {start: 1, end: 5, text: ' '},
    'o  x\nthree\nfour\n',
    ['o  x\n', 'o  x\n']
  ]
])('the line goes with %s', (_, edit, text, lines) => {
  const source = 'one\nt x\nthree\nfour\n'
  expect(applyEdits(source, [edit])).toBe(text)
  expect(slices(text, movedLines([edit], [{start: 4, end: 8}], text))).toEqual(lines)
})

test('a line that no edit touches is the same line afterwards', () => {
  const words = fc.array(fc.constantFrom('a', 'bb', 'c d', ''), {minLength: 3, maxLength: 9})
  fc.assert(
    fc.property(
      words,
      fc.nat(8),
      fc.nat(8),
      fc.constantFrom('', 'x', 'long words'),
      (all, one, other, put) => {
        const lines = all.map((word, index) => `${index}${word}\n`)
        const [kept, edited] = [one % lines.length, other % lines.length]
        fc.pre(kept !== edited)
        const startOf = (index: number): number => lines.slice(0, index).join('').length
        const start = startOf(edited)
        const edit = {start, end: start + 1, text: put}
        const after = applyEdits(lines.join(''), [edit])
        const span = {start: startOf(kept), end: startOf(kept + 1)}
        expect(slices(after, movedLines([edit], [span], after))[0]).toBe(lines[kept])
      }
    )
  )
})

test('one edit between two texts makes one of the other, and takes no more than it must', () => {
  const text = fc.string({unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12})
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edit = editBetween(before, after)
      expect(applyEdits(before, [edit])).toBe(after)
      const taken = before.slice(edit.start, edit.end)
      if (taken && edit.text)
        expect(taken[0] !== edit.text[0] && taken.at(-1) !== edit.text.at(-1)).toBe(true)
    })
  )
})
