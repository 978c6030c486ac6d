import {expect, test} from 'vitest'
import {pretty} from '../../src/report/pretty.ts'
import {checked, findingOn, optionsFor, reportOf, skipped} from './sample.ts'

const morning = '# Morning\n\nWe woke up to forty angry tickets.\nEveryone gets one resource each.\n'
const resource = findingOn(morning, 'resource', {
  rule: 'person-as-material',
  severity: 'error',
  message: '“resource” names a colleague after a supply.',
  because: null,
  suggestions: []
})
const chat = findingOn(morning, 'Everyone', {rule: 'stock-phrase', severity: 'suggestion'})

test('groups by file, draws the line, and closes with a summary', () => {
  const report = reportOf(
    checked('docs/a.md', [findingOn(morning, 'angry tickets'), chat, resource], 812),
    checked('docs/b.md', [], 3),
    skipped('docs/logo.png'),
    skipped('docs/map.png'),
    skipped('LICENSE')
  )
  expect(pretty(report, optionsFor({'docs/a.md': morning}, report))).toMatchInlineSnapshot(`
    "docs/a.md
      3:21 warning  “angry tickets” gives a feeling to a record; a person is having it.  record-with-feelings
        3 │ We woke up to forty angry tickets.
          │                     ~~~~~~~~~~~~~
        Because “angry” is something a person feels
        Instead: upset customers · message from someone who is upset
        peoplefirst explain record-with-feelings

      4:19 error  “resource” names a colleague after a supply.  person-as-material
        4 │ Everyone gets one resource each.
          │                   ^^^^^^^^
        peoplefirst explain person-as-material

      1 more suggestion, shown with --suggestions

    Checked 815 words in 2 files: 1 error, 1 warning and 1 suggestion.
    Left out 3 files: 2 × .png, without extension
    "
  `)
})

test('shows suggestions when they are asked for, and where to read more once for each rule', () => {
  const report = reportOf(
    checked('a.md', [findingOn(morning, 'angry tickets'), chat]),
    checked('b.md', [findingOn(morning, 'angry tickets')])
  )
  const text = pretty(report, optionsFor({'a.md': morning, 'b.md': morning}, report, {suggestions: true}))
  expect(text).toContain('  4:1 suggestion  ')
  expect(text.match(/explain record-with-feelings/g)).toHaveLength(1)
  expect(text).not.toContain('--suggestions')
})

test('gives one line to a file that holds nothing but suggestions', () => {
  const report = reportOf(checked('a.md', [chat]), checked('b.md', [chat, chat]))
  expect(pretty(report, optionsFor({'a.md': morning}, report))).toMatchInlineSnapshot(`
    "a.md  1 suggestion, shown with --suggestions
    b.md  2 suggestions, shown with --suggestions

    Checked 200 words in 2 files: 3 suggestions.
    "
  `)
})

test('says so when there is nothing to say', () => {
  const clean = reportOf(checked('a.md', [], 1))
  expect(pretty(clean, optionsFor({}, clean))).toBe('Checked 1 word in 1 file: nothing to suggest.\n')
  const none = reportOf(skipped('a.png'))
  expect(pretty(none, optionsFor({}, none))).toBe('Nothing was checked.\nLeft out 1 file: .png\n')
  expect(pretty(clean, optionsFor({}, clean, {summary: false}))).toBe('')
})

test('colours only when told to', () => {
  const report = reportOf(checked('a.md', [findingOn(morning, 'angry tickets')]))
  const plain = pretty(report, optionsFor({'a.md': morning}, report))
  const colored = pretty(report, optionsFor({'a.md': morning}, report, {color: true}))
  const codes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')
  expect(plain).not.toMatch(codes)
  expect(colored).toMatch(codes)
  expect(colored.replace(codes, '')).toBe(plain)
})

test('names the place inside a structured file, and needs no source line', () => {
  const finding = findingOn(morning, 'angry tickets', {
    locator: 'macros[3] "Refund::Late" › actions[2].value'
  })
  const report = reportOf(checked('macros.json', [finding]))
  const text = pretty(report, {...optionsFor({}, report), lines: new Map()})
  expect(text).toContain('    in macros[3] "Refund::Late" › actions[2].value\n    Because')
})

test('cannot be made to repaint the terminal', () => {
  const source = 'forty \u001B[2Jangry\ntickets \u202Etoday'
  const finding = findingOn(source, '\u001B[2Jangry\ntickets')
  const report = reportOf(checked('a\u001B[31m.md', [finding]))
  const text = pretty(report, optionsFor({'a\u001B[31m.md': source}, report))
  expect(text).not.toContain('\u001B')
  expect(text).not.toContain('\u202E')
})

test.each([36, 45, 60, 80, 200])('no line of an excerpt wraps on %i columns', columns => {
  const line = `${'We take care of people, one by one. '.repeat(4)}Forty angry tickets wait. ${'They stay. '.repeat(9)}`
  const report = reportOf(checked('a.md', [findingOn(line, 'angry tickets', {because: null})]))
  const drawn = pretty(report, optionsFor({'a.md': line}, report, {columns}))
  const [text = '', marks = ''] = drawn.split('\n').filter(one => one.includes('│'))
  expect(text.length).toBeLessThanOrEqual(Math.min(columns, 106))
  expect(text.slice(marks.indexOf('~'), marks.lastIndexOf('~') + 1)).toBe('angry tickets')
})
