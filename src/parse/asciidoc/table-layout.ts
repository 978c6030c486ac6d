import type {Span} from '../../core/span.ts'
import {lineKind} from './line-kinds.ts'
import {tableCells} from './table-cells.ts'

const HEADER_OPTION = /%[\w%]*header|options?\s*=\s*"?[^"\]]*header/

/** The cells of a table in order, and what is known of its columns. */
export interface TableLayout {
  readonly cells: readonly {readonly paragraphs: readonly Span[][]; readonly isHeading: boolean}[]
  /** How many cells make a row. */
  readonly count: number
  readonly hasHeader: boolean
  /** Whether every cell stands in one column and one row. */
  readonly isRegular: boolean
}

/** How many columns `cols="1,2a,3*"` names. */
function columnCount(style: string): number | undefined {
  const list = /\bcols=(?:"([^"]*)"|([^",]*))/.exec(style)
  const columns = (list?.[1] ?? list?.[2])
    ?.split(/[,;]/)
    .map(column => Number.parseInt(/^\s*(\d{1,3})\*/.exec(column)?.[1] ?? '1', 10))
  return columns?.reduce((sum, count) => sum + count, 0)
}

/** The paragraphs and items of a cell, without the white space and marks before them. */
function cellParagraphs(source: string, lines: readonly Span[]): Span[][] {
  const paragraphs: Span[][] = [[]]
  for (const {start, end} of lines) {
    const line = source.slice(start, end)
    const kind = lineKind(line)
    const words = kind.type === 'item' || kind.type === 'text' ? kind.words : 0
    if (kind.type === 'blank' || kind.type === 'item') paragraphs.push([])
    if (kind.type === 'blank' || kind.type === 'continuation' || kind.type === 'delimiter') continue
    paragraphs.at(-1)?.push({start: start + words, end: start + line.trimEnd().length})
  }
  return paragraphs.filter(paragraph => paragraph.length > 0)
}

/** Reads the lines between the delimiters of a table whose attributes are `style`. */
export function tableLayout(
  source: string,
  rows: readonly Span[],
  bar: '|' | '!',
  style: string
): TableLayout {
  const isBlank = (row: Span | undefined) =>
    row !== undefined && source.slice(row.start, row.end).trim() === ''
  const cells = tableCells(source, rows, bar)
  const first = rows.findIndex(row => !isBlank(row))
  return {
    cells: cells.map(({lines, isLiteral, isHeading}) => ({
      paragraphs: isLiteral ? [] : cellParagraphs(source, lines),
      isHeading
    })),
    count: Math.max(1, columnCount(style) ?? cells.filter(cell => cell.row === first).length),
    hasHeader: HEADER_OPTION.test(style) || (first === 0 && isBlank(rows[1])),
    isRegular: !cells.some(cell => cell.isWide)
  }
}
