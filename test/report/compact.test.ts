import {expect, test} from 'vitest'
import {compact} from '../../src/report/compact.ts'
import {checked, findingOn, optionsFor, reportOf, skipped} from './sample.ts'

const source = 'We woke up to forty angry\ntickets. No worries!\n'
const report = reportOf(
  checked('docs/a.md', [
    findingOn(source, 'angry\ntickets'),
    findingOn(source, 'No worries', {
      rule: 'stock-phrase',
      severity: 'suggestion',
      message: 'Say it your way.'
    })
  ]),
  skipped('docs/logo.png')
)

test('prints one line for each finding', () => {
  expect(compact(report, optionsFor({}, report))).toMatchInlineSnapshot(`
    "docs/a.md:1:21: warning “angry tickets” gives a feeling to a record; a person is having it. [record-with-feelings]
    "
  `)
})

test('prints suggestions when they are asked for', () => {
  const text = compact(report, optionsFor({}, report, {suggestions: true}))
  expect(text).toContain('docs/a.md:2:10: suggestion Say it your way. [stock-phrase]\n')
})

test('prints nothing when nothing was found', () => {
  const clean = reportOf(checked('a.md', []))
  expect(compact(clean, optionsFor({}, clean))).toBe('')
})
