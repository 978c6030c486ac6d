import {OPAQUE, type ParseNote} from '../core/block.ts'
import {blankTagLines} from './blank-tag-lines.ts'
import {fallbackSpans} from './fallback-spans.ts'
import type {Mask, Masked} from './masked.ts'
import {NextIndex} from './next-index.ts'
import {pageTemplateShapes} from './page-template-shapes.ts'
import {
  bodyTag,
  capitalElements,
  type Delimited,
  delimitedShapes,
  type MaskKind,
  printingScriptlet,
  printingTag,
  steeringBraces,
  type Worded,
  wordedShapes
} from './placeholder-shapes.ts'
import {isBracketedLabel} from './speakers/bracketed-label.ts'
import {insertsIn, translatedString} from './translated-string.ts'

const MAX_LENGTH = 1000
const MAX_NOTES = 1000
const TRIGGER = /\{|@(?=[a-z])|\[|<[A-Za-z%]|<\/?[#@]|<\?|[%#$]\{|%[A-Za-z_]/g

/** What a text is masked for. In data, words between quotation marks might be read as its syntax. */
export type MaskPurpose = 'markdown' | 'html' | 'other' | 'data'

/** Everything one scan over a source remembers. */
class Scan {
  readonly masks: Mask[] = []
  readonly notes: ParseNote[] = []
  readonly #source: string
  readonly #next: NextIndex
  readonly #purpose: MaskPurpose
  readonly #worded: readonly Worded[]

  constructor(source: string, purpose: MaskPurpose) {
    this.#source = source
    this.#next = new NextIndex(source)
    this.#purpose = purpose
    this.#worded = [...(purpose === 'html' ? pageTemplateShapes() : []), ...wordedShapes()].filter(
      ({only}) => only === undefined || only === purpose
    )
  }

  get #markdown(): boolean {
    return this.#purpose === 'markdown'
  }

  /** Masks what starts at `start`; returns where to go on. */
  maskAt(start: number): number {
    // `<![CDATA[Your call is recorded.]]>`: the bracket belongs to XML.
    if (this.#source.startsWith('<![CDATA[', start - 8)) return start + 1
    for (const shape of delimitedShapes) {
      if (!this.#source.startsWith(shape.open, start)) continue
      // `#{{ticket.id}}` is a sign before a placeholder.
      if (/^[%#$]\{$/.test(shape.open) && this.#source[start + 2] === '{') continue
      const end = this.#endOf(shape, start)
      if (end !== undefined) return this.#addDelimited(shape, start, end)
      if (shape.announced) {
        this.#announce(shape, start)
        return start + shape.open.length
      }
    }
    return this.#wordedAt(start) ?? start + 1
  }

  #endOf(shape: Delimited, start: number): number | undefined {
    const inside = start + shape.open.length
    const close = this.#next.of(shape.close, inside)
    const end = close + shape.close.length
    if (close === Number.POSITIVE_INFINITY || end - start > MAX_LENGTH) return undefined
    const isBroken =
      this.#next.of(shape.multiline ? 'blank line' : 'line ending', inside) < close ||
      this.#next.of('`', inside) < close ||
      this.#next.of(shape.open, inside) < close
    return isBroken ? undefined : end
  }

  #addDelimited(shape: Delimited, start: number, end: number): number {
    const tag = this.#source.slice(start, end)
    if (this.#addTranslated(tag, start)) return end
    if (shape.open === '[[' && this.#markdown && this.#source[end] === '(') return start + 1
    if (shape.open === '<%') return this.#add(start, end, printingScriptlet.test(tag) ? 'opaque' : 'hidden')
    if (shape.open.startsWith('{{') && steeringBraces.test(tag)) {
      return this.#add(start, end, this.#joins(start, end) ? 'opaque' : 'hidden')
    }
    if (shape.open !== '{%') return this.#add(start, end, shape.kind)
    const body = bodyTag.exec(tag)?.[1]
    if (body === undefined) return this.#add(start, end, this.#isPrinting(tag, end) ? 'opaque' : 'hidden')
    const close = this.#next.ofTag(`end${body}`, end)
    if (!close) return this.#add(start, end, 'hidden')
    if (body === 'comment') return this.#add(start, close.end, 'hidden')
    this.#add(start, end, 'hidden')
    return this.#add(close.start, close.end, 'hidden')
  }

  /** `{% trans %}` steers where `{% endtrans %}` ends its text; `{% trans name %}` prints. */
  #isPrinting(tag: string, end: number): boolean {
    if (!printingTag.test(tag)) return false
    const name = /^\{%-?\s*(trans|translate|component)\b/.exec(tag)?.[1]
    if (name === undefined) return true
    const close = this.#next.ofTag(`end${name}`, end)
    return !close || this.#next.of(`{% ${name}`, end) < close.start
  }

  /** Whether a letter stands on either side, so that two words would be one without what stands between them. */
  #joins(start: number, end: number): boolean {
    const isBehindMask = this.masks.at(-1)?.end === start
    // What a brace begins may show nothing, and a letter follow.
    return (
      !isBehindMask &&
      /[\p{L}\p{N}]/u.test(this.#source.charAt(start - 1)) &&
      /[\p{L}\p{N}{]/u.test(this.#source.charAt(end))
    )
  }

  /** A tag that shows a translated text: its words are read where they stand, as those around it are. */
  #addTranslated(tag: string, start: number): boolean {
    const found = this.#purpose === 'data' ? undefined : translatedString(tag)
    if (!found || this.#isTarget(start)) return false
    const words = tag.slice(found.start, found.end)
    const quote = this.#source.charAt(start - 1)
    // In an attribute, its own mark would end it.
    if (/["']/.test(quote) && words.includes(quote)) return false
    const from = start + found.start
    const to = start + found.end
    this.masks.push({start, end: from, kind: 'hidden', fallbacks: [], quotes: true})
    for (const {isFilledIn, ...span} of insertsIn(words, from)) {
      this.masks.push({...span, kind: isFilledIn ? 'opaque' : 'hidden', fallbacks: []})
    }
    this.masks.push({start: to, end: start + tag.length, kind: 'hidden', fallbacks: [], quotes: true})
    return true
  }

  /** Whether an address of a link in Markdown begins here, which holds no words. */
  #isTarget(start: number): boolean {
    return this.#markdown && this.#source.startsWith('](', start - 2)
  }

  #wordedAt(start: number): number | undefined {
    for (const {pattern, kind} of this.#worded) {
      pattern.lastIndex = start
      const text = pattern.exec(this.#source)?.[0]
      if (text === undefined || capitalElements.has(text.slice(1, -1))) continue
      if (this.#addTranslated(text, start)) return start + text.length
      if (text.startsWith('[') && isBracketedLabel(this.#source, start, start + text.length)) continue
      return this.#add(start, start + text.length, kind)
    }
    return undefined
  }

  #add(start: number, end: number, kind: MaskKind): number {
    const fallbacks = end - start > MAX_LENGTH ? [] : fallbackSpans(this.#source.slice(start, end), start)
    this.masks.push({start, end, kind: fallbacks.length > 0 ? 'opaque' : kind, fallbacks})
    return end
  }

  #announce(shape: Delimited, offset: number): void {
    if (this.notes.length >= MAX_NOTES) return
    const message = `“${shape.open}” opens a placeholder that has no “${shape.close}” after it, so it is read as plain text.`
    this.notes.push({message, offset})
  }
}

function maskedText(source: string, masks: readonly Mask[], blank: ReadonlySet<Mask>): string {
  const parts: string[] = []
  let from = 0
  for (const mask of masks) {
    parts.push(source.slice(from, mask.start))
    parts.push(
      blank.has(mask)
        ? source.slice(mask.start, mask.end).replace(/[^\r\n]/g, ' ')
        : OPAQUE.repeat(mask.end - mask.start)
    )
    from = mask.end
  }
  parts.push(source.slice(from))
  return parts.join('')
}

/**
 * Masks placeholders, template tags and template comments with as many private-use characters, so that no parser
 * reads them as its own syntax; words that a tag shows translated are left. A line that holds only tags becomes blank.
 * Linear in the length of the source.
 */
export function maskTemplates(source: string, purpose: MaskPurpose): Masked {
  const scan = new Scan(source, purpose)
  const trigger = new RegExp(TRIGGER)
  for (let match = trigger.exec(source); match; match = trigger.exec(source)) {
    trigger.lastIndex = scan.maskAt(match.index)
  }
  const text = maskedText(source, scan.masks, blankTagLines(source, scan.masks))
  return {source, text, masks: scan.masks, notes: scan.notes}
}
