import type {Block, Mark} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import {type Gate, type GateContext, type RuleMatch, textSpan} from '../rule-match.ts'
import {textHasEntry} from '../text-entries.ts'
import {isLineToSay} from './line-to-say.ts'

const openers: Readonly<Record<string, string>> = {'"': '"', '“': '”', '‘': '’', '«': '»', "'": "'", '„': '“'}
const examplePrefix = /^\s*(?:✗|✘|❌|🚫|👎|×)/u

/** Gate 2: a term that is talked about is not used. */
export const mention: Gate = (match, context) =>
  avoidReason(match, context) ?? quoteReason(match, context) ?? italicReason(match)

/** An Avoid/Instead table or list, or a line marked as a bad example. */
function avoidReason({view}: RuleMatch, {sets, topic}: GateContext): string | undefined {
  const {block} = view
  const {column, heading, leadIn, quoted} = block.context
  const label = sets.get('avoid-label')
  if (examplePrefix.test(block.text)) return 'the line is marked as wording to avoid'
  if (textHasEntry(column, label, 'start')) return `it stands under “${column}”`
  const listed = block.kind === 'listItem' || block.kind === 'tableCell' || quoted
  const introduction = listed ? introductionIn(leadIn) : undefined
  if (announces(introduction, sets)) return `“${introduction}” introduces it`
  if (listed && announces(heading, sets)) return `it stands under “${heading}”`
  const isTitle = block.text.trim() === topic
  if (block.kind === 'heading' && !isTitle && announces(topic, sets)) return `it stands under “${topic}”`
  const [opening, ...rest] = block.text.slice(0, 40).split(/[:：—]/)
  return rest.length > 0 && textHasEntry(opening, label, 'start') ? `“${opening}” introduces it` : undefined
}

/** `Phrases to avoid`, `Don’ts`, `Agents should never:` announce what is not to be said or done. */
const announces = (text: string | undefined, sets: GateContext['sets']): boolean =>
  textHasEntry(text, sets.get('avoid-intro')) ||
  textHasEntry(text, sets.get('avoid-list'), 'whole') ||
  textHasEntry(text, sets.get('denial-of-clause'), 'end')

/** What announces a list: the last sentence before it, where that is short or ends in a colon. */
function introductionIn(leadIn: string | undefined): string | undefined {
  const last = leadIn
    ?.trim()
    .split(/(?<=[.!?])\s+/)
    .at(-1)
  return last && (last.length < 60 || last.endsWith(':')) ? last : undefined
}

/** Quotation marks around the term or reported speech; a line to be said is use, and so is a block all in quotes. */
function quoteReason(match: RuleMatch, context: GateContext): string | undefined {
  const {view} = match
  const span = textSpan(match)
  const quote = quoteAround(view.block.text, span) ?? markAround(view.block.marks, 'quote', span)
  if (!quote) return undefined
  const outside = (view.block.text.slice(0, quote.start) + view.block.text.slice(quote.end)).replace(
    /[^\p{L}]/gu,
    ''
  )
  if (outside.length === 0) return heardReason(view.block, context.sets)
  return isLineToSay(match.view, quote, context.sets)
    ? undefined
    : 'it is quoted: the words are mentioned, not used'
}

/** A quotation alone in a list under `Common objections` is what others say. */
function heardReason(
  {kind, context: {leadIn, heading}}: Block,
  sets: GateContext['sets']
): string | undefined {
  if (kind !== 'listItem' && kind !== 'tableCell') return undefined
  const introduction = introductionIn(leadIn) ?? heading
  const isHeard = textHasEntry(introduction, sets.get('heard-intro'))
  return isHeard ? `“${introduction}” introduces it, so others say it` : undefined
}

/** A term in italics may take its next words along: *warm bodies in chairs*. In UTF-16 units. */
const italicSlack = 24

/** Italics around just the term, give or take a determiner; italics over the whole sentence are emphasis. */
function italicReason(match: RuleMatch): string | undefined {
  const {view} = match
  const span = textSpan(match)
  const mark = markAround(view.block.marks, 'emphasis', span)
  if (!mark) return undefined
  const slack = mark.end - mark.start - (span.end - span.start)
  const whole = view.block.text.trim().length
  return slack <= italicSlack && mark.end - mark.start < whole - 2
    ? 'it is set in italics as a term'
    : undefined
}

function markAround(marks: readonly Mark[], kind: Mark['kind'], span: Span): Span | undefined {
  return marks.find(mark => mark.kind === kind && mark.start <= span.start && mark.end >= span.end)
}

/** The quotation that holds a span: the nearest opener before it whose closer stands behind it. */
function quoteAround(text: string, span: Span): Span | undefined {
  for (let index = span.start - 1; index >= 0 && index > span.start - 300; index--) {
    const close = openers[text[index] as string]
    if (close === undefined || !opensQuote(text, index)) continue
    const end = closing(text, close, span.end)
    const between = text.slice(index + 1, span.start)
    if (end !== undefined && !closesWithin(between, close)) return {start: index, end: end + 1}
  }
  return undefined
}

function opensQuote(text: string, index: number): boolean {
  const before = text[index - 1]
  const after = text[index + 1]
  return (before === undefined || /[\s([{—–\-/:|]/u.test(before)) && after !== undefined && !/\s/u.test(after)
}

function closesWithin(between: string, close: string): boolean {
  for (let index = between.indexOf(close); index >= 0; index = between.indexOf(close, index + 1)) {
    if (isClosing(between, index)) return true
  }
  return false
}

function closing(text: string, close: string, from: number): number | undefined {
  const limit = Math.min(text.length, from + 300)
  for (
    let index = text.indexOf(close, from);
    index >= 0 && index < limit;
    index = text.indexOf(close, index + 1)
  ) {
    if (isClosing(text, index)) return index
  }
  return undefined
}

/** An apostrophe between letters closes nothing. */
function isClosing(text: string, index: number): boolean {
  const before = text[index - 1] ?? ' '
  const after = text[index + 1] ?? ' '
  return !/\s/u.test(before) && !/[\p{L}\p{N}]/u.test(after)
}
