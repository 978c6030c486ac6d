import {decodeHTMLStrict} from 'entities/decode'
import {OPAQUE} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import {firstSpanBehind, type ServerTag, type XmlSource} from './server-tags.ts'

/** Takes decoded text in reading order, as both builders of mapped text do. */
interface TextSink {
  verbatim(text: string, source: number): unknown
  decoded(text: string, source: number, sourceLength: number): unknown
}

const SPECIAL = /\r\n|&(?:#(\d{1,9})|#x([\da-fA-F]{1,8})|[\p{L}_][\p{L}\p{N}_.-]{0,60});/gu
const LINE_ENDING = /\r\n/g

/** Whether XML can hold the character at all; `&#0;` stays as it is written. */
const isXmlCharacter = (codePoint: number): boolean =>
  (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
  (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
  (codePoint >= 0x10000 && codePoint <= 0x10ffff) ||
  codePoint === 0x9 ||
  codePoint === 0xa ||
  codePoint === 0xd

/** What a reference stands for; a name that HTML knows counts, and any other is a word nobody can read here. */
function referenceText([whole, decimal, hex]: RegExpExecArray): string {
  if (decimal === undefined && hex === undefined) {
    const text = decodeHTMLStrict(whole)
    return text === whole ? OPAQUE : text
  }
  const codePoint = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10)
  return isXmlCharacter(codePoint) ? String.fromCodePoint(codePoint) : whole
}

function addDecoded(sink: TextSink, {text}: XmlSource, span: Span, hasReferences: boolean): void {
  const raw = text.slice(span.start, span.end)
  const special = new RegExp(hasReferences ? SPECIAL : LINE_ENDING)
  let from = 0
  for (let match = special.exec(raw); match; match = special.exec(raw)) {
    const decoded = match[0] === '\r\n' ? '\n' : referenceText(match)
    if (decoded === match[0]) continue
    sink.verbatim(raw.slice(from, match.index), span.start + from)
    sink.decoded(decoded, span.start + match.index, match[0].length)
    from = match.index + match[0].length
  }
  sink.verbatim(raw.slice(from), span.start + from)
}

/**
 * Adds a stretch of XML without tags, decoded: each reference and each CRLF is one decoded run, a server tag that
 * prints is one opaque word, any other leaves nothing. CDATA has no references.
 */
export function addXmlText(sink: TextSink, xml: XmlSource, span: Span, type: 'text' | 'cdata'): void {
  const {serverTags} = xml
  let from = span.start
  for (let index = firstSpanBehind(serverTags, from); index < serverTags.length; index++) {
    const tag = serverTags[index] as ServerTag
    if (tag.start >= span.end) break
    addDecoded(sink, xml, {start: from, end: tag.start}, type === 'text')
    if (tag.prints) sink.decoded(OPAQUE, tag.start, tag.end - tag.start)
    from = Math.min(tag.end, span.end)
  }
  addDecoded(sink, xml, {start: Math.min(from, span.end), end: span.end}, type === 'text')
}
