import type {Finding} from '../core/finding.ts'
import {codeFrame} from './code-frame.ts'
import {WIDTH} from './frame-line.ts'
import {oneLine} from './one-line.ts'

type Paint = (text: string) => string

/** Where and how a frame is drawn. */
export interface FrameStyle {
  readonly indent: string
  /** Columns of the terminal; `undefined` where the lines go elsewhere. */
  readonly columns: number | undefined
  /** What stands around the lines, and the marks under them. */
  readonly ink?: {readonly margin: Paint; readonly marks: Paint} | undefined
}

/** On a terminal that is narrower still, lines wrap. */
const NARROWEST = 24
const plain = {margin: (text: string) => text, marks: (text: string) => text}

/**
 * The lines of a finding with their numbers and its words underlined, cut so that none wraps: marks would no longer
 * stand under their words. A field of data is shown as its readers see it, decoded.
 */
export function findingFrame(
  finding: Finding,
  lines: ReadonlyMap<number, string>,
  {indent, columns, ink = plain}: FrameStyle
): readonly string[] {
  const {within} = finding
  const {start, end} = within ?? finding
  const shown = within ? new Map(within.lines.map((text, index) => [start.line + index, text])) : lines
  const margin = (number: string): string => `${indent}${ink.margin(`${number} │`)} `
  const taken = `${indent}${end.line} │ ……`.length
  const width = columns === undefined ? WIDTH : Math.max(NARROWEST, Math.min(WIDTH, columns - taken))
  const frame = codeFrame({...finding, start, end}, shown, width)
  const gutter = Math.max(0, ...frame.map(({number}) => String(number ?? '').length))
  return frame.flatMap(({number, text, marks}) => [
    `${margin(String(number ?? '').padStart(gutter))}${text}`.trimEnd(),
    ...(marks ? [`${margin(' '.repeat(gutter))}${ink.marks(marks)}`] : [])
  ])
}

/** Where a finding stands in a data file: the field, and the place in its text; `undefined` elsewhere. */
export function fieldLine({locator, within}: Finding): string | undefined {
  if (locator === null) return undefined
  const place = within ? `, ${within.start.line}:${within.start.column} in its text` : ''
  return `in ${oneLine(locator)}${place}`
}
