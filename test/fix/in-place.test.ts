import {readdirSync} from 'node:fs'
import {extname, join} from 'node:path'
import {parseXml} from '@rgrove/parse-xml'
import {parse as parseCsv} from 'csv-parse/sync'
import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {parseAllDocuments} from 'yaml'
import type {Edit, Finding} from '../../src/core/finding.ts'
import {applyEdits} from '../../src/fix/edits.ts'
import {type FixedText, firstWording, fixText, safeWording} from '../../src/fix-text.ts'
import {lint} from '../../src/lint.ts'
import {parseFile} from '../../src/parse/parse-file.ts'
import {aboutSyntax} from '../../src/parse/syntax-table.ts'
import {recogniseInput} from '../../src/run/recognise-input.ts'
import {fixtures, inputsOf, reading, sourceOf} from '../formats/read-fixture.ts'
import {angryEngine} from './angry-engine.ts'

/** Plain words, and every sign that means something to some format. */
const wordings = [
  'upset people',
  "customers' mail",
  'Tom & "Ada"',
  'a <b>bold</b> one',
  'one: two # three',
  'Zoë’s 🌿 {name}, 100 % \\ | `x` *y*'
]

const files = readdirSync(fixtures).flatMap(format =>
  inputsOf(join(fixtures, format)).map(name => ({
    format,
    name,
    source: sourceOf(join(fixtures, format), name)
  }))
)

/** A file as the reference library of its syntax reads it. */
function valuesOf(name: string, source: string): unknown {
  const text = source.replace(/^\uFEFF/, '')
  switch (extname(name)) {
    case '.json':
    case '.arb':
      return JSON.parse(text)
    case '.yml':
    case '.yaml':
      return parseAllDocuments(text, {logLevel: 'silent'}).map(document => document.toJS() as unknown)
    case '.csv':
      return parseCsv(text, {relax_column_count: true, delimiter: [',', ';']})
    case '.xml':
    case '.vxml':
    case '.ssml':
    case '.xlf':
      return parseXml(text).toJSON()
    default:
      return undefined
  }
}

/** Whether two values are the same but for texts that held what was fixed. */
function differences(before: unknown, after: unknown, path = ''): readonly string[] {
  if (typeof before === 'string' && typeof after === 'string') {
    return before === after || /angry/i.test(before) ? [] : [path]
  }
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) {
    return Object.is(before, after) ? [] : [path]
  }
  const keys = Object.keys(before)
  if (keys.join('\n') !== Object.keys(after).join('\n')) return [`${path} (keys)`]
  return keys.flatMap(key => differences(Reflect.get(before, key), Reflect.get(after, key), `${path}/${key}`))
}

const isReadable = (name: string, source: string): boolean => {
  try {
    valuesOf(name, source)
    return true
  } catch {
    return false
  }
}

const unfixable = (findings: readonly Finding[]): number =>
  findings.filter(({suggestions}) => !suggestions[0]?.safe).length

function fixed(name: string, source: string, wording: string): FixedText | undefined {
  const recognised = recogniseInput(name, source, reading)
  if (recognised.type === 'unchecked') return undefined
  return fixText(source, {format: recognised.file}, angryEngine(wording), safeWording)
}

describe.each(files)('$format: $name', ({format, name, source}) => {
  it.each(wordings)('takes “%s” in place, or leaves the file as it is', wording => {
    const result = fixed(name, source, wording)
    if (!result) return
    const recognised = recogniseInput(name, source, reading)
    if (recognised.type === 'unchecked') return
    const context = {format: recognised.file}
    const bare = {format: {format: recognised.file.format}}
    const engine = angryEngine(wording)
    // All bytes outside the spans are the same, and inside stands the encoded wording; a rule speaks once a sentence,
    // so there may be rounds.
    let expected = source
    let rest = result.fixed.map(({finding}) => finding)
    while (rest.length > 0) {
      const {findings} = lint(expected, expected === source ? context : bare, engine)
      const now = findings.filter(({start}) => rest.some(finding => finding.start.offset === start.offset))
      const edits: readonly Edit[] = now.flatMap(({suggestions}) => suggestions[0]?.edits ?? [])
      expect(edits.length).toBeGreaterThan(0)
      rest = rest.filter(({start}) => !now.some(finding => finding.start.offset === start.offset))
      expected = applyEdits(expected, edits)
    }
    expect(result.text).toBe(expected)
    // What was fixed is found no more, and a second fix changes nothing.
    expect(fixed(name, result.text, wording)?.text ?? result.text).toBe(result.text)
    expect(result.result.findings).toHaveLength(
      result.unfixed.length + unfixable(lint(source, context, engine).findings)
    )
    // No customer's words, and nothing in a file that could not be read whole.
    const {isWhole} = lint(source, context, engine)
    if (!isWhole) expect(result.text).toBe(source)
    const customers = (text: string) =>
      parseFile(text, {format: recognised.file.format}, {}).children.flatMap(({context, text}) =>
        context.speaker === 'customer' ? [text] : []
      )
    expect(customers(result.text)).toEqual(customers(source))
    if (isReadable(name, source)) {
      expect(differences(valuesOf(name, source), valuesOf(name, result.text))).toEqual([])
    }
  })

  it('takes plain words wherever its format can be written', () => {
    const recognised = recogniseInput(name, source, reading)
    const result = fixed(name, source, 'upset people')
    if (!result || recognised.type === 'unchecked') return
    const reportOnly = ['asciidoc', 'rst', 'lu'].includes(recognised.file.format.syntax)
    const {isWhole, findings} = lint(source, {format: recognised.file}, angryEngine('upset people'))
    const fixable = findings.filter(({suggestions}) => suggestions[0]?.safe)
    expect(
      result.unfixed.filter(({reason}) => !/whole/.test(reason)).map(({finding}) => finding.actual)
    ).toEqual([])
    if (reportOnly) expect(fixable).toEqual([])
    else if (isWhole) expect(result.fixed.length).toBeGreaterThanOrEqual(fixable.length)
    expect(aboutSyntax(recognised.file.format.syntax).title, format).toMatch(/\w/)
  })
})

test('most findings of most formats can be fixed in place', () => {
  const counts = {findings: 0, fixed: 0}
  for (const {name, source} of files) {
    const recognised = recogniseInput(name, source, reading)
    if (recognised.type === 'unchecked') continue
    counts.findings += lint(source, {format: recognised.file}, angryEngine('upset people')).findings.length
    counts.fixed += fixed(name, source, 'upset people')?.fixed.length ?? 0
  }
  expect(counts.findings).toBeGreaterThan(150)
  expect(counts.fixed / counts.findings).toBeGreaterThan(0.7)
})

describe('twin fields', () => {
  const macro = (html: string, plain: string): string =>
    JSON.stringify({
      id: 1,
      macros: [
        {
          title: 'x',
          actions: [
            {field: 'comment_value_html', value: html},
            {field: 'comment_value', value: plain}
          ]
        }
      ]
    })

  it('are fixed both', () => {
    const {text, fixed: done} = fixed(
      'm.json',
      macro('<p>An angry ticket.</p>', 'An angry ticket.'),
      'upset & calm'
    ) as FixedText
    expect(done).toHaveLength(1)
    expect(text).toBe(macro('<p>An upset &amp; calm.</p>', 'An upset & calm.'))
  })

  it('are left alone both where one cannot be written', () => {
    const source = macro('<p>An <b>angry</b> ticket.</p>', 'An angry ticket.')
    expect(fixed('m.json', source, 'upset person')?.text).toBe(source)
  })
})

test('numbers, the order of names, comments and quoting survive', () => {
  const json =
    '{ // a\n  "macros": [{"id": 12345678901234567890, "z": 1.0e3, "title": "\\u0041",\n    "actions": [{"field": "comment_value", "value": "An angry ticket\\u002c \\/ x"}]}] /* b */ }'
  expect(fixed('m.json', json, 'upset person')?.text).toBe(json.replace('angry ticket', 'upset person'))
  const yaml = '# a\nreplies: # b\n  - {name: \'x\', body: "An angry ticket\\u002c \\\n      now"} # c\n'
  expect(fixed('.github/replies.yml', yaml, 'upset person')?.text).toBe(
    yaml.replace('angry ticket', 'upset person')
  )
})

test('a wording that is found again is taken back', () => {
  const source = 'One angry ticket, and a calm one.\n'
  const engine = angryEngine('very angry ticket')
  const {text, fixed: done, unfixed} = fixText(source, {format: 'text'}, engine, firstWording)
  expect([text, done.length]).toEqual([source, 0])
  expect(unfixed).toHaveLength(1)
})

test('what is taken back keeps nothing else from being fixed', () => {
  const title = "---\ntitle: 'An angry ticket'\n---\n\nAn angry ticket.\n"
  const result = fixText(title, {format: 'markdown'}, angryEngine("customer's"), firstWording)
  expect(result.text).toBe("---\ntitle: 'An angry ticket'\n---\n\nA customer's.\n")
  expect(result.unfixed.map(({finding}) => finding.start.line)).toEqual([2])
})

test('edits keep all but their spans, in any order', () => {
  const spans = fc.uniqueArray(fc.nat(60), {maxLength: 8}).map(points => points.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(
      fc.string({minLength: 61, maxLength: 80}),
      spans,
      fc.string({maxLength: 3}),
      (source, points, text) => {
        const edits: Edit[] = []
        for (let index = 0; index + 1 < points.length; index += 2) {
          edits.push({start: points[index] as number, end: points[index + 1] as number, text})
        }
        const pieces: string[] = []
        let from = 0
        for (const {start, end} of edits) {
          pieces.push(source.slice(from, start), text)
          from = end
        }
        pieces.push(source.slice(from))
        expect(applyEdits(source, edits.toReversed())).toBe(pieces.join(''))
      }
    )
  )
})
