import type {Span} from '../../core/span.ts'

/** One line of a piece of Markdown. */
export interface Line extends Span {
  /** Without white space at its sides. */
  readonly text: string
  /** Columns of white space before it, where a tab may be four. */
  readonly lead: number
  /** Whether the columns are certain: no tab is among them. */
  readonly isEven: boolean
}

/** The line that stands at a span of a source, as it is written. */
export function lineOf(written: string, {start, end}: Span): Line {
  const text = written.trim()
  const space = written.slice(0, written.indexOf(text))
  return {start, end, text, lead: space.replaceAll('\t', '    ').length, isEven: !space.includes('\t')}
}

/** The lines of a stretch of a source. */
export function linesOf(source: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = []
  for (let at = start; at < end; ) {
    const newline = source.indexOf('\n', at)
    const stop = newline < 0 || newline > end ? end : newline
    lines.push(lineOf(source.slice(at, stop), {start: at, end: stop}))
    at = stop + 1
  }
  return lines
}

export const spanOf = (lines: readonly Line[]): Span => ({
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0
})
