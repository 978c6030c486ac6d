import type {Finding} from '../../src/core/finding.ts'
import {fingerprintsOf} from '../../src/core/fingerprint.ts'
import {LineIndex} from '../../src/core/lines.ts'
import type {FileReport, Report, ReportedProblem} from '../../src/core/report.ts'
import type {ReportOptions} from '../../src/report/reporter.ts'
import {linesUnder} from '../../src/run/source-lines.ts'
import {summarise} from '../../src/run/summary.ts'

/** A finding on the first occurrence of some words. */
export function findingOn(source: string, words: string, more: Partial<Finding> = {}): Finding {
  const offset = source.indexOf(words)
  const index = new LineIndex(source)
  return {
    rule: 'record-with-feelings',
    category: 'person-as-record',
    severity: 'warning',
    message: `“${words}” gives a feeling to a record; a person is having it.`,
    because: '“angry” is something a person feels',
    why: 'A ticket is the record of a request.',
    actual: words,
    sentence: source.replace(/\s+/g, ' ').trim(),
    suggestions: [
      {text: 'upset customers', safe: false, edits: null},
      {text: 'message from someone who is upset', safe: false, edits: null}
    ],
    start: index.position(offset),
    end: index.position(offset + words.length),
    locator: null,
    pointer: null,
    within: null,
    twins: [],
    audience: null,
    url: 'docs/rules/person-as-record.md#record-with-feelings',
    ...more
  }
}

export const checked = (path: string, findings: readonly Finding[], words = 100): FileReport => ({
  path,
  format: 'markdown',
  checked: true,
  reason: null,
  words,
  findings,
  notes: []
})

export const skipped = (path: string, reason = 'peoplefirst does not read this'): FileReport => ({
  path,
  format: null,
  checked: false,
  reason,
  words: 0,
  findings: [],
  notes: []
})

export const reportOf = (...files: readonly FileReport[]): Report => ({
  version: 1,
  summary: summarise(files),
  files
})

/** Reporter options with code frames drawn from sources by path. */
export const optionsFor = (
  sources: Readonly<Record<string, string>>,
  report: Report,
  more: Partial<ReportOptions> = {}
): ReportOptions => ({
  color: false,
  suggestions: false,
  summary: true,
  lines: new Map(report.files.map(({path, findings}) => [path, linesUnder(sources[path] ?? '', findings)])),
  rules: [],
  fingerprints: new Map(report.files.flatMap(file => [...fingerprintsOf(file)])),
  version: '1.2.3',
  ...more
})

/** A report as one text, however its reporter writes it. */
export const whole = (text: string | Generator<string>): string => [...text].join('')

/** What made a run exit with 2: a file that could not be read, a place in another, and something without a place. */
export const problems: readonly ReportedProblem[] = [
  {code: 'no-git', file: null, line: null, column: null, message: 'git was not found'},
  {code: 'not-utf8', file: 'docs/a b.md', line: null, column: null, message: 'byte 4 (0xE9) is not UTF-8'},
  {code: 'config-rule', file: 'some.yml', line: 2, column: 3, message: 'no rule is called “<nope>”'}
]
