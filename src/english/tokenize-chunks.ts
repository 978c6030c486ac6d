import type {Span} from '../core/span.ts'

/** Past this many UTF-16 units the parser is given one stretch at a time, so that its time stays linear. */
const CHUNK = 8_000
/** How far past `CHUNK` to look for a good place to cut. */
const SLACK = 4_000

/** What ends a sentence for certain: its mark, closing quotes, white space, then a capital. */
const sentenceEnd = /[.!?…]["'”’)\]]*\s+(?=\p{Lu})/u
const whiteSpace = /\s+/u

/**
 * Cuts a text into stretches of about 8 to 12 thousand UTF-16 units: after a blank line or a sentence where there is
 * one, else at white space, else anywhere but inside a surrogate pair. Text that is short is one stretch.
 */
export function chunks(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  while (text.length - start > CHUNK + SLACK) {
    const end = start + CHUNK + cut(text.slice(start + CHUNK, start + CHUNK + SLACK))
    spans.push({start, end})
    start = end
  }
  if (start < text.length) spans.push({start, end: text.length})
  return spans
}

function cut(window: string): number {
  const blankLine = window.indexOf('\n\n')
  if (blankLine >= 0) return blankLine + 2
  for (const boundary of [sentenceEnd, whiteSpace]) {
    const found = boundary.exec(window)
    if (found) return found.index + found[0].length
  }
  const last = window.charCodeAt(window.length - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return splitsPair ? window.length - 1 : window.length
}
