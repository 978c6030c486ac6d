import type {Audience, Block, ParseNote} from './core/block.ts'
import {OPAQUE} from './core/block.ts'
import type {Edit, Finding, PlacedEdit, PlaceWithin, Silence, Suggestion, Wording} from './core/finding.ts'
import type {Language} from './core/language.ts'
import type {LineIndex, LineIndexes, Position} from './core/lines.ts'
import type {Replaced} from './core/replaced.ts'
import type {RuleSet} from './core/rule.ts'
import {isContiguous, sliceMap, toSource} from './core/source-map.ts'
import type {Span} from './core/span.ts'
import {fillTemplate} from './core/template.ts'
import {type RuleMatch, type SilencedMatch, textSpan, wordsBetween} from './match/rule-match.ts'

/** The text in which a match stands. */
export interface Surroundings {
  readonly source: string
  readonly lines: LineIndex
  /** The lines of the decoded fields of this file. */
  readonly fieldLines: LineIndexes
  readonly block: Block
  readonly audience: Audience | null
}

/** Turns a match into a finding on the exact characters of the source, with its texts filled in. */
export function placeFinding(
  match: RuleMatch,
  place: Surroundings,
  {language, rules}: {readonly language: Language; readonly rules: RuleSet}
): Finding {
  const {rule, flag, view} = match
  const {block} = place
  const span = textSpan(match)
  const actual = actualText(span, place)
  const captured = new Map(match.captures.map(capture => [capture.set, wordsBetween(view, capture)]))
  const fill = (template: string): string =>
    fillTemplate(template, slot => (slot === 'match' ? actual : (captured.get(slot.slice(1)) ?? '')))
  return {
    rule: rule.id,
    category: rule.category,
    severity: match.severity,
    message: fill(rule.message),
    because: flag.because === undefined ? null : fill(flag.because),
    why: rule.why.trim(),
    actual,
    sentence: actualText(view.sentence, place).replace(/\s+/g, ' ').trim(),
    suggestions: language
      .suggest(
        flag.instead ?? rule.instead,
        replacedWords(match, rules),
        // A pattern's own wordings are for the eye alone.
        rule.fix === 'safe' && flag.instead === undefined
      )
      .map(wording => placeWording(wording, span, place)),
    ...positions(span, place),
    locator: block.context.locator ?? null,
    pointer: block.context.pointer ?? null,
    within: placeWithin(span, place),
    twins: [],
    audience: place.audience,
    url: `docs/rules/${rule.category}.md#${rule.id}`
  }
}

/**
 * Finds the edit that puts a wording into the source. There is none where the words do not stand together there,
 * hold a placeholder, or cannot be written in the format; and what a customer says is theirs.
 */
function placeWording(
  {text, safe, replaces}: Wording,
  underlined: Span,
  {block, lines}: Surroundings
): Suggestion {
  const span = replaces ?? underlined
  const isWhole = isContiguous(block.map, span) && !block.text.slice(span.start, span.end).includes(OPAQUE)
  const isOurs = block.context.speaker !== 'customer'
  const encoded = isWhole && isOurs ? block.encode?.(text) : undefined
  const edits =
    encoded === undefined ? null : [placeEdit({...toSource(block.map, span), text: encoded}, lines)]
  return {text, safe: safe && edits !== null, edits}
}

const placeEdit = (edit: Edit, lines: LineIndex): PlacedEdit => ({
  ...edit,
  from: lines.position(edit.start),
  to: lines.position(edit.end)
})

/** Places a match that a gate kept silent. */
export function placeSilence({match, gate, reason}: SilencedMatch, place: Surroundings): Silence {
  const span = textSpan(match)
  return {rule: match.rule.id, actual: actualText(span, place), ...positions(span, place), gate, reason}
}

function positions(span: Span, {block, lines}: Surroundings): {start: Position; end: Position} {
  const {start, end} = toSource(block.map, span)
  return {start: lines.position(start), end: lines.position(end)}
}

/** The place in the decoded text of the field, which a reader knows better than a line of a thousand columns. */
function placeWithin(span: Span, {block: {within}, fieldLines}: Surroundings): PlaceWithin | null {
  if (!within) return null
  const index = fieldLines.of(within.text)
  const place = toSource(within.map, span)
  const start = index.position(place.start)
  const end = index.position(place.end)
  const from = index.start(start.line) ?? 0
  let to = index.start(end.line + 1) ?? within.text.length
  while (to > from && /[\r\n]/.test(within.text.charAt(to - 1))) to--
  // A line may be as long as the field, and every finding in it would look it through.
  const lines = within.text.slice(from, to)
  return {start, end, lines: start.line === end.line ? [lines] : lines.split(/\r\n|\n|\r/)}
}

/** The decoded words; placeholders and inline code as they stand in the source. */
function actualText(span: Span, {block, source}: Surroundings): string {
  const text = block.text.slice(span.start, span.end)
  if (!text.includes(OPAQUE)) return text
  return sliceMap(block.map, span)
    .map(run => {
      const decoded = text.slice(run.text, run.text + run.length)
      return decoded === OPAQUE ? source.slice(run.source, run.source + run.sourceLength) : decoded
    })
    .join('')
}

/** What the wordings are told of the match and its sentence. */
function replacedWords({view, core, captures}: RuleMatch, {sets}: RuleSet): Replaced {
  const plainNames = sets.get('plain-name')?.forms
  return {
    text: view.block.text,
    kind: view.block.kind,
    tokens: view.tokens,
    analysis: view.analysis,
    core,
    captures,
    isPlainName: norm => plainNames?.has(norm) ?? false
  }
}

/** A note where it stands in the source. */
export const placeNote = ({message, offset}: ParseNote, lines: LineIndex) => ({
  message,
  start: lines.position(offset)
})
