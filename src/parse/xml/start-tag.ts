import type {Span} from '../../core/span.ts'
import type {NextIndex} from '../next-index.ts'

/** An attribute as its writer put it down: the span is the raw value without its quotes. */
export interface XmlAttribute extends Span {
  /** With its prefix, in its own case. */
  readonly name: string
}

/** What stands between `<` and `>`. */
export interface StartTag extends Span {
  readonly type: 'start'
  /** With its prefix, in its own case. */
  readonly name: string
  readonly selfClosing: boolean
  readonly attributes: readonly XmlAttribute[]
}

/** Reads start tags of one text, whatever is wrong with them. */
export class StartTagReader {
  readonly #text: string
  readonly #next: NextIndex
  readonly #name = /[^\s/<>="']+/y
  readonly #bare = /[^\s<>]*/y
  readonly #space = /\s*/y

  constructor(text: string, next: NextIndex) {
    this.#text = text
    this.#next = next
  }

  /** The tag at `start`, or `undefined` when the text ends inside it. A tag without its `>` ends at the next `<`. */
  read(start: number): StartTag | undefined {
    const name = this.#match(this.#name, start + 1)
    const attributes: XmlAttribute[] = []
    const tag = (end: number, selfClosing = false): StartTag => ({
      type: 'start',
      name,
      selfClosing,
      attributes,
      start,
      end
    })
    let at = start + 1 + name.length
    for (;;) {
      at += this.#match(this.#space, at).length
      switch (this.#text[at]) {
        case undefined:
          return undefined
        case '>':
          return tag(at + 1)
        case '<':
          return tag(at)
        case '/':
          if (this.#text[at + 1] === '>') return tag(at + 2, true)
          at++
          break
        case '=':
        case '"':
        case "'":
          at++
          break
        default:
          at = this.#attribute(at, attributes)
      }
    }
  }

  /** Reads one attribute; returns where to go on. */
  #attribute(start: number, attributes: XmlAttribute[]): number {
    const name = this.#match(this.#name, start)
    const nameEnd = start + name.length
    const equals = nameEnd + this.#match(this.#space, nameEnd).length
    if (this.#text[equals] !== '=') {
      attributes.push({name, start: nameEnd, end: nameEnd})
      return nameEnd
    }
    const at = equals + 1 + this.#match(this.#space, equals + 1).length
    const quote = this.#text[at]
    if (quote === '"' || quote === "'") {
      const end = this.#next.of(quote, at + 1)
      if (end !== Number.POSITIVE_INFINITY) {
        attributes.push({name, start: at + 1, end})
        return end + 1
      }
    }
    const end = at + this.#match(this.#bare, at).length
    attributes.push({name, start: at, end})
    return end
  }

  #match(pattern: RegExp, at: number): string {
    pattern.lastIndex = at
    return pattern.exec(this.#text)?.[0] ?? ''
  }
}
