import type {Finding} from '../core/finding.ts'
import type {ReportedProblem} from '../core/report.ts'
import {oneLine} from './one-line.ts'
import type {PiecewiseReporter} from './reporter.ts'

/** What stands in a row, by the names of the columns. */
interface Row {
  readonly file: string
  readonly line: number | ''
  readonly column: number | ''
  readonly severity: string
  readonly category: string
  readonly rule: string
  readonly words: string
  readonly sentence: string
  readonly message: string
  readonly instead: string
  readonly field: string
}

/** Without it, Excel takes UTF-8 for something else. */
const byteOrderMark = '\uFEFF'

/** A table for spreadsheets (RFC 4180), one row for each finding, below a head and behind a byte order mark. */
export const csv: PiecewiseReporter = function* ({files, problems = []}) {
  const head = 'file line column severity category rule words sentence message instead field'.split(' ')
  yield byteOrderMark + lineOf(head)
  for (const problem of problems) yield lineOf(Object.values(problemRow(problem)))
  for (const {path, findings} of files) {
    for (const finding of findings) yield lineOf(Object.values(findingRow(path, finding)))
  }
}

const findingRow = (file: string, finding: Finding): Row => ({
  file,
  line: finding.start.line,
  column: finding.start.column,
  severity: finding.severity,
  category: finding.category,
  rule: finding.rule,
  words: oneLine(finding.actual),
  sentence: finding.sentence,
  message: finding.message,
  instead: finding.suggestions.map(({text}) => text).join(' · '),
  field: finding.locator ?? ''
})

/** What could not be done, such as reading a file, has a row as well. */
const problemRow = ({file, line, column, code, message}: ReportedProblem): Row => ({
  file: file ?? '',
  line: line ?? '',
  column: column ?? '',
  severity: 'problem',
  category: '',
  rule: code,
  words: '',
  sentence: '',
  message,
  instead: '',
  field: ''
})

const lineOf = (cells: readonly (string | number)[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** Quoted where it must be. A spreadsheet would reckon with what begins like a formula: an apostrophe makes it text. */
function cellOf(value: string | number): string {
  const text = String(value)
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
