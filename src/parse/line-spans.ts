import type {Span} from '../core/span.ts'

/**
 * The lines of a text, without their line endings, from `from` on.
 * A line ends with LF, CRLF or a lone CR; text behind the last line ending is a line too.
 */
export function* lineSpans(text: string, from = 0, to = text.length): Generator<Span> {
  const ending = /\r\n|\n|\r/g
  let start = from
  while (start < to) {
    ending.lastIndex = start
    const match = ending.exec(text)
    const end = match && match.index < to ? match.index : to
    yield {start, end}
    if (!match || end === to) return
    start = ending.lastIndex
  }
}
