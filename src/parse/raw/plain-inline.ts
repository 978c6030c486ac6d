import {OPAQUE} from '../../core/block.ts'
import {opaqueSpans} from '../opaque-spans.ts'
import {wordedShapes} from '../placeholder-shapes.ts'
import {plainCodeEnd, plainTagAt} from './plain-tags.ts'

/** Characters that a parser changes, images, notes and links of wikis. */
const beyond = /[\0\r\uFEFF\uE000\uE001]|!\[|\[[\^[]/
/** What has a meaning of its own wherever it stands. */
const marks = /[`*_[\]<\\~{}]/
const address =
  '(?:https?://[\\w./?=%#:+-]*[A-Za-z0-9/]|[\\w.+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]*[A-Za-z0-9])+)'
const behindAddress = '(?=$|\\s|[.,:!?)]+(?:\\s|$))'
/** Addresses whose ends everybody sees alike. */
const plainAddress = new RegExp(`(?<=^|\\s|(?<!\\])\\()${address}${behindAddress}`, 'g')
/** A link that shows an address. */
const addressLink = new RegExp(
  `(?<=^|\\s|(?<!\\])\\()\\[${address}\\]\\([\\w./?=%#:+@-]+\\)${behindAddress}`,
  'y'
)
/** Other addresses, character references and templates of words. */
const beyondText = /:\/\/|www\.|mailto:|xmpp:|[\w.+-]@|&#?\w+;|%[A-Za-z_]/i
const target = /\]\((?:[^\s()<>"'\\`[\]{}]+|<[^\s<>"'\\`[\]{}]+>)\)/y
/** Templates that may end behind the code they begin in. */
const beyondCode = /\[|\{[:%]/
/** Brackets that mean nothing, where no link is defined elsewhere. */
const bracketed = /\[[^[\]`*_<>\\~{}!^\n:]+\](?![([:])/y
const halfPair = /[\uD800-\uDFFF]/
const mostMarks = 60

/** What is known of the document around a text. */
export interface Around {
  /** Whether links may be defined elsewhere, so that `[words]` may be one. */
  readonly mayDefine: boolean
}

/**
 * The text that a parser would make of one block's Markdown, whose lines bear no white space at their sides;
 * `undefined` where only a parser can tell. It knows words, code, links, emphasis and tags in their plainest forms.
 */
export function plainInline(markdown: string, around: Around): string | undefined {
  if (beyond.test(markdown)) return undefined
  const text = readMarks(markdown, around)
  if (text === undefined) return undefined
  const rest = text.replace(plainAddress, '')
  // What stands in and beside an address in the source is not always what stands there in the text.
  const isAsWritten = rest === text || addressesIn(markdown) === addressesIn(text)
  if (!isAsWritten || beyondText.test(rest)) return undefined
  const shown = withoutAddresses(text)
  return beyondText.test(shown) ? undefined : shown.trim()
}

const addressesIn = (text: string): string => (text.match(plainAddress) ?? []).join(' ')

const readMarks = (markdown: string, around: Around): string | undefined =>
  marks.test(markdown) ? new InlineText(markdown, around).read() : markdown

/** A text in which each address is one opaque word, as a parser leaves it. */
export function withoutAddresses(text: string): string {
  const spans = opaqueSpans(text)
  if (spans.length === 0) return text
  let from = 0
  const kept = spans.map(({start, end}) => {
    const before = text.slice(from, start)
    from = end
    return before
  })
  return [...kept, text.slice(from)].join(OPAQUE)
}

const placeholders = wordedShapes().map(({pattern}) => pattern)

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

type Side = 'space' | 'punctuation' | 'word'

function sideOf(character: string): Side {
  if (character === '' || /\s/.test(character)) return 'space'
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'word'
}

/** Reads from mark to mark; every mark has one plain meaning, or the whole is given up. */
class InlineText {
  readonly #markdown: string
  readonly #around: Around
  readonly #end: number
  readonly #open: string[] = []
  #text = ''

  constructor(markdown: string, around: Around) {
    this.#markdown = markdown
    this.#around = around
    this.#end = markdown.length
  }

  read(): string | undefined {
    const every = new RegExp(marks, 'g')
    let from = 0
    let count = 0
    for (let mark = every.exec(this.#markdown); mark; mark = every.exec(this.#markdown)) {
      this.#text += this.#markdown.slice(from, mark.index)
      const next = ++count > mostMarks ? undefined : this.#readMark(mark.index)
      if (next === undefined) return undefined
      from = next
      every.lastIndex = next
    }
    return this.#open.length > 0 ? undefined : this.#text + this.#markdown.slice(from)
  }

  /** Reads what begins at a mark; returns where to go on. */
  #readMark(at: number): number | undefined {
    switch (this.#markdown[at]) {
      case '`':
        return this.#readCode(at)
      case '[':
        return this.#readAddress(at) ?? this.#readLink(at) ?? this.#readBrackets(at)
      case '<':
        return this.#readTag(at)
      case '*':
      case '_':
        return this.#readEmphasis(at)
      case '\\':
        return this.#readEscape(at)
      case '~':
        return this.#readTilde(at)
      default:
        return undefined
    }
  }

  #runEnd(at: number): number {
    let end = at + 1
    while (end < this.#end && this.#markdown[end] === this.#markdown[at]) end++
    return end
  }

  #readCode(at: number): number | undefined {
    const inside = this.#runEnd(at)
    for (let close = this.#markdown.indexOf('`', inside); close >= 0; ) {
      const end = this.#runEnd(close)
      if (end - close === inside - at) {
        if (beyondCode.test(this.#markdown.slice(inside, close))) return undefined
        this.#text += OPAQUE
        return end
      }
      close = this.#markdown.indexOf('`', end)
    }
    return undefined
  }

  /** `[label](target)`; a label may hold code and emphasis of its own. */
  #readLink(at: number): number | undefined {
    const close = this.#markdown.indexOf(']', at)
    target.lastIndex = close
    if (close <= at + 1 || !target.test(this.#markdown)) return undefined
    const end = target.lastIndex
    const label = this.#markdown.slice(at + 1, close)
    const text = label.includes('[') ? undefined : readMarks(label, this.#around)
    if (text === undefined) return undefined
    this.#text += text
    return end
  }

  #readAddress(at: number): number | undefined {
    addressLink.lastIndex = at
    if (!addressLink.test(this.#markdown)) return undefined
    this.#text += OPAQUE
    return addressLink.lastIndex
  }

  #readBrackets(at: number): number | undefined {
    bracketed.lastIndex = at
    if (this.#around.mayDefine || !bracketed.test(this.#markdown)) return undefined
    const end = bracketed.lastIndex
    // A box to tick, or a placeholder.
    if (at === 0 && end === 3) return undefined
    if (placeholders.some(pattern => isAt(pattern, this.#markdown, at))) return undefined
    this.#text += this.#markdown.slice(at, end)
    return end
  }

  #readTag(at: number): number | undefined {
    if (/[\s\d=$-]/.test(this.#markdown.charAt(at + 1))) {
      this.#text += '<'
      return at + 1
    }
    const tag = plainTagAt(this.#markdown, at)
    if (!tag || tag.role === 'divides' || tag.spoken.length > 0) return undefined
    if (tag.role === 'break') this.#text += '\n'
    if (tag.role !== 'code') return tag.end
    const close = plainCodeEnd(this.#markdown, tag.end)
    if (close === undefined || beyondCode.test(this.#markdown.slice(tag.end, close))) return undefined
    this.#text += OPAQUE
    return close
  }

  /** One tilde alone strikes nothing out. */
  #readTilde(at: number): number | undefined {
    if (this.#markdown.indexOf('~') !== at || this.#markdown.lastIndexOf('~') !== at) return undefined
    this.#text += '~'
    return at + 1
  }

  /** A backslash before a mark, which then stands for itself. */
  #readEscape(at: number): number | undefined {
    const escaped = this.#markdown.charAt(at + 1)
    if (!/[!-/:-@^_`|~]/.test(escaped) || /[#$%<&]/.test(escaped)) return undefined
    this.#text += escaped
    return at + 2
  }

  #readEmphasis(at: number): number | undefined {
    const end = this.#runEnd(at)
    const run = this.#markdown.slice(at, end)
    const mark = run.charAt(0)
    const beside = [this.#markdown.charAt(at - 1), this.#markdown.charAt(end)] as const
    if (beside.some(character => halfPair.test(character))) return undefined
    const [before, after] = [sideOf(beside[0]), sideOf(beside[1])]
    const isInWord = before === 'word' && after === 'word'
    if ((mark === '_' && isInWord) || (mark === '*' && before === 'space' && after === 'space')) {
      this.#text += run
      return end
    }
    if (run.length > 2) return undefined
    const mayOpen = after !== 'space' && (after !== 'punctuation' || before !== 'word')
    const mayClose = before !== 'space' && (before !== 'punctuation' || after !== 'word')
    if (this.#open.at(-1) === run) {
      if (!mayClose) return undefined
      this.#open.pop()
    } else {
      const isFresh = !this.#open.some(open => open.charAt(0) === mark)
      if (!isFresh || !mayOpen || before === 'word') return undefined
      this.#open.push(run)
    }
    return end
  }
}
