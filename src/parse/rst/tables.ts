import type {Span} from '../../core/span.ts'

/** One cell of a table: its stretches of lines, as source spans. */
export interface TableCell {
  readonly lines: Span[]
  readonly column: number
  readonly header: boolean
}

/** A table, and how many lines it takes. */
export interface Table {
  readonly cells: readonly TableCell[]
  readonly count: number
}

const GRID_BORDER = /^\+(?:[-=]+\+)+$/
const SIMPLE_BORDER = /^=+(?:[ \t]+=+)+$/

/** Whether a line without its indentation begins a table. */
export const beginsTable = (line: string): boolean => GRID_BORDER.test(line) || SIMPLE_BORDER.test(line)

const positionsOf = (line: string, sign: string): number[] =>
  [...line].length === line.length ? [...line].flatMap((unit, index) => (unit === sign ? [index] : [])) : []

/** The bars of a content line at the table's own columns; any bars where wide characters have moved them. */
function barsOf(line: string, columns: readonly number[]): number[] {
  const bars = columns.filter(at => line[at] === '|' || line[at] === '+')
  if (bars[0] === 0 && bars.length > 1) return bars
  return [...line.matchAll(/\|/g)].map(match => match.index)
}

function gridTable(source: string, lines: readonly Span[]): Table {
  const first = lines[0] ?? {start: 0, end: 0}
  const columns = positionsOf(source.slice(first.start, first.end), '+')
  const cells: TableCell[] = []
  const open = new Map<number, TableCell>()
  const headerEnd = lines.findIndex(({start, end}) => /^\+=+\+/.test(source.slice(start, end)))
  let count = 0
  for (const {start, end} of lines) {
    const line = source.slice(start, end)
    if (!/^[+|]/.test(line)) break
    count++
    const bars = barsOf(line, columns)
    bars.slice(0, -1).forEach((from, index) => {
      const to = bars[index + 1] ?? line.length
      const inside = line.slice(from + 1, to)
      const column = Math.max(0, columns.indexOf(from))
      if (/^[-=+]+$/.test(inside)) open.delete(column)
      else {
        const cell = open.get(column) ?? {lines: [], column, header: headerEnd > 0 && count <= headerEnd}
        if (!open.has(column)) cells.push(cell)
        open.set(column, cell)
        cell.lines.push({start: start + from + 1, end: start + to})
      }
    })
  }
  return {cells, count}
}

function simpleTable(source: string, lines: readonly Span[]): Table {
  const text = (span: Span | undefined) => (span ? source.slice(span.start, span.end).trimEnd() : '')
  const columns = [...text(lines[0]).matchAll(/=+/g)].map(match => match.index)
  const cells: TableCell[] = []
  const borders = lines.flatMap((line, index) => (SIMPLE_BORDER.test(text(line)) ? [index] : []))
  const last = borders.slice(1).find(index => text(lines[index + 1]) === '') ?? lines.length - 1
  const headerEnd = borders[1] !== undefined && borders[1] < last ? borders[1] : 0
  let row = new Map<number, TableCell>()
  for (let index = 1; index <= last; index++) {
    const line = text(lines[index])
    const {start} = lines[index] ?? {start: 0}
    if (/^[=-][=\- \t]*$/.test(line)) {
      row = new Map()
      continue
    }
    // A row goes on where its first column is blank.
    if (line.slice(0, columns[1]).trim() !== '') row = new Map()
    columns.forEach((from, column) => {
      const to = Math.min(line.length, columns[column + 1] ?? line.length)
      if (line.slice(from, to).trim() === '') return
      const cell = row.get(column) ?? {lines: [], column, header: index < headerEnd}
      if (!row.has(column)) cells.push(cell)
      row.set(column, cell)
      cell.lines.push({start: start + from, end: start + to})
    })
  }
  return {cells, count: last + 1}
}

/** Reads the grid or simple table that the lines begin with; the spans are without indentation. */
export function readTable(source: string, lines: readonly Span[]): Table {
  const first = lines[0] ?? {start: 0, end: 0}
  return source[first.start] === '+' ? gridTable(source, lines) : simpleTable(source, lines)
}
