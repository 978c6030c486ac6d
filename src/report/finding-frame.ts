import type {Finding} from '../core/finding.ts'
import {type CodeFrameLine, codeFrame} from './code-frame.ts'
import {oneLine} from './one-line.ts'

/** The lines of a finding with its words underlined. A field of data is shown as its readers see it, decoded. */
export function findingFrame(finding: Finding, lines: ReadonlyMap<number, string>): readonly CodeFrameLine[] {
  const {within} = finding
  if (!within) return codeFrame(finding, lines)
  const {start, end} = within
  const decoded = new Map(within.lines.map((text, index) => [start.line + index, text]))
  return codeFrame({...finding, start, end}, decoded)
}

/** Where a finding stands in a data file: the field, and the place in its text; `undefined` elsewhere. */
export function fieldLine({locator, within}: Finding): string | undefined {
  if (locator === null) return undefined
  const place = within ? `, ${within.start.line}:${within.start.column} in its text` : ''
  return `in ${oneLine(locator)}${place}`
}
