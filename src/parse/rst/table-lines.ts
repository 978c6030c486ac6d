import type {Span} from '../../core/span.ts'
import type {RstLine} from './rst-lines.ts'
import {beginsTable} from './tables.ts'

/** The lines of the table that begins at `index`, from the table's own indentation on. */
export function tableLines(all: readonly RstLine[], index: number): Span[] {
  const {column = 0, text = ''} = all[index] ?? {}
  const isGrid = text.startsWith('+')
  const lines: Span[] = []
  for (let at = index; at < all.length; at++) {
    const line = all[at] as RstLine
    if (isGrid ? !/^[+|]/.test(line.text) : line.text !== '' && line.column < column) break
    const start = Math.max(0, line.start - Math.max(0, line.column - column))
    lines.push({start: line.text === '' ? line.end : start, end: line.end})
    if (!isGrid && at > index && beginsTable(line.text) && (all[at + 1]?.text ?? '') === '') break
  }
  return lines
}

/** The paragraphs and items of a cell, without the white space and marks before them. */
export function cellParagraphs(source: string, lines: readonly Span[]): Span[][] {
  const parts: Span[][] = [[]]
  for (const {start, end} of lines) {
    const raw = source.slice(start, end)
    const mark = /^\s*[-*][ \t]+/.exec(raw)?.[0].length
    if (raw.trim() === '' || mark !== undefined) parts.push([])
    const lead = mark ?? raw.length - raw.trimStart().length
    if (raw.trim() !== '') parts.at(-1)?.push({start: start + lead, end: start + raw.trimEnd().length})
  }
  return parts.map(part => part.filter(line => line.start < line.end)).filter(part => part.length > 0)
}
