import {type Token, type TokenHandler, Tokenizer, TokenizerMode} from 'parse5'
import type {Span} from '../../core/span.ts'

/** An attribute of a start tag: its decoded value, and where `name="value"` stands. */
export interface TagAttribute extends Span {
  readonly name: string
  readonly value: string
}

/** A piece of HTML as its writer put it down. Spans cover the raw text. */
export type HtmlToken = Span &
  (
    | {readonly type: 'text'}
    | {
        readonly type: 'start'
        readonly name: string
        readonly selfClosing: boolean
        readonly attributes: readonly TagAttribute[]
      }
    | {readonly type: 'end'; readonly name: string}
  )

/** Elements whose content the tokenizer must not take for tags, as in parse5's own parser. */
const contentModes: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT
}

/** An end tag without a name, which browsers drop. */
const NAMELESS = '</>'

/**
 * Joins the tokenizer's pieces of text: it divides text at white space, and where a character reference meets such a
 * division its own offsets are one short. Between two tags they cannot be.
 */
class TextRun {
  readonly #html: string
  readonly #visit: (token: HtmlToken) => void
  #start = 0
  #end: number | undefined
  /** The next nameless end tag, remembered: looking for it from every text would be quadratic. */
  #gap = -1

  constructor(html: string, visit: (token: HtmlToken) => void) {
    this.#html = html
    this.#visit = visit
  }

  add({endOffset}: Token.Location): void {
    this.#end = endOffset
  }

  /** Ends the text where a tag or comment begins. */
  endAt(end: number): void {
    if (this.#end === undefined) return
    this.#end = undefined
    let start = this.#start
    for (let gap = this.#nextGap(start); gap < end; gap = this.#nextGap(start)) {
      if (start < gap) this.#visit({type: 'text', start, end: gap})
      start = gap + NAMELESS.length
    }
    if (start < end) this.#visit({type: 'text', start, end})
  }

  /** Ends the text at the end of the file; a tag that was cut off there is no text. */
  endAtEof(): void {
    if (this.#end !== undefined) this.endAt(this.#html[this.#end] === ';' ? this.#end + 1 : this.#end)
  }

  #nextGap(from: number): number {
    if (this.#gap >= from) return this.#gap
    const gap = this.#html.indexOf(NAMELESS, from)
    this.#gap = gap < 0 ? Number.POSITIVE_INFINITY : gap
    return this.#gap
  }

  /** Passes a token that is no text. */
  skip({startOffset, endOffset}: Token.Location): void {
    this.endAt(startOffset)
    this.#start = endOffset
  }
}

/** Passes the tokens of `html` to `visit` in order. Comments and doctypes are left out. Linear at any nesting depth. */
export function visitTokens(html: string, visit: (token: HtmlToken) => void): void {
  let foreignDepth = 0
  const run = new TextRun(html, visit)
  const text: TokenHandler['onCharacter'] = ({location}) => {
    if (location) run.add(location)
  }
  const silent = ({location}: Token.CommentToken | Token.DoctypeToken) => {
    if (location) run.skip(location)
  }
  const tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      onStartTag({tagName: name, selfClosing, attrs, location}) {
        const isForeign = name === 'svg' || name === 'math'
        if (isForeign && !selfClosing) foreignDepth++
        const mode = foreignDepth > 0 || !Object.hasOwn(contentModes, name) ? undefined : contentModes[name]
        if (mode !== undefined) tokenizer.state = mode
        if (!location) return
        run.skip(location)
        const attributes = attrs.flatMap(({name: key, value}) => {
          const span = location.attrs?.[key]
          return span ? [{name: key, value, start: span.startOffset, end: span.endOffset}] : []
        })
        visit({
          type: 'start',
          name,
          selfClosing,
          attributes,
          start: location.startOffset,
          end: location.endOffset
        })
      },
      onEndTag({tagName: name, location}) {
        if ((name === 'svg' || name === 'math') && foreignDepth > 0) foreignDepth--
        if (!location) return
        run.skip(location)
        visit({type: 'end', name, start: location.startOffset, end: location.endOffset})
      },
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: text,
      onComment: silent,
      onDoctype: silent,
      onEof: () => run.endAtEof()
    }
  )
  tokenizer.write(html, true)
}
