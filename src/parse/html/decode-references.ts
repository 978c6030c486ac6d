import {DecodingMode, HtmlEntityDecoder} from 'entities/decode'
import type {MarkedTextBuilder} from '../marked-text.ts'

/** Where a reference stands decides whether it may lack its semicolon. */
export type ReferencePlace = 'text' | 'attribute'

const modes: Readonly<Record<ReferencePlace, DecodingMode>> = {
  text: DecodingMode.Legacy,
  attribute: DecodingMode.Attribute
}

const SPECIAL = /&|\r\n/g

/**
 * Adds the raw slice `[start, end)` of `html` to the draft, decoded: each character reference and each CRLF is one
 * decoded run. Gives what parse5 gives for the same slice.
 */
export function addDecoded(
  draft: MarkedTextBuilder,
  html: string,
  start: number,
  end: number,
  place: ReferencePlace
): void {
  const raw = html.slice(start, end)
  let decoded = ''
  const decoder = new HtmlEntityDecoder(codePoint => {
    decoded += String.fromCodePoint(codePoint)
  })
  const special = new RegExp(SPECIAL)
  let from = 0
  for (let match = special.exec(raw); match; match = special.exec(raw)) {
    let length = match[0].length
    if (match[0] === '&') {
      decoded = ''
      decoder.startEntity(modes[place])
      const written = decoder.write(raw, match.index + 1)
      length = written < 0 ? decoder.end() : written
    } else decoded = '\n'
    if (length === 0) continue
    draft.verbatim(raw.slice(from, match.index), start + from)
    draft.decoded(decoded, start + match.index, length)
    from = match.index + length
    special.lastIndex = from
  }
  draft.verbatim(raw.slice(from), start + from)
}
