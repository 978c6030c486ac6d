import type {Span} from '../../core/span.ts'
import {findFrontmatter} from '../markdown/frontmatter.ts'
import {rawHtmlEnd} from '../markdown/raw-html.ts'
import {mayHoldReply} from '../markdown/reply-fence.ts'
import {mayTranslate} from '../translated-string.ts'
import {DoubtfulFences} from './doubtful-fences.ts'

/** A run of lines that no paragraph, list item or heading reaches beyond. */
export interface Piece extends Span {
  /** Whether it must be parsed, whatever words it holds. */
  readonly isOdd: boolean
  /** What stands between fences, where it may be prose. */
  readonly fenced?: Span
  /** Whether some of it may stand between fences that begin or end elsewhere, where signs of Markdown are text. */
  readonly isLiteral?: boolean
}

const FENCE = /^(`{3,}|~{3,})([^\n]*)$/
const BULLET = /^( *)[-*+]( +)\S/
/** An item that begins with raw HTML, which goes on over what would else be items. */
const TAGGED_ITEM = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+</
/** An item that begins with a fence. */
const FENCED_ITEM = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)+(?:`{3}|~{3})/
const HEADING = /^ {0,3}#{1,6}[ \t]/
/**
 * Template comments may hold blank lines, and what stands around them is read as one. So are words in template tags, whose
 * quotation marks and escapes only the parser can tell.
 */
const SWALLOWS = /\{%-?\s*(?:comment)\b/

/**
 * Divides a Markdown text; a fence at the margin is one piece where it may hold prose, and left out where it holds code,
 * unless `readsFences`. Linear.
 */
export function* markdownPieces(source: string, readsFences: boolean): Generator<Piece> {
  if (SWALLOWS.test(source) || mayTranslate(source)) {
    yield {start: 0, end: source.length, isOdd: true}
    return
  }
  const from = source.startsWith('\uFEFF') ? 1 : 0
  const frontmatter = findFrontmatter(source, from)
  if (frontmatter) {
    const text = source.slice(0, frontmatter.end)
    yield {start: 0, end: frontmatter.end, isOdd: /\\|&/.test(text)}
  }
  yield* bodyPieces(source, frontmatter?.end ?? 0, readsFences)
}

function* bodyPieces(source: string, from: number, readsFences: boolean): Generator<Piece> {
  let start = from
  let fence: Fence | undefined
  const doubtful = new DoubtfulFences()
  // A carriage return alone ends a line, and the fence behind it is not seen here.
  if (/\r(?!\n)/.test(source)) doubtful.lose()
  let rawEnd: string | undefined
  /** Columns at which the texts of the items stand that the lines belong to for certain, the innermost last. */
  const margins: number[] = []
  let hasTag = false
  let isLiteral = false
  const begin = (at: number): void => {
    start = at
    isLiteral = doubtful.mayBeLiteral
  }
  const piece = (start: number, end: number): Piece => ({
    start,
    end,
    isOdd: false,
    isLiteral: isLiteral || doubtful.mayBeLiteral
  })
  for (let at = from; at < source.length; ) {
    const newline = source.indexOf('\n', at)
    const end = newline < 0 ? source.length : newline
    const next = newline < 0 ? source.length : newline + 1
    const first = firstUnit(source, at, end)
    if (fence !== undefined) {
      if (closesFence(source.slice(at, end), fence.mark)) {
        if (fence.mayBeReply) yield pieceOf(fence, at, end)
        fence = undefined
      }
      begin(next)
    } else if (rawEnd !== undefined) {
      if (isFenceSign(source.charCodeAt(first))) doubtful.lose()
      if (source.slice(at, end).toLowerCase().includes(rawEnd)) rawEnd = undefined
    } else if (first === end) {
      if (doubtful.isOpen) doubtful.pass('', hasTag)
      if (start < at) yield piece(start, at)
      begin(next)
      hasTag = false
    } else {
      const code = source.charCodeAt(first)
      while ((margins.at(-1) ?? 0) > first - at) margins.pop()
      const isFence = isFenceSign(code) && first === at && !hasTag && doubtful.isClear
      if (!isFence && (isFenceSign(code) || doubtful.isOpen)) doubtful.pass(source.slice(at, end), hasTag)
      if (code === 60 || code === 62) {
        hasTag = true
        rawEnd = rawHtmlEnd(source.slice(at, end).replace(/^[ \t>]*/, ''))
      } else if (isFence && !readsFences) {
        const [, mark, rest = ''] = FENCE.exec(source.slice(at, end)) ?? []
        if (mark !== undefined && !(mark.startsWith('`') && rest.includes('`'))) {
          if (start < at) yield piece(start, at)
          fence = {mark, mayBeReply: mayHoldReply(rest), start: at, inside: next}
          begin(next)
        }
      } else if (code === 35 && HEADING.test(source.slice(at, end)) && !hasTag) {
        if (start < at) yield piece(start, at)
        yield piece(at, end)
        begin(next)
      } else if ((code === 42 || code === 43 || code === 45) && !hasTag) {
        const [written, lead = '', space = ''] = BULLET.exec(source.slice(at, Math.min(end, at + 200))) ?? []
        // Four columns in, it is text or code.
        if (written !== undefined && lead.length - (margins.at(-1) ?? 0) < 4) {
          if (start < at) yield piece(start, at)
          begin(at)
          margins.push(lead.length + 1 + (space.length > 4 ? 1 : space.length))
        }
      }
      const mayBeItem = code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57)
      const opening = mayBeItem ? source.slice(at, Math.min(end, at + 200)) : ''
      hasTag ||= TAGGED_ITEM.test(opening)
      if (FENCED_ITEM.test(opening)) doubtful.lose()
    }
    at = next
  }
  if (fence?.mayBeReply) yield pieceOf(fence, source.length, source.length)
  if (start < source.length && fence === undefined) yield piece(start, source.length)
}

/** A fence at the margin. */
interface Fence {
  readonly mark: string
  readonly mayBeReply: boolean
  readonly start: number
  /** Where its text begins. */
  readonly inside: number
}

const pieceOf = ({start, inside}: Fence, close: number, end: number): Piece => ({
  start,
  end,
  isOdd: false,
  fenced: {start: Math.min(inside, close), end: close}
})

const isFenceSign = (code: number): boolean => code === 96 || code === 126

/** Whether a line closes a fence: nothing but its sign, as often as it opened, four columns in at most. */
function closesFence(line: string, fence: string): boolean {
  const mark = /^ {0,3}(`+|~+)[ \t\r]*$/.exec(line)?.[1]
  return mark?.startsWith(fence) ?? false
}

/** Place of the first unit of a line that is no white space. */
function firstUnit(source: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const code = source.charCodeAt(at)
    if (code !== 32 && code !== 9 && code !== 13) break
    at++
  }
  return at
}

const HTML_START =
  /^ {0,3}<\/?(?:table|thead|tbody|tr|td|th|div|p|ul|ol|li|dl|dt|dd|h[1-6]|section|details|center)(?:[\s/>]|$)/i
const DELIMITERS = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t\r]*$/
/** What a row does not begin with: the signs of other blocks. */
const NO_ROW = /^(?:[#>~<+-]|:::|[!?=]{3}|\d{1,9}[.)]|```|[*_][ \t*_]*$|\*[ \t])/

/** Whether the lines behind the head of a table all belong to it: they stand where it stands, and begin nothing else. */
function areRows(lines: string, head: string): boolean {
  const lead = /^[ \t]*/.exec(head)?.[0] ?? ''
  return lines.split('\n').every(line => {
    const row = line.slice(lead.length)
    return line.trim() === '' || (line.startsWith(lead) && /^\S/.test(row) && !NO_ROW.test(row))
  })
}

/** What a piece is written in, for certain: a table of cells, raw HTML, or else any Markdown. */
export function stageOf(source: string, {start, end}: Span): 'markdown' | 'table' | 'html' {
  if (HTML_START.test(source.slice(start, Math.min(end, start + 20)))) return 'html'
  const first = source.indexOf('\n', start)
  if (first < 0 || first >= end) return 'markdown'
  const second = source.indexOf('\n', first + 1)
  const head = source.slice(start, first)
  const rule = source.slice(first + 1, second < 0 ? end : Math.min(second, end))
  // Without a cell it heads no table.
  if (!/[^|\s]/.test(head)) return 'markdown'
  if (!head.includes('|') || !rule.includes('|') || !DELIMITERS.test(rule) || /\\[^*_]|[`{<]/.test(head))
    return 'markdown'
  if (second >= 0 && second < end && !areRows(source.slice(second + 1, end), head)) return 'markdown'
  return cellsOf(head) === cellsOf(rule) ? 'table' : 'markdown'
}

const cellsOf = (row: string): number => row.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').length
