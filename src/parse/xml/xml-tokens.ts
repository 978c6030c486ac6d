import type {Span} from '../../core/span.ts'
import {NextIndex} from '../next-index.ts'
import {type StartTag, StartTagReader} from './start-tag.ts'

/** A piece of XML as its writer put it down. Spans cover the raw text; that of CDATA covers its content alone. */
export type XmlToken =
  | StartTag
  | (Span & {readonly type: 'end'; readonly name: string})
  | (Span & {readonly type: 'text'})
  | (Span & {readonly type: 'cdata'})

/** Markup at a place: where it ends, and its token unless nobody needs to know of it. */
interface Markup {
  readonly end: number
  readonly token?: XmlToken
}

const CDATA = '<![CDATA['
const NAME_START = /[\p{L}_:]/u

/** Finds the markup of one text from front to back. */
class MarkupScanner {
  readonly #text: string
  readonly #next: NextIndex
  readonly #tags: StartTagReader
  readonly #endTag = /<\/([^\s<>/]+)[^<>]*>?/y

  constructor(text: string) {
    this.#text = text
    this.#next = new NextIndex(text)
    this.#tags = new StartTagReader(text, this.#next)
  }

  /** The markup that begins with the `<` at `start`, or `undefined` when that is a mere sign. */
  at(start: number): Markup | undefined {
    switch (this.#text[start + 1]) {
      case '!':
        return this.#declaration(start)
      case '?':
        return this.#isNameAt(start + 2) ? {end: this.#endOf('?>', start + 2)} : undefined
      case '/':
        return this.#end(start)
    }
    if (!this.#isNameAt(start + 1)) return undefined
    const token = this.#tags.read(start)
    return token ? {end: token.end, token} : {end: this.#text.length}
  }

  #declaration(start: number): Markup | undefined {
    if (this.#text.startsWith('<!--', start)) return {end: this.#endOf('-->', start + 4)}
    if (this.#text.startsWith(CDATA, start)) {
      const inner = start + CDATA.length
      const close = Math.min(this.#next.of(']]>', inner), this.#text.length)
      return {
        end: Math.min(close + 3, this.#text.length),
        token: {type: 'cdata', start: inner, end: close}
      }
    }
    if (!this.#isNameAt(start + 2)) return undefined
    const hasSubset = this.#next.of('[', start) < this.#next.of('>', start)
    const isDoctype = this.#text.slice(start + 2, start + 9).toUpperCase() === 'DOCTYPE'
    return {end: this.#endOf('>', isDoctype && hasSubset ? this.#endOf(']', start) : start)}
  }

  #end(start: number): Markup | undefined {
    if (this.#text[start + 2] === '>') return {end: start + 3}
    if (!this.#isNameAt(start + 2)) return undefined
    this.#endTag.lastIndex = start
    const [tag = '', name = ''] = this.#endTag.exec(this.#text) ?? []
    const end = start + tag.length
    return {end, token: {type: 'end', name, start, end}}
  }

  #endOf(close: string, from: number): number {
    return Math.min(this.#next.of(close, from) + close.length, this.#text.length)
  }

  #isNameAt(index: number): boolean {
    const codePoint = this.#text.codePointAt(index)
    return codePoint !== undefined && NAME_START.test(String.fromCodePoint(codePoint))
  }
}

/**
 * Passes the tokens of `text` to `visit` in order. Comments, declarations and processing instructions are left out;
 * a `<` that begins no markup is text, and markup that never ends goes to the end. Linear at any nesting depth.
 */
export function visitXmlTokens(text: string, visit: (token: XmlToken) => void): void {
  const scanner = new MarkupScanner(text)
  let from = 0
  for (let at = text.indexOf('<'); at >= 0; ) {
    const markup = scanner.at(at)
    if (markup) {
      if (from < at) visit({type: 'text', start: from, end: at})
      if (markup.token) visit(markup.token)
      from = markup.end
    }
    at = text.indexOf('<', Math.max(from, at + 1))
  }
  if (from < text.length) visit({type: 'text', start: from, end: text.length})
}

/** A name without its namespace prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1) || name
