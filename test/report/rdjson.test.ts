import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyEdits} from '../../src/fix/edits.ts'
import {lint} from '../../src/lint.ts'
import {rdjson} from '../../src/report/rdjson.ts'
import {utf8Columns} from '../../src/report/utf8-columns.ts'
import {angryEngine} from '../fix/angry-engine.ts'
import {options, report} from './ci-sample.ts'
import {checked, findingOn, optionsFor, reportOf} from './sample.ts'
import {sharedSchema} from './shared-schema.ts'

const faults = sharedSchema('rdjson-DiagnosticResult.schema.json')

test('prints diagnostics with columns in bytes', () => {
  expect(JSON.parse(rdjson(report, options))).toMatchInlineSnapshot(`
    {
      "diagnostics": [
        {
          "code": {
            "value": "record-with-feelings",
          },
          "location": {
            "path": "docs/a b.md",
            "range": {
              "end": {
                "column": 8,
                "line": 2,
              },
              "start": {
                "column": 16,
                "line": 1,
              },
            },
          },
          "message": "A ticket has no feelings. Because “angry” is something a person feels. Instead: angry customers · people",
          "severity": "WARNING",
          "suggestions": [
            {
              "range": {
                "end": {
                  "column": 8,
                  "line": 2,
                },
                "start": {
                  "column": 16,
                  "line": 1,
                },
              },
              "text": "angry customers",
            },
          ],
        },
        {
          "code": {
            "value": "stock-phrase",
          },
          "location": {
            "path": "docs/a b.md",
            "range": {
              "end": {
                "column": 20,
                "line": 2,
              },
              "start": {
                "column": 10,
                "line": 2,
              },
            },
          },
          "message": "Say it your way.",
          "severity": "INFO",
        },
        {
          "code": {
            "value": "record-with-feelings",
          },
          "location": {
            "path": "macros.json",
            "range": {
              "end": {
                "column": 40,
                "line": 2,
              },
              "start": {
                "column": 27,
                "line": 2,
              },
            },
          },
          "message": "A ticket has no feelings. In macros[0] "Late" › value. Because “angry” is something a person feels. Instead: angry customer!",
          "severity": "ERROR",
          "suggestions": [
            {
              "range": {
                "end": {
                  "column": 40,
                  "line": 2,
                },
                "start": {
                  "column": 27,
                  "line": 2,
                },
              },
              "text": "angry customer!",
            },
          ],
        },
      ],
      "source": {
        "name": "peoplefirst",
      },
    }
  `)
})

test.skipIf(!faults)('agrees with the schema of the format', () => {
  for (const some of [report, reportOf()]) expect(faults?.(JSON.parse(rdjson(some, options)))).toEqual([])
  expect(faults?.({diagnostics: [{severity: 'SOSO'}]})).not.toEqual([])
})

test('a wording for two copies at once is not offered', () => {
  const finding = findingOn('An angry ticket.', 'angry ticket')
  const position = finding.start
  const edit = {start: 3, end: 8, text: 'x', from: position, to: position}
  const found = reportOf(
    checked('a.md', [{...finding, suggestions: [{text: 'x', safe: false, edits: [edit, edit]}]}])
  )
  expect(JSON.parse(rdjson(found, {...options, lines: new Map()})).diagnostics[0]).toEqual({
    message: expect.stringContaining('Instead: x'),
    // Without the line there is no column to state.
    location: {path: 'a.md', range: {start: {line: 1}, end: {line: 1}}},
    severity: 'WARNING',
    code: {value: 'record-with-feelings'}
  })
})

test('counts bytes as encoding the line does', () => {
  const units = fc.constantFrom('a', 'é', '€', '😀', '\uFEFF', '\t', 'plain text '.repeat(200))
  fc.assert(
    fc.property(fc.array(units, {maxLength: 20}), parts => {
      const line = parts.join('')
      const column = utf8Columns(line)
      let units = 0
      for (const part of parts) {
        expect(column(units + 1)).toBe(Buffer.byteLength(line.slice(0, units)) + 1)
        units += part.length
      }
      expect(column(units + 1)).toBe(Buffer.byteLength(line) + 1)
    })
  )
  expect([utf8Columns('a')(99), utf8Columns('')(1)]).toEqual([2, 1])
  const half = utf8Columns('\ud83d')
  expect([half(1), half(2)]).toEqual([1, 4])
})

test('each suggestion does by lines and bytes what the edit does', () => {
  const pieces = fc.constantFrom(
    'An angry ticket',
    ' an\nangry\nticket',
    ' ',
    '\n',
    '\r\n',
    '😀',
    'é',
    '> ',
    '.'
  )
  const engine = angryEngine('sad customer')
  let applied = 0
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 12}), parts => {
      const source = parts.join('')
      const {findings} = lint(source, {format: 'markdown'}, engine)
      const found = reportOf(checked('a.md', findings))
      const {diagnostics} = JSON.parse(rdjson(found, optionsFor({'a.md': source}, found)))
      const lines = source.split(/(?<=\n)/)
      const bytes = Buffer.from(source)
      const byteAt = ({line, column}: {line: number; column: number}): number =>
        Buffer.byteLength(lines.slice(0, line - 1).join('')) + column - 1
      for (const [index, {suggestions}] of findings.entries()) {
        for (const {range, text} of diagnostics[index].suggestions ?? []) {
          const after = Buffer.concat([
            bytes.subarray(0, byteAt(range.start)),
            Buffer.from(text),
            bytes.subarray(byteAt(range.end))
          ])
          expect(after.toString()).toBe(applyEdits(source, suggestions[0]?.edits ?? []))
          applied++
        }
      }
    })
  )
  expect(applied).toBeGreaterThan(10)
})
