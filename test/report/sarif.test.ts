import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fingerprintsOf} from '../../src/core/fingerprint.ts'
import {applyEdits} from '../../src/fix/edits.ts'
import {lint} from '../../src/lint.ts'
import {pathUri} from '../../src/report/path-uri.ts'
import {sarif} from '../../src/report/sarif.ts'
import {angryEngine} from '../fix/angry-engine.ts'
import {options, report} from './ci-sample.ts'
import {checked, findingOn, optionsFor, problems, reportOf, skipped} from './sample.ts'
import {sharedSchema} from './shared-schema.ts'

const faults = sharedSchema('sarif-schema-2.1.0.json')

test('prints results with rules, fingerprints and fixes', () => {
  const log = JSON.parse(sarif(report, options))
  const {results, ...run} = log.runs[0]
  expect(run).toMatchInlineSnapshot(`
    {
      "columnKind": "utf16CodeUnits",
      "invocations": [
        {
          "executionSuccessful": true,
          "toolExecutionNotifications": [
            {
              "level": "note",
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "macros.json",
                      "uriBaseId": "SRCROOT",
                    },
                    "region": {
                      "endColumn": 25,
                      "endLine": 2,
                      "startColumn": 25,
                      "startLine": 2,
                    },
                  },
                },
              ],
              "message": {
                "text": "It breaks off here.",
              },
            },
          ],
        },
      ],
      "newlineSequences": [
        "
    ",
        "
    ",
        "
    ",
      ],
      "originalUriBaseIds": {
        "SRCROOT": {
          "description": {
            "text": "The folder in which peoplefirst ran.",
          },
        },
      },
      "tool": {
        "driver": {
          "name": "peoplefirst",
          "rules": [
            {
              "defaultConfiguration": {
                "level": "warning",
              },
              "fullDescription": {
                "text": "A ticket is the record of a request.",
              },
              "help": {
                "markdown": "A ticket is the record of a request.",
                "text": "A ticket is the record of a request.",
              },
              "id": "record-with-feelings",
              "properties": {
                "tags": [
                  "person-as-record",
                ],
              },
              "shortDescription": {
                "text": "A ticket has no feelings.",
              },
            },
            {
              "defaultConfiguration": {
                "level": "note",
              },
              "fullDescription": {
                "text": "A ticket is the record of a request.",
              },
              "help": {
                "markdown": "A ticket is the record of a request.",
                "text": "A ticket is the record of a request.",
              },
              "id": "stock-phrase",
              "properties": {
                "tags": [
                  "stock-phrase",
                ],
              },
              "shortDescription": {
                "text": "Say it your way.",
              },
            },
          ],
          "version": "1.2.3",
        },
      },
    }
  `)
  expect(results[0]).toMatchInlineSnapshot(`
    {
      "fingerprints": {
        "peoplefirst/v1": "88b78ea6a459149e",
      },
      "fixes": [
        {
          "artifactChanges": [
            {
              "artifactLocation": {
                "uri": "docs/a%20b.md",
                "uriBaseId": "SRCROOT",
              },
              "replacements": [
                {
                  "deletedRegion": {
                    "endColumn": 8,
                    "endLine": 2,
                    "startColumn": 14,
                    "startLine": 1,
                  },
                  "insertedContent": {
                    "text": "angry customers",
                  },
                },
              ],
            },
          ],
          "description": {
            "text": "Write “angry customers” instead.",
          },
        },
      ],
      "level": "warning",
      "locations": [
        {
          "physicalLocation": {
            "artifactLocation": {
              "uri": "docs/a%20b.md",
              "uriBaseId": "SRCROOT",
            },
            "region": {
              "endColumn": 8,
              "endLine": 2,
              "startColumn": 14,
              "startLine": 1,
            },
          },
        },
      ],
      "message": {
        "text": "A ticket has no feelings. Because “angry” is something a person feels. Instead: angry customers · people",
      },
      "partialFingerprints": {
        "primaryLocationLineHash": "88b78ea6a459149e",
      },
      "ruleId": "record-with-feelings",
      "ruleIndex": 0,
    }
  `)
  expect(results[1]).toMatchObject({ruleId: 'stock-phrase', ruleIndex: 1, level: 'note'})
  expect(results[2]).toMatchObject({
    ruleIndex: 0,
    level: 'error',
    locations: [{logicalLocations: [{fullyQualifiedName: 'macros[0] "Late" › value'}]}],
    relatedLocations: [{message: {text: 'The same words once more, in macros[0] "Late" › text.'}}]
  })
})

test('carries the help of rules that are known', () => {
  const engine = angryEngine('sad {customer}')
  const {findings} = lint('An angry ticket came.', {format: 'text'}, engine)
  const found = reportOf(checked('a.txt', findings))
  const {rules} = JSON.parse(sarif(found, {...optionsFor({}, found), rules: engine.rules.rules})).runs[0].tool
    .driver
  expect(rules).toEqual([
    {
      id: 'angry-ticket',
      shortDescription: {text: 'This is a test of “…”.'},
      fullDescription: {text: 'It is only a test.'},
      help: {
        text: 'It is only a test.\n\nInstead:\n- sad customer\n\nFlagged:\n- An angry ticket came.\n\nNot flagged:\n- A ticket came.',
        markdown:
          'It is only a test.\n\n**Instead**\n\n- sad customer\n\n**Flagged**\n\n- An angry ticket came.\n\n**Not flagged**\n\n- A ticket came.'
      },
      defaultConfiguration: {level: 'warning'},
      properties: {tags: ['person-as-record']}
    }
  ])
})

test.skipIf(!faults)('agrees with the schema of SARIF 2.1.0', () => {
  const unread = {...skipped('a.md', 'it looks binary'), format: 'markdown'}
  for (const some of [report, reportOf(), reportOf(unread)]) {
    expect(faults?.(JSON.parse(sarif(some, options)))).toEqual([])
  }
  const broken = JSON.parse(sarif(report, options))
  broken.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0
  expect(faults?.(broken)).not.toEqual([])
})

test('fingerprints are those of the whole file, however little of it is shown', () => {
  const source = 'An angry ticket.\n\nAn angry ticket.\n'
  const first = findingOn(source, 'angry ticket')
  const second = {...first, start: {line: 3, column: 4, offset: 21}}
  const fingerprints = fingerprintsOf({
    path: 'a.md',
    findings: [first, second].map(one => Object.assign(one, {sentence: 'An angry ticket.'}))
  })
  const shown = reportOf(checked('a.md', [second]))
  const {results} = JSON.parse(sarif(shown, {...optionsFor({}, shown), fingerprints})).runs[0]
  expect(results[0].partialFingerprints.primaryLocationLineHash).toBe(fingerprints.get(second))
  expect(fingerprints.get(first)).not.toBe(fingerprints.get(second))
})

test.each([
  ['docs/a b.md', 'docs/a%20b.md'],
  ['100%/ä#?.md', '100%25/%C3%A4%23%3F.md'],
  ['a:b/c.md', 'a%3Ab/c.md'],
  ['../x.md', '../x.md'],
  ['/home/a b.md', 'file:///home/a%20b.md'],
  ['C:/docs/a b.md', 'file:///C:/docs/a%20b.md'],
  ['<stdin>', '%3Cstdin%3E']
])('writes %s as %s', (path, uri) => {
  expect(pathUri(path)).toBe(uri)
})

test('a relative URI leads back to its path', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', minLength: 1}), name => {
      const path = `docs/${name.replace(/[/\0]|^\.+$/g, '_')}`
      const {pathname, search, hash} = new URL(pathUri(path), 'https://example.org/')
      expect([decodeURIComponent(pathname), search, hash]).toEqual([`/${path}`, '', ''])
    })
  )
})

test('each fix does by lines and columns what the edits do by offsets', () => {
  const pieces = fc.constantFrom(
    'An angry ticket',
    ' an\nangry\nticket',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '😀',
    'é',
    '> ',
    '.',
    '&amp;'
  )
  const engine = angryEngine('sad customer')
  let fixed = 0
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 12}), parts => {
      const source = parts.join('')
      const {findings} = lint(source, {format: 'markdown'}, engine)
      const found = reportOf(checked('a.md', findings))
      const {results} = JSON.parse(sarif(found, optionsFor({'a.md': source}, found))).runs[0]
      const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/)
      const offset = (line: number, column: number): number =>
        lines.slice(0, line - 1).join('').length + column - 1
      for (const [index, {suggestions}] of findings.entries()) {
        const edits = suggestions.flatMap(suggestion => suggestion.edits ?? [])
        const [change] = results[index].fixes?.[0]?.artifactChanges ?? []
        const replaced = (change?.replacements ?? []).map(
          ({deletedRegion: at, insertedContent}: Replacement) => ({
            start: offset(at.startLine, at.startColumn),
            end: offset(at.endLine, at.endColumn),
            text: insertedContent.text
          })
        )
        expect(applyEdits(source, replaced)).toBe(applyEdits(source, edits))
        fixed += replaced.length
      }
    })
  )
  expect(fixed).toBeGreaterThan(10)
})

interface Replacement {
  readonly deletedRegion: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>
  readonly insertedContent: {readonly text: string}
}

test('what could not be done is no success', () => {
  const {invocations} = JSON.parse(sarif({...report, problems}, options)).runs[0]
  const [{executionSuccessful, toolExecutionNotifications}] = invocations
  expect(executionSuccessful).toBe(false)
  expect(toolExecutionNotifications.slice(0, 3)).toEqual([
    {level: 'error', descriptor: {id: 'no-git'}, message: {text: 'git was not found'}},
    {
      level: 'error',
      descriptor: {id: 'not-utf8'},
      message: {text: 'byte 4 (0xE9) is not UTF-8'},
      locations: [{physicalLocation: {artifactLocation: {uri: 'docs/a%20b.md', uriBaseId: 'SRCROOT'}}}]
    },
    {
      level: 'error',
      descriptor: {id: 'config-rule'},
      message: {text: 'no rule is called “<nope>”'},
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: 'some.yml', uriBaseId: 'SRCROOT'},
            region: {startLine: 2, startColumn: 3}
          }
        }
      ]
    }
  ])
})
