import {macroAt} from './inline-macros.ts'
import type {InlinePiece} from './inline-piece.ts'

const SPECIAL =
  /\\|`|\+|\*|_|#|\{|<<|\[|"`|'`|\(\(|(?<![\w/])(?:link|xref|mailto|image|kbd|btn|menu|pass|stem|latexmath|asciimath|icon|anchor|indexterm|footnoteref|footnote|https?|ftp|irc):/g
const BARE_ADDRESS = /(?:https?|ftp|irc):\/\/[^\s<>[\]]{1,2000}/y
const MAX_QUOTATION = 1000
const WORD = /[\p{L}\p{N}_]/u
/** Passed through or set in code type: one opaque word. Longest signs first; each on one line or few. */
const PASSED =
  /\+\+\+(?:[^+]|\+(?!\+\+)){1,1000}\+\+\+|``(?=\S)(?:[^`]|`(?!`)){1,1000}``|\+\+(?=\S)(?:[^+]|\+(?!\+)){1,1000}\+\+/y
const CONSTRAINED = /`(?=\S)[^`\n]{0,1000}[^\s`]`|`\S`|\+(?=\S)[^+\n]{0,1000}[^\s+]\+|\+\S\+/y
const ANCHOR = /\[\[[\p{L}_:][\p{L}\d_:.-]{0,100}(?:,[^\]\n]{0,200})?\]\]/uy
const ROLE = /\[[^[\]\n]{0,100}\](?=[#*_`+])/y
const REFERENCE = /<<([^<>,\n]{1,200})(?:,([^<>]{0,500}))?>>/dy
const INDEX_TERM = /\(\(\((?:[^()\n]{0,200})\)\)\)/y
const VISIBLE_TERM = /\(\((?!\()([^()\n]{1,200})\)\)/y
const COUNTER = /\{(?:set|counter2?):[^{}\n]{0,200}\}/y
const INTRINSIC =
  /\{(sp|nbsp|empty|zwsp|apos|quot|lsquo|rsquo|ldquo|rdquo|amp|lt|gt|plus|startsb|endsb|vbar|asterisk|backtick|hyphen|deg)\}/y
const intrinsics: Readonly<Record<string, string>> = {
  sp: ' ',
  nbsp: '\u00a0',
  empty: '',
  zwsp: '',
  apos: "'",
  quot: '"',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  amp: '&',
  lt: '<',
  gt: '>',
  plus: '+',
  startsb: '[',
  endsb: ']',
  vbar: '|',
  asterisk: '*',
  backtick: '`',
  hyphen: '-',
  deg: '°'
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = at
  return sticky.exec(text) ?? undefined
}

/** The code point before or behind an offset, or nothing at the edge of the text. */
const before = (text: string, at: number): string =>
  /[\s\S]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? ''
const behind = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 32)

function delimiterAt(text: string, start: number): InlinePiece {
  const sign = text[start] ?? ''
  const doubled = text[start + 1] === sign
  const end = start + (doubled ? 2 : 1)
  const prior = before(text, start)
  const next = end < text.length ? behind(text, end) : ''
  const opens = next !== '' && !/\s/.test(next)
  const closes = prior !== '' && !/\s/.test(prior)
  // The sign of `&#160;` marks nothing.
  const isReference = sign === '#' && prior === '&'
  return {
    type: 'delimiter',
    sign: text.slice(start, end),
    canOpen: opens && (doubled || !(WORD.test(prior) || isReference)),
    canClose: closes && (doubled || !WORD.test(next)),
    start,
    end
  }
}

function referenceAt(text: string, start: number): InlinePiece[] | undefined {
  const match = matchAt(REFERENCE, text, start)
  if (!match) return undefined
  const end = start + match[0].length
  const words = match.indices?.[2]
  if (!words) return [{type: 'opaque', start, end}]
  return [
    {type: 'open', mark: 'link', start, end: words[0]},
    {type: 'close', mark: 'link', start: words[1], end}
  ]
}

const whole = (type: 'opaque' | 'hidden', match: RegExpExecArray | undefined): InlinePiece[] | undefined =>
  match && [{type, start: match.index, end: match.index + match[0].length}]

function bracketAt(text: string, at: number): InlinePiece[] | undefined {
  return whole('hidden', matchAt(ANCHOR, text, at) ?? matchAt(ROLE, text, at))
}

function braceAt(text: string, at: number): InlinePiece[] | undefined {
  const name = matchAt(INTRINSIC, text, at)?.[1]
  if (name === undefined) return whole('hidden', matchAt(COUNTER, text, at))
  return [{type: 'decoded', text: intrinsics[name] ?? '', start: at, end: at + name.length + 2}]
}

function codeAt(text: string, at: number): InlinePiece[] | undefined {
  const passed = matchAt(PASSED, text, at)
  if (passed) return whole('opaque', passed)
  const code = WORD.test(before(text, at)) ? undefined : matchAt(CONSTRAINED, text, at)
  return code && !WORD.test(behind(text, at + code[0].length)) ? whole('opaque', code) : undefined
}

function parenthesisAt(text: string, at: number): InlinePiece[] | undefined {
  const hidden = matchAt(INDEX_TERM, text, at)
  const shown = hidden ? undefined : matchAt(VISIBLE_TERM, text, at)
  if (!shown) return whole('hidden', hidden)
  const end = at + shown[0].length
  return [
    {type: 'hidden', start: at, end: at + 2},
    {type: 'hidden', start: end - 2, end}
  ]
}

/** A quotation in curved marks, which are written with backticks. */
function quotationAt(text: string, at: number, sign: '"`' | "'`"): InlinePiece[] | undefined {
  if (WORD.test(before(text, at)) || /[\s`]/.test(text[at + 2] ?? ' ')) return undefined
  const inside = text.slice(at + 2, at + 2 + MAX_QUOTATION)
  const length = inside.indexOf(sign === '"`' ? '`"' : "`'")
  if (length < 1) return undefined
  const close = at + 2 + length
  const [opening, closing] = sign === '"`' ? '“”' : '‘’'
  return [
    {type: 'decoded', text: opening ?? '', start: at, end: at + 2},
    {type: 'decoded', text: closing ?? '', start: close, end: close + 2}
  ]
}

/** An address that shows as it stands. */
function addressAt(text: string, start: number): InlinePiece[] | undefined {
  const address = matchAt(BARE_ADDRESS, text, start)?.[0].replace(/[.,;:!?)'"*_`]+$/, '')
  return address === undefined ? undefined : [{type: 'opaque', start, end: start + address.length}]
}

function piecesAt(text: string, at: number, special: string): readonly InlinePiece[] | undefined {
  switch (special) {
    case '\\':
      return /[*_#`+{<[h\\"']/.test(text[at + 1] ?? '')
        ? [{type: 'hidden', start: at, end: at + 1}]
        : undefined
    case '`':
    case '+':
      return codeAt(text, at)
    case '*':
    case '_':
    case '#':
      return [delimiterAt(text, at)]
    case '{':
      return braceAt(text, at)
    case '<<':
      return referenceAt(text, at)
    case '[':
      return bracketAt(text, at)
    case '((':
      return parenthesisAt(text, at)
    case '"`':
    case "'`":
      return quotationAt(text, at, special)
    default:
      return macroAt(text, at) ?? addressAt(text, at)
  }
}

/** The markup in a paragraph, in order and without overlaps. Linear. */
export function inlinePieces(text: string): InlinePiece[] {
  const pieces: InlinePiece[] = []
  /** Ends of links, whose text is read on. */
  const ends: InlinePiece[] = []
  const special = new RegExp(SPECIAL)
  const closeUpTo = (at: number) => {
    for (let next = ends.at(-1); next && next.start <= at; next = ends.at(-1)) {
      pieces.push(next)
      ends.pop()
      special.lastIndex = Math.max(special.lastIndex, next.end)
    }
  }
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const before = special.lastIndex
    closeUpTo(match.index)
    // The end of a link took this place with it.
    if (special.lastIndex > before) continue
    const found = piecesAt(text, match.index, match[0])
    const [first, second] = found ?? []
    const limit = ends.at(-1)?.start ?? text.length
    if (!first || (second ?? first).end > limit) continue
    pieces.push(first)
    special.lastIndex = first.end
    if (second) ends.push(second)
    if (match[0] === '\\') special.lastIndex = Math.min(text.length, first.end + 1)
  }
  closeUpTo(text.length)
  return pieces
}
