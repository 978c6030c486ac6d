import {OPAQUE} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'

/** A JSP or ERB tag, `<% … %>`; `prints` when it leaves a value in its place, as `<%= … %>` does. */
export interface ServerTag extends Span {
  readonly prints: boolean
}

/** XML whose server tags no tokenizer can misread; every offset is an offset of the source. */
export interface XmlSource {
  /** As long as the source; server tags are blanked or, where they print, are private-use characters. */
  readonly text: string
  /** Ascending; they do not overlap. */
  readonly serverTags: readonly ServerTag[]
}

/** Finds the server tags of a source and blanks them. A tag that never closes is left as it stands. Linear. */
export function blankServerTags(source: string): XmlSource {
  const serverTags: ServerTag[] = []
  const parts: string[] = []
  let from = 0
  for (let start = source.indexOf('<%'); start >= 0; start = source.indexOf('<%', from)) {
    const close = source.startsWith('<%--', start) ? '--%>' : '%>'
    const found = source.indexOf(close, start + close.length)
    if (found < 0) break
    const end = found + close.length
    const prints = source[start + 2] === '='
    serverTags.push({start, end, prints})
    parts.push(source.slice(from, start), (prints ? OPAQUE : ' ').repeat(end - start))
    from = end
  }
  parts.push(source.slice(from))
  return {text: parts.join(''), serverTags}
}

/** Index of the first of ascending spans that ends behind `offset`. */
export function firstSpanBehind(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
