import {expect, test} from 'vitest'
import {applyEdits} from '../../src/fix/edits.ts'
import {lint} from '../../src/lint.ts'
import {lineAfter, reviewCard} from '../../src/report/review-card.ts'
import {recogniseInput} from '../../src/run/recognise-input.ts'
import {linesUnder} from '../../src/run/source-lines.ts'
import {angryEngine} from '../fix/angry-engine.ts'
import {reading} from '../formats/read-fixture.ts'

function firstIn(name: string, source: string, wording = 'upset person') {
  const recognised = recogniseInput(name, source, reading)
  if (recognised.type === 'unchecked') throw new Error(recognised.reason)
  const [finding] = lint(source, {format: recognised.file}, angryEngine(wording)).findings
  const suggestion = finding?.suggestions[0]
  if (!finding || !suggestion) throw new Error('nothing found')
  return {finding, after: lineAfter(source, finding, suggestion), suggestion}
}

const macro = (value: string): string =>
  JSON.stringify({macros: [{title: 'Late', actions: [{field: 'comment_value', value}]}]})

test('a finding is shown with its place, its reasons and its line', () => {
  const source = 'One.\n\nAn angry ticket came.\n'
  const {finding} = firstIn('a.md', source)
  expect(reviewCard('a.md', finding, linesUnder(source, [finding]))).toBe(
    `a.md:3:4
warning  This is a test of “angry ticket”.  angry-ticket
  3 │ An angry ticket came.
    │    ~~~~~~~~~~~~`
  )
})

test('a field of data is shown decoded, with its name', () => {
  const {finding} = firstIn('m.json', macro('Hello,\n\nAn angry ticket came.'))
  expect(reviewCard('m.json', finding, new Map())).toContain(
    'in macros[0] "Late" › actions[0].value, 3:4 in its text\n  3 │ An angry ticket came.'
  )
})

test('the line after is the line with the wording in it', () => {
  expect(firstIn('a.md', 'One.\n\nAn angry ticket came.\n').after).toBe('An upset person came.')
  expect(firstIn('m.json', macro('Hello,\n\n"An angry ticket came.')).after).toBe('"An upset person came.')
})

test('it is the line that is written, also where the wording takes a word before it along', () => {
  const source = 'One.\n\nThere was an angry ticket here.\n'
  const {after, suggestion} = firstIn('a.md', source, 'calm person')
  const written = applyEdits(source, suggestion.edits ?? []).split('\n')[2]
  expect(after).toBe(written)
  const field = firstIn('m.json', macro('There was an angry ticket here.'), 'calm person')
  expect(field.after).toBe(written)
})

test('it is cut around the wording where it is long', () => {
  const {after} = firstIn('a.md', `${'word '.repeat(100)}an angry ticket ${'word '.repeat(100)}.\n`)
  expect(after).toContain('an upset person')
  expect(after.length).toBeLessThan(110)
})

test('it holds nothing that a terminal would act on', () => {
  const {after} = firstIn('a.md', 'An angry ticket \u001B[31mcame\u202E.\n')
  expect(after).not.toMatch(/[\p{Cc}\u202E]/u)
})
