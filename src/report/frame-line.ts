import type {Span} from '../core/span.ts'
import {type Glyph, glyphs} from './display-width.ts'
import {withoutControls} from './one-line.ts'

/** A line as it is drawn, and the marks that go under it. */
export interface FrameLine {
  readonly text: string
  readonly marks: string
}

/** A character of the line, and whether it belongs to the span. */
interface Cell extends Glyph {
  readonly marked: boolean
}

const TAB = 4
/** Columns of a drawn line, and how many of them may stand before the first marked one. */
const WIDTH = 96
const LEAD = 40
/** Units of source looked at on each side: a line may be megabytes long. */
const REACH = 4 * WIDTH

/** Draws a source line with `mark` under the columns of `span`; cuts a long line around it. */
export function frameLine(line: string, span: Span, mark: '^' | '~'): FrameLine {
  const from = Math.max(0, span.start - REACH)
  const near = line.slice(from, Math.min(span.end, span.start + REACH) + REACH)
  const cells = drawable(glyphs(near).map(glyph => ({...glyph, marked: isMarked(glyph, from, span)})))
  const {first, last} = windowOf(cells)
  const shown = cells.slice(first, last)
  const head = first > 0 || from > 0 ? '…' : ''
  const tail = last < cells.length || from + near.length < line.length ? '…' : ''
  const text = `${head}${shown.map(cell => cell.text).join('')}${tail}`
  const marks = shown.map(cell => (cell.marked ? mark : ' ').repeat(cell.width)).join('')
  return {text: text.trimEnd(), marks: `${head ? ' ' : ''}${marks}`.trimEnd()}
}

const isMarked = ({offset, text}: Glyph, from: number, span: Span): boolean =>
  offset + from < span.end && offset + from + Math.max(1, text.length) > span.start

/** Tabs become spaces up to the next stop; what a terminal would act on becomes a dot. */
function drawable(cells: readonly Cell[]): readonly Cell[] {
  let column = 0
  return cells.map(cell => {
    const width = cell.text === '\t' ? TAB - (column % TAB) : cell.width
    const text = cell.text === '\t' ? ' '.repeat(width) : withoutControls(cell.text)
    column += width
    return {...cell, text, width}
  })
}

/** The stretch of cells that fits, with the marked ones in view. */
function windowOf(cells: readonly Cell[]): {first: number; last: number} {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0)
  if (total <= WIDTH) return {first: 0, last: cells.length}
  const marked = Math.max(
    0,
    cells.findIndex(cell => cell.marked)
  )
  let first = marked
  for (let lead = 0; first > 0 && lead < LEAD; first--) lead += cells[first - 1]?.width ?? 0
  let last = first
  for (let width = 0; last < cells.length; last++) {
    width += cells[last]?.width ?? 0
    if (width > WIDTH) break
  }
  return {first, last}
}
