import type {Span} from '../../core/span.ts'
import {lineSpans} from '../line-spans.ts'

/** An item that begins at the margin: its mark, and the space behind that. */
const ITEM = /^(?:([-*+])|\d{1,9}([.)]))( +)(?=\S)/
/** Marks alone: a line across the page, or one that makes a table or heading of the line before it. */
const NO_TEXT = /^[-*+|:=\d.)\s]*$/
/** Raw HTML goes on over what would else be items, and a definition is asked for from elsewhere. */
const REACHES_OUT = /(?:^|[\n\r])[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*<|\]:|(?:`{3}|~{3})/

/**
 * Where the items of a list begin that ends a stretch of Markdown, and that stands at the margin; none where the stretch
 * holds anything else behind its first item, or where one item may say how another is read. With the lines above the
 * list, each item reads the same as it would among the others.
 */
export function listCuts(text: string, {start, end}: Span): readonly number[] {
  if (REACHES_OUT.test(text.slice(start, end))) return []
  const cuts: number[] = []
  let mark: string | undefined
  /** Column at which the text of the last item stands. */
  let margin = 0
  let wasBlank = true
  /** Behind code, micromark takes a number other than 1 for text. */
  let mayHaveCode = false
  for (const span of lineSpans(text, start, end)) {
    const line = text.slice(span.start, span.end)
    const isBlank = line.trim() === ''
    const [item = '', bullet, delimiter, space = ''] = ITEM.exec(line) ?? []
    if (item !== '') {
      const sign = bullet ?? delimiter
      // Within a paragraph, only an item that counts from 1 begins a list.
      if (mark === undefined ? bullet === undefined && !wasBlank : sign !== mark) return []
      if (NO_TEXT.test(line) || (delimiter !== undefined && mayHaveCode)) return []
      mark = sign
      margin = item.length - (space.length > 4 ? space.length - 1 : 0)
      cuts.push(span.start)
    } else if (!isBlank) {
      const columns = columnsBefore(line)
      if (mark !== undefined && columns < margin) return []
      mayHaveCode ||= columns >= margin + 4
    }
    wasBlank = isBlank
  }
  return cuts
}

/** The column at which a line begins, as far as it matters here: a tab is four. */
function columnsBefore(line: string): number {
  let columns = 0
  for (const unit of line) {
    if (unit === ' ') columns++
    else if (unit === '\t') columns += 4 - (columns % 4)
    else break
  }
  return columns
}
