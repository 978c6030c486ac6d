import type {Span} from '../core/span.ts'
import {glyphs} from './display-width.ts'
import {withoutControls} from './one-line.ts'

/** A line as it is drawn, and the marks that go under it. */
export interface FrameLine {
  readonly text: string
  readonly marks: string
}

/** A character as it is drawn, the columns it takes, and whether it belongs to the span. */
interface Cell {
  readonly text: string
  readonly width: number
  readonly marked: boolean
}

const TAB = 4
/** Columns of a drawn line at most; an ellipsis may stand on either side of it. */
export const WIDTH = 96
/** Which part of them may stand before the first marked one. */
const LEAD = 5 / 12
/** Units of source looked at for each column: a line may be megabytes long, and a character several units. */
const UNITS = 2

/** Draws a source line with `mark` under the columns of `span`; cuts a line of more than `width` columns around it. */
export function frameLine(line: string, span: Span, mark: '^' | '~', width: number = WIDTH): FrameLine {
  const lead = Math.floor(width * LEAD)
  const from = Math.max(0, span.start - lead * UNITS)
  const near = line.slice(from, span.start + width * UNITS)
  const cells = drawable(near, {start: span.start - from, end: span.end - from})
  const {first, last} = windowOf(cells, {width, lead})
  const shown = cells.slice(first, last)
  const head = first > 0 || from > 0 ? '…' : ''
  const tail = last < cells.length || from + near.length < line.length ? '…' : ''
  const text = `${head}${shown.map(cell => cell.text).join('')}${tail}`
  const marks = shown.map(cell => (cell.marked ? mark : ' ').repeat(cell.width)).join('')
  return {text: text.trimEnd(), marks: `${head ? ' ' : ''}${marks}`.trimEnd()}
}

/** Tabs become spaces up to the next stop; what a terminal would act on becomes a dot. */
function drawable(text: string, {start, end}: Span): readonly Cell[] {
  let column = 0
  return glyphs(text).map(({text: glyph, offset, width}) => {
    const isTab = glyph === '\t'
    const columns = isTab ? TAB - (column % TAB) : width
    column += columns
    return {
      text: isTab ? ' '.repeat(columns) : withoutControls(glyph),
      width: columns,
      marked: offset < end && offset + glyph.length > start
    }
  })
}

/** The stretch of cells that fits, with the marked ones in view. */
function windowOf(
  cells: readonly Cell[],
  most: {width: number; lead: number}
): {first: number; last: number} {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0)
  if (total <= most.width) return {first: 0, last: cells.length}
  const marked = Math.max(
    0,
    cells.findIndex(cell => cell.marked)
  )
  let first = marked
  for (let lead = 0; first > 0 && lead < most.lead; first--) lead += cells[first - 1]?.width ?? 0
  let last = first
  for (let width = 0; last < cells.length; last++) {
    width += cells[last]?.width ?? 0
    if (width > most.width) break
  }
  return {first, last}
}
