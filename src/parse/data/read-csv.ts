import type {ParseNote} from '../../core/block.ts'
import {type MappedText, MappedTextBuilder} from '../../core/source-map.ts'
import {asBareCell, asQuotedCell} from '../encoders.ts'
import {type CsvCell, type CsvRecord, csvRecords, sniffDelimiter} from './csv-records.ts'
import type {DataDocument, MapNode} from './data-node.ts'

/** A file with hundreds of the same slip needs to hear of the first ones only. */
const MAX_NOTES = 20

/** A first line by which spreadsheets say what divides the cells; they do not show it as a row. */
const SEPARATOR_LINE = /^sep=([,;\t|])(?:\r\n|\n|\r)/i

function cellText(source: string, {inner, isQuoted}: CsvCell): MappedText {
  const text = source.slice(inner.start, inner.end)
  const builder = new MappedTextBuilder()
  let from = 0
  for (let at = isQuoted ? text.indexOf('""') : -1; at >= 0; at = text.indexOf('""', from)) {
    builder.verbatim(text.slice(from, at), inner.start + from).decoded('"', inner.start + at, 2)
    from = at + 2
  }
  return builder.verbatim(text.slice(from), inner.start + from).build()
}

const isBlank = (source: string, record: CsvRecord): boolean =>
  record.every(({inner}) => source.slice(inner.start, inner.end).trim() === '')

function rowNode(source: string, record: CsvRecord, columns: readonly string[]): MapNode {
  const entries = record.map((cell, index) => ({
    key: columns[index] ?? columnName(index),
    value: {
      type: 'text',
      start: cell.start,
      text: () => cellText(source, cell),
      encode: cell.isQuoted ? asQuotedCell : asBareCell
    } as const
  }))
  return {type: 'map', start: record[0]?.start ?? 0, entries}
}

const columnName = (index: number): string => `column ${index + 1}`

const unclosedNote = ({start}: CsvCell): ParseNote => ({
  message:
    'This cell begins with a quotation mark and has none at its end, so it is read to the end of its line. A quotation mark there helps.',
  offset: start
})

/**
 * Reads a table of comma-separated values (or `;`, tab, `|`): a list of rows, each a map by the names in the first
 * row. Never throws. The text of a cell keeps its white space and its line endings.
 */
export function readCsv(source: string): DataDocument {
  const mark = source.startsWith('\uFEFF') ? 1 : 0
  const separator = SEPARATOR_LINE.exec(source.slice(mark, mark + 10))
  const start = mark + (separator?.[0].length ?? 0)
  const notes: ParseNote[] = []
  const items: MapNode[] = []
  const rowNumbers: number[] = []
  let columns: readonly string[] | undefined
  let number = 0
  for (const record of csvRecords(source, separator?.[1] ?? sniffDelimiter(source, start), start)) {
    number++
    if (isBlank(source, record)) continue
    notes.push(...record.filter(cell => cell.isUnclosed).map(unclosedNote))
    if (columns) {
      items.push(rowNode(source, record, columns))
      rowNumbers.push(number)
    } else {
      columns = record.map((cell, index) => cellText(source, cell).text.trim() || columnName(index))
    }
  }
  return {
    roots: [{type: 'list', start, items, itemName: index => `row ${rowNumbers[index] ?? index + 1}`}],
    notes: notes.slice(0, MAX_NOTES),
    broken: notes.length > 0
  }
}
