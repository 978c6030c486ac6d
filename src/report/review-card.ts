import type {Edit, Finding, Suggestion} from '../core/finding.ts'
import {fieldLine, findingFrame} from './finding-frame.ts'
import {frameLine} from './frame-line.ts'
import {oneLine} from './one-line.ts'

/**
 * A finding as a person is asked about it: where it stands, what it says, why, and its line, cut to the columns of the
 * terminal. No colours.
 */
export function reviewCard(
  path: string,
  finding: Finding,
  lines: ReadonlyMap<number, string>,
  columns?: number
): string {
  const {start, severity, message, rule, because} = finding
  const field = fieldLine(finding)
  return [
    `${oneLine(path)}:${start.line}:${start.column}`,
    `${severity}  ${oneLine(message)}  ${rule}`,
    ...(because === null ? [] : [`Because ${oneLine(because)}`]),
    ...(field === undefined ? [] : [field]),
    ...findingFrame(finding, lines, {indent: '  ', columns})
  ].join('\n')
}

/** The line of a finding as it would read with a wording in place; cut around it where it is long. */
export function lineAfter(source: string, finding: Finding, {text, edits}: Suggestion): string {
  const {start, end} = finding
  const edit = edits?.find(one => one.start < end.offset && one.end > start.offset)
  if (!edit) return oneLine(text)
  const line = decodedLine(source, finding, edit, text) ?? sourceLine(source, edit)
  return frameLine(line.text, line, '~').text.trim()
}

interface Line {
  readonly text: string
  /** Where the new words stand in it. */
  readonly start: number
  readonly end: number
}

/** The line of the field's text, where an edit that reaches beyond the words can be followed there. */
function decodedLine(
  source: string,
  {within, start, end}: Finding,
  edit: Edit,
  wording: string
): Line | undefined {
  const [line, ...more] = within?.lines ?? []
  if (!within || line === undefined || more.length > 0) return undefined
  const lead = source.slice(edit.start, Math.max(edit.start, start.offset))
  const tail = source.slice(Math.min(end.offset, edit.end), edit.end)
  const from = within.start.column - 1
  const to = within.end.column - 1
  const isSame =
    edit.start <= start.offset &&
    edit.end >= end.offset &&
    line.slice(0, from).endsWith(lead) &&
    line.startsWith(tail, to)
  if (!isSame) return undefined
  const head = line.slice(0, from - lead.length)
  return {
    text: `${head}${wording}${line.slice(to + tail.length)}`,
    start: head.length,
    end: head.length + wording.length
  }
}

/** The line of the file. */
function sourceLine(source: string, {start, end, text}: Edit): Line {
  const head =
    source
      .slice(0, start)
      .split(/[\r\n]/)
      .at(-1) ?? ''
  const tail = source.slice(end).split(/[\r\n]/, 1)[0] ?? ''
  return {text: `${head}${text}${tail}`, start: head.length, end: head.length + text.length}
}
