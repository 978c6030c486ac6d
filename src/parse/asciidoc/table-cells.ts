import type {Span} from '../../core/span.ts'

/** What stands before a cell's bar: how many columns it takes, how it is set. */
const SPEC = /(?:\d+(?:\.\d+)?[+*]|\.\d+[+*])?(?:[<^>](?:\.[<^>])?|\.[<^>])?[adehlms]?$/

/** One cell of a table; spans count in the source. */
export interface TableCell {
  /** Stretches of lines, without the bar. */
  readonly lines: Span[]
  /** Holds code. */
  readonly isLiteral: boolean
  /** Said to be a heading by its own `h`. */
  readonly isHeading: boolean
  /** Takes more than one column or row, or stands for several cells. */
  readonly isWide: boolean
  /** Which line of the table it begins on. */
  readonly row: number
}

/** The offsets in a line of the bars that begin a cell; a backslash keeps one from it. */
const barsOf = (line: string, bar: string): number[] =>
  [...line.matchAll(bar === '!' ? /(?<!\\)!/g : /(?<!\\)\|/g)].map(match => match.index)

/** Divides the lines of a table into its cells. A cell goes on over lines until the next bar. */
export function tableCells(source: string, lines: readonly Span[], bar: '|' | '!'): TableCell[] {
  const cells: TableCell[] = []
  lines.forEach(({start, end}, row) => {
    const line = source.slice(start, end)
    const bars = barsOf(line, bar)
    const add = (from: number, to: number) => {
      if (from < to) cells.at(-1)?.lines.push({start: start + from, end: start + to})
    }
    let from = 0
    for (const at of bars) {
      const before = line.slice(Math.max(from, at - 20), at)
      const spec = SPEC.exec(before)?.[0] ?? ''
      // `rather |` is text; `2+|` and `a|` stand at the start of the line or behind a space.
      const isSpec =
        spec !== '' &&
        (spec.length === before.length
          ? at - spec.length === from
          : /\s/.test(before.at(-spec.length - 1) ?? ''))
      add(from, at - (isSpec ? spec.length : 0))
      cells.push({
        lines: [],
        isLiteral: isSpec && spec.endsWith('l'),
        isHeading: isSpec && spec.endsWith('h'),
        isWide: isSpec && /[+*]/.test(spec),
        row
      })
      from = at + 1
    }
    add(from, line.length)
  })
  return cells
}
