import type {Span} from '../core/span.ts'

/** The lines of a text from `from` on, without their line ends; LF, CRLF and a lone CR end a line. */
export function* linesOf(text: string, from = 0): Generator<Span> {
  const ending = /\r\n|\n|\r/g
  ending.lastIndex = from
  let start = from
  for (let match = ending.exec(text); match; match = ending.exec(text)) {
    yield {start, end: match.index}
    start = ending.lastIndex
  }
  yield {start, end: text.length}
}
