import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {json} from '../../src/report/json.ts'
import {checked, findingOn, optionsFor, reportOf, skipped, whole} from './sample.ts'

const jsonText = (...args: Parameters<typeof json>): string => whole(json(...args))

const source = 'We woke up to forty angry tickets.\n'
const finding = findingOn(source, 'angry tickets')
const schema: object = JSON.parse(
  readFileSync(new URL('../../docs/schema/report.schema.json', import.meta.url), 'utf8')
)
const validate = new Ajv2020({strict: true, allowUnionTypes: true}).compile(schema)

test('prints the documented contract', () => {
  const report = reportOf(checked('a.md', [finding], 6))
  expect(jsonText(report, optionsFor({}, report))).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "tool": {
        "name": "peoplefirst",
        "version": "1.2.3"
      },
      "summary": {
        "files": 1,
        "checked": 1,
        "skipped": 0,
        "words": 6,
        "errors": 0,
        "warnings": 1,
        "suggestions": 0,
        "suppressed": 0
      },
      "problems": [],
      "files": [
        {
          "path": "a.md",
          "format": "markdown",
          "checked": true,
          "reason": null,
          "words": 6,
          "findings": [
            {
              "rule": "record-with-feelings",
              "category": "person-as-record",
              "severity": "warning",
              "message": "“angry tickets” gives a feeling to a record; a person is having it.",
              "because": "“angry” is something a person feels",
              "why": "A ticket is the record of a request.",
              "actual": "angry tickets",
              "sentence": "We woke up to forty angry tickets.",
              "fingerprint": "e16b819c8f2b3ca6",
              "suggestions": [
                {
                  "text": "upset customers",
                  "safe": false,
                  "edits": null
                },
                {
                  "text": "message from someone who is upset",
                  "safe": false,
                  "edits": null
                }
              ],
              "start": {"line": 1, "column": 21, "offset": 20},
              "end": {"line": 1, "column": 34, "offset": 33},
              "locator": null,
              "pointer": null,
              "within": null,
              "twins": [],
              "audience": null,
              "url": "docs/rules/person-as-record.md#record-with-feelings"
            }
          ],
          "suppressed": 0,
          "notes": [],
          "lines": {
            "1": ""
          }
        }
      ]
    }
    "
  `)
})

test('agrees with the schema', () => {
  const suggestion = {...finding, severity: 'suggestion', because: null, audience: 'customer'} as const
  const within = {start: finding.start, end: finding.end, lines: [source]}
  const nested = {...finding, within, twins: [{start: finding.start, end: finding.end, locator: 'a[0].text'}]}
  const reports = [
    reportOf(),
    reportOf({...checked('a.json', [nested]), notes: [{message: 'it ends too early', start: finding.start}]}),
    reportOf(checked('a.md', [finding, suggestion]), skipped('logo.png')),
    {...reportOf({...checked('a.md', [finding]), known: 2}), baselines: ['base.json']},
    reportOf({...skipped('a.md', 'it looks binary'), format: 'markdown'}),
    {
      ...reportOf(checked('a.md', [finding]), skipped('logo.png')),
      shard: {index: 2, total: 3, files: 12, list: '0123456789abcdef'},
      severity: 'warning' as const,
      problems: [
        {code: 'path-unreadable', file: 'b.md', line: null, column: null, message: 'could not be read'},
        {code: 'file-not-utf8', file: 'c.md', line: 2, column: 1, message: 'byte 4 is not UTF-8'}
      ]
    }
  ]
  for (const report of reports) {
    validate(JSON.parse(jsonText(report, optionsFor({'a.md': `${source}${'x'.repeat(5000)}`}, report))))
    expect(validate.errors).toBeNull()
  }
})

test('keeps the schema strict enough to notice a broken report', () => {
  const report = reportOf(checked('a.md', [finding]))
  const {because, ...without} = finding
  const broken = [
    {...report, version: 2},
    {...report, files: [{...checked('a.md', []), checked: false}]},
    {...report, files: [checked('a.md', [{...finding, start: {line: 0, column: 1, offset: 0}}])]},
    {...report, files: [{...checked('a.md', []), findings: [without]}]}
  ]
  expect(because).not.toBeNull()
  expect(broken.map(value => validate(value))).toEqual([false, false, false, false])
})

test('leaks no field that is not in the contract', () => {
  const report = reportOf(checked('a.md', [{...finding, score: 1} as typeof finding]))
  expect(jsonText(report, optionsFor({}, report))).not.toContain('score')
})

test('says how many findings were known, where some were', () => {
  const known = reportOf({...checked('a.md', [finding]), known: 2}, {...checked('b.md', []), known: 3})
  const printed: unknown = JSON.parse(jsonText({...known, baselines: ['base.json']}, optionsFor({}, known)))
  expect(printed).toMatchObject({summary: {warnings: 1, known: 5}, baselines: ['base.json']})
  const report = reportOf(checked('a.md', [finding]))
  expect(jsonText(report, optionsFor({}, report))).not.toMatch(/known|baselines/)
})

test('a report of no file is a document, too', () => {
  const report = reportOf()
  const printed: unknown = JSON.parse(jsonText(report, optionsFor({}, report)))
  expect(validate(printed), JSON.stringify(validate.errors)).toBe(true)
  expect(printed).toMatchObject({files: []})
})
