import type {Finding, PlacedEdit, Suggestion} from '../core/finding.ts'
import type {Position} from '../core/lines.ts'
import type {Severity} from '../core/rule.ts'
import {messageText} from './message-lines.ts'
import type {Reporter} from './reporter.ts'
import {utf8Columns} from './utf8-columns.ts'

const levels: Readonly<Record<Severity, string>> = {error: 'ERROR', warning: 'WARNING', suggestion: 'INFO'}

/** A place as the format counts it: columns in bytes of UTF-8, left out where the line is not known. */
type Place = (position: Position) => {readonly line: number; readonly column?: number}

/** Reviewdog's diagnostic format, with the wordings as edits that can be taken over with a click. */
export const rdjson: Reporter = ({files}, {lines}) => {
  const diagnostics = files.flatMap(({path, findings}) => {
    const place = placeIn(lines.get(path) ?? new Map())
    return findings.map(finding => diagnosticOf(path, finding, place))
  })
  return `${JSON.stringify({source: {name: 'peoplefirst'}, diagnostics}, null, 2)}\n`
}

function diagnosticOf(path: string, finding: Finding, place: Place) {
  const suggestions = finding.suggestions.flatMap(suggestion => {
    const edit = onlyEdit(suggestion)
    return edit ? [{range: {start: place(edit.from), end: place(edit.to)}, text: edit.text}] : []
  })
  return {
    message: messageText(finding),
    location: {path, range: {start: place(finding.start), end: place(finding.end)}},
    severity: levels[finding.severity],
    code: {value: finding.rule},
    ...(suggestions.length > 0 ? {suggestions} : {})
  }
}

/** A suggestion is one edit here; a wording that changes two copies of a reply at once cannot be told. */
const onlyEdit = ({edits}: Suggestion): PlacedEdit | undefined => (edits?.length === 1 ? edits[0] : undefined)

function placeIn(lines: ReadonlyMap<number, string>): Place {
  const columns = new Map<number, (column: number) => number>()
  return ({line, column}) => {
    const text = lines.get(line)
    if (text === undefined) return {line}
    const toBytes = columns.get(line) ?? utf8Columns(text)
    columns.set(line, toBytes)
    return {line, column: toBytes(column)}
  }
}
