import {OPAQUE} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import {withoutAddresses} from './plain-inline.ts'
import type {PlainPart} from './plain-part.ts'
import {plainCodeEnd, plainTagAt} from './plain-tags.ts'

/** Templates, and what stands for characters that are not known here. */
const beyond = /[[{\0\r\uFEFF\uE001]|%[A-Za-z_]|[%#$]\{|&(?!nbsp;|amp;|\s)/

const admonition = /:::|!!!|\?\?\?|===/

/**
 * The texts between the tags of a piece of raw HTML that divide it; `undefined` where only a parser can tell. A text
 * that would have to be decoded further is left open.
 */
export function htmlParts(source: string, {start, end}: Span): readonly PlainPart[] | undefined {
  if (admonition.test(source.slice(start, end))) return undefined
  const parts: PlainPart[] = []
  let text = ''
  let from = start
  const flush = (to: number) => {
    if (text.trim() !== '') parts.push({start: from, end: to, text: decoded(text)})
    text = ''
    from = to
  }
  for (let at = start; at < end; ) {
    const open = source.indexOf('<', at)
    const stop = open < 0 || open > end ? end : open
    text += source.slice(at, stop)
    if (stop === end) break
    const tag = plainTagAt(source, open)
    if (!tag || tag.end > end) return undefined
    at = tag.end
    if (tag.role === 'divides') flush(at)
    else if (tag.role === 'break') {
      if (/\n\s*$/.test(text)) return undefined
      text += '\n'
    } else if (tag.role === 'code') {
      const close = plainCodeEnd(source, at)
      if (close === undefined || source.startsWith('</', open)) return undefined
      text += OPAQUE
      at = close
    }
  }
  flush(end)
  return parts
}

const decoded = (text: string): string | undefined =>
  beyond.test(text)
    ? undefined
    : withoutAddresses(text.replaceAll('&nbsp;', '\u00A0').replaceAll('&amp;', '&')).trim()
