import type {Span} from '../../core/span.ts'
import type {InlinePiece} from './inline-piece.ts'

/** A macro is not longer than this many units; with a bound, thousands of open brackets cost no time. */
const MAX_MACRO = 2000
const MACRO = /([a-z]+)(::?)([^\s[\]]*)\[/y
const ADDRESS = /(?:https?|ftp|irc):\/\/[^\s[\]<>]{1,1000}\[/y
const ATTRIBUTE_LIST = /,\s*[\w-]+=/

/** What a macro means for prose. */
type MacroRole = 'link' | 'opaque' | 'hidden' | 'image' | 'footnote'
const roles: Readonly<Record<string, MacroRole>> = {
  link: 'link',
  xref: 'link',
  mailto: 'link',
  image: 'image',
  kbd: 'opaque',
  btn: 'opaque',
  menu: 'opaque',
  pass: 'opaque',
  stem: 'opaque',
  latexmath: 'opaque',
  asciimath: 'opaque',
  icon: 'hidden',
  anchor: 'hidden',
  indexterm: 'hidden',
  footnote: 'footnote',
  footnoteref: 'footnote'
}

/** Offset of the `]` that ends the brackets opened before `from`; a backslash keeps one from ending. */
export function bracketEnd(text: string, from: number): number | undefined {
  const limit = Math.min(text.length, from + MAX_MACRO)
  for (let at = from; at < limit; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === ']') return at
  }
  return undefined
}

/** The first positional attribute, without its quotes and without the mark for a new window. */
export function firstAttribute(text: string, {start, end}: Span): Span {
  const raw = text.slice(start, end)
  const quoted = /^\s*"([^"]*)"/.exec(raw)
  if (quoted) return {start: start + raw.indexOf('"') + 1, end: start + quoted[0].length - 1}
  const list = ATTRIBUTE_LIST.exec(raw)
  const named = /^\s*[\w-]+=/.test(raw)
  const length = named ? 0 : list ? list.index : raw.length
  const words = raw.slice(0, length).trimEnd()
  return {start, end: start + (words.endsWith('^') ? words.length - 1 : words.length)}
}

/** A named attribute's value: `title="…"`. */
export function namedAttribute(text: string, {start, end}: Span, name: string): Span | undefined {
  const match = new RegExp(`(?:^|[,\\s])${name}=(?:"([^"]*)"|([^",]*))`, 'd').exec(text.slice(start, end))
  const found = match?.indices?.[1] ?? match?.indices?.[2]
  return found && {start: start + found[0], end: start + found[1]}
}

/** The alternative text of an image from what its brackets hold: `alt=`, or the first thing in them. */
export function altOf(text: string, brackets: Span): Span {
  const alt = namedAttribute(text, brackets, 'alt')
  if (alt) return alt
  const first = firstAttribute(text, brackets)
  if (text[first.start - 1] === '"') return first
  const comma = text.slice(first.start, first.end).indexOf(',')
  return comma < 0 ? first : {start: first.start, end: first.start + comma}
}

function linkPieces(text: string, start: number, brackets: Span): InlinePiece[] {
  const words = firstAttribute(text, brackets)
  const end = brackets.end + 1
  if (text.slice(words.start, words.end).trim() === '') return [{type: 'opaque', start, end}]
  return [
    {type: 'open', mark: 'link', start, end: words.start},
    {type: 'close', mark: 'link', start: words.end, end}
  ]
}

/** The macro or address with a text that begins at `start`: `link:x[text]`, `https://x[text]`, `kbd:[x]`. */
export function macroAt(text: string, start: number): InlinePiece[] | undefined {
  const address = new RegExp(ADDRESS)
  address.lastIndex = start
  const macro = new RegExp(MACRO)
  macro.lastIndex = start
  const match = address.exec(text) ? undefined : macro.exec(text)
  const name = match?.[1]
  const from = match ? macro.lastIndex : address.lastIndex
  if (!match && from === 0) return undefined
  const role = match ? (name !== undefined && Object.hasOwn(roles, name) ? roles[name] : undefined) : 'link'
  const close = role && bracketEnd(text, from)
  if (!role || close === undefined) return undefined
  const brackets = {start: from, end: close}
  const end = close + 1
  switch (role) {
    case 'link':
      return linkPieces(text, start, brackets)
    case 'image':
      return [{type: 'apart', role: 'alt', stays: true, words: altOf(text, brackets), start, end}]
    case 'footnote': {
      const comma = name === 'footnoteref' ? text.slice(from, close).indexOf(',') + 1 : 0
      return [
        {type: 'apart', role: 'footnote', stays: false, words: {start: from + comma, end: close}, start, end}
      ]
    }
    case 'opaque':
    case 'hidden':
      return [{type: role, start, end}]
  }
}
