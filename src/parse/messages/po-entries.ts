import type {ParseNote} from '../../core/block.ts'
import {type MappedText, MappedTextBuilder} from '../../core/source-map.ts'
import type {Span} from '../../core/span.ts'
import {lineSpans} from '../line-spans.ts'
import {addCString} from './c-string.ts'

/** One text of an entry: `msgid`, `msgid_plural`, `msgstr`, `msgstr[0]` or `msgctxt`. */
export interface PoText extends MappedText {
  readonly name: string
}

/** A message of a gettext catalogue: its texts in order. */
export type PoEntry = readonly PoText[]

/** The entries of a catalogue, its header among them, and the lines that could not be read. */
export interface PoCatalogue {
  readonly entries: readonly PoEntry[]
  readonly notes: readonly ParseNote[]
}

/** A file of another kind needs to hear so once, not for each line. */
const MAX_NOTES = 20
const KEYWORD = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,3}\])?)(?=[\s"]|$)/

const messages = {
  odd: 'This line is no comment, keyword such as msgid, or text in double quotes, so it is left out of the check.',
  open: 'This text has no closing double quote, so it is read up to the end of its line.',
  trailing: 'Something stands behind the closing double quote here; it is left out of the check.'
}

/** A text that still grows. */
interface OpenText {
  readonly name: string
  readonly builder: MappedTextBuilder
}

class PoScanner {
  readonly #source: string
  readonly #entries: PoEntry[] = []
  readonly #notes: ParseNote[] = []
  #texts: OpenText[] = []

  constructor(source: string) {
    this.#source = source
  }

  scan(): PoCatalogue {
    for (const span of lineSpans(this.#source, this.#source.startsWith('\uFEFF') ? 1 : 0)) this.#line(span)
    this.#endEntry()
    return {entries: this.#entries, notes: this.#notes}
  }

  #line({start, end}: Span): void {
    let at = this.#skipSpace(start, end)
    if (at === end) return
    // A comment belongs to the entry behind it; `#~` keeps entries that nobody uses any more.
    if (this.#source[at] === '#') {
      if (this.#hasTranslation()) this.#endEntry()
      return
    }
    const keyword = KEYWORD.exec(this.#source.slice(at, Math.min(end, at + 40)))?.[1]
    if (keyword !== undefined) {
      this.#begin(keyword)
      at = this.#skipSpace(at + keyword.length, end)
    }
    const text = this.#texts.at(-1)
    if (this.#source[at] === '"' && at < end && text) this.#strings(text.builder, {start: at, end})
    else this.#note(messages.odd, Math.min(at, end))
  }

  #begin(name: string): void {
    const isFirst = name === 'msgctxt' || (name === 'msgid' && this.#texts.at(-1)?.name !== 'msgctxt')
    if (isFirst) this.#endEntry()
    this.#texts.push({name, builder: new MappedTextBuilder()})
  }

  #hasTranslation(): boolean {
    return this.#texts.some(({name}) => name.startsWith('msgstr'))
  }

  #endEntry(): void {
    if (this.#texts.length > 0) {
      this.#entries.push(this.#texts.map(({name, builder}) => ({name, ...builder.build()})))
    }
    this.#texts = []
  }

  /** Texts that stand one behind the other are one, on one line as on several. */
  #strings(builder: MappedTextBuilder, {start, end}: Span): void {
    let at = start
    let behind = start
    while (at < end && this.#source[at] === '"') {
      behind = this.#string(builder, {start: at + 1, end})
      at = this.#skipSpace(behind, end)
    }
    if (at < end) this.#note(messages.trailing, behind)
  }

  /** Adds one text; returns where it ends. */
  #string(builder: MappedTextBuilder, {start, end}: Span): number {
    let close = start
    while (close < end && this.#source[close] !== '"') close += this.#source[close] === '\\' ? 2 : 1
    if (close >= end) this.#note(messages.open, start - 1)
    addCString(builder, this.#source, {start, end: Math.min(close, end)})
    return close + 1
  }

  #skipSpace(from: number, end: number): number {
    let at = from
    while (at < end && (this.#source[at] === ' ' || this.#source[at] === '\t')) at++
    return at
  }

  #note(message: string, offset: number): void {
    if (this.#notes.length < MAX_NOTES) this.#notes.push({message, offset})
  }
}

/** Takes a gettext catalogue (PO or POT) apart. Never throws; linear. */
export const scanPo = (source: string): PoCatalogue => new PoScanner(source).scan()
