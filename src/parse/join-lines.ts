import {type MappedText, MappedTextBuilder} from '../core/source-map.ts'
import type {Span} from '../core/span.ts'

/** Stretches of lines as one text: where they lie apart by a line ending and markup, one line ending stands. */
export function joinLines(source: string, lines: readonly Span[]): MappedText {
  const builder = new MappedTextBuilder()
  let previousEnd: number | undefined
  for (const {start, end} of lines) {
    if (previousEnd !== undefined) {
      const gap = source.slice(previousEnd, start)
      if (gap.length === 1) builder.verbatim(gap, previousEnd)
      else builder.decoded('\n', previousEnd, gap.length)
    }
    builder.verbatim(source.slice(start, end), start)
    previousEnd = end
  }
  return builder.build()
}
