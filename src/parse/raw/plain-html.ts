import {OPAQUE} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import {withoutAddresses} from './plain-inline.ts'
import type {PlainPart} from './plain-part.ts'
import {otherTagEnd, plainCodeEnd, plainTagAt} from './plain-tags.ts'

/** Templates, and what stands for characters that are not known here. */
const beyond = /[[{\0\r\uFEFF\uE001]|%[A-Za-z_]|[%#$]\{|&(?!nbsp;|amp;|\s)/

/** Containers of other blocks, and fences that may be open. */
const container = /:::|!!!|\?\?\?|===|```|~~~/

/**
 * The texts between the tags of a piece of raw HTML that divide it; `undefined` where only a parser can tell. A text
 * that would have to be decoded further is left open.
 */
export function htmlParts(source: string, {start, end}: Span): readonly PlainPart[] | undefined {
  if (container.test(source.slice(start, end))) return undefined
  const parts: PlainPart[] = []
  let text = ''
  let from = start
  /** Whether something was met whose text is not known. */
  let isOpen = false
  const flush = (to: number) => {
    if (isOpen) parts.push({start: from, end: to, text: undefined})
    else if (text.trim() !== '') parts.push({start: from, end: to, text: decoded(text)})
    isOpen = false
    text = ''
    from = to
  }
  for (let at = start; at < end; ) {
    const open = source.indexOf('<', at)
    const stop = open < 0 || open > end ? end : open
    text += source.slice(at, stop)
    if (stop === end) break
    const tag = plainTagAt(source, open)
    const close = tag?.end ?? otherTagEnd(source, open)
    if (close === undefined || close > end) return undefined
    at = close
    for (const said of tag?.spoken ?? []) parts.push({start: open, end: close, text: decoded(said)})
    if (!tag) isOpen = true
    else if (tag.role === 'divides') flush(at)
    else if (tag.role === 'break') {
      isOpen ||= /\n\s*$/.test(text)
      text += '\n'
    } else if (tag.role === 'code') {
      const behind = plainCodeEnd(source, at)
      if (behind === undefined || behind > end) return undefined
      text += OPAQUE
      at = behind
    }
  }
  flush(end)
  return parts
}

const decoded = (text: string): string | undefined =>
  beyond.test(text)
    ? undefined
    : withoutAddresses(text.replaceAll('&nbsp;', '\u00A0').replaceAll('&amp;', '&')).trim()
