import type {Audience, Block} from './core/block.ts'
import {OPAQUE} from './core/block.ts'
import type {Finding, PlaceWithin, Silence} from './core/finding.ts'
import type {Language} from './core/language.ts'
import {LineIndex, type Position} from './core/lines.ts'
import {isContiguous, sliceMap, toSource} from './core/source-map.ts'
import type {Span} from './core/span.ts'
import {fillTemplate} from './core/template.ts'
import {suggest} from './fix/suggest.ts'
import {type RuleMatch, type SilencedMatch, textSpan, wordsBetween} from './match/rule-match.ts'

/** The text in which a match stands. */
export interface Surroundings {
  readonly source: string
  readonly lines: LineIndex
  readonly block: Block
  readonly audience: Audience | null
}

/** Turns a match into a finding on the exact characters of the source, with its texts filled in. */
export function placeFinding(match: RuleMatch, place: Surroundings, language: Language): Finding {
  const {rule, flag, view} = match
  const {block} = place
  const span = textSpan(match)
  const actual = actualText(span, place)
  const captured = new Map(match.captures.map(capture => [capture.set, wordsBetween(view, capture)]))
  const fill = (template: string): string =>
    fillTemplate(template, slot => (slot === 'match' ? actual : (captured.get(slot.slice(1)) ?? '')))
  const replaceable = isContiguous(block.map, span) && !actual.includes(OPAQUE)
  return {
    rule: rule.id,
    category: rule.category,
    severity: match.severity,
    message: fill(rule.message),
    because: flag.because === undefined ? null : fill(flag.because),
    why: rule.why.trim(),
    actual,
    suggestions: suggest(
      rule.instead,
      {
        actual,
        plural: isAboutPlural(match),
        opens: match.core.start === 0,
        before: view.tokens[match.core.start - 1]?.norm,
        captured
      },
      language,
      rule.fix === 'safe' && replaceable && block.context.speaker !== 'customer'
    ),
    ...positions(span, place),
    locator: block.context.locator ?? null,
    pointer: block.context.pointer ?? null,
    within: placeWithin(span, block),
    twins: [],
    audience: place.audience,
    url: `docs/rules/${rule.category}.md#${rule.id}`
  }
}

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
function placeWithin(span: Span, {within}: Block): PlaceWithin | null {
  if (!within) return null
  const index = new LineIndex(within.text)
  const place = toSource(within.map, span)
  const start = index.position(place.start)
  const end = index.position(place.end)
  const from = index.start(start.line) ?? 0
  const lines = within.text.slice(from, index.start(end.line + 1)).replace(/[\r\n]+$/, '')
  return {start, end, lines: lines.split(/\r\n|\n|\r/)}
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

/** Whether the last noun of the match is plural. */
function isAboutPlural({core, view}: RuleMatch): boolean {
  const heads = view.analysis().phrases.filter(({head}) => head >= core.start && head < core.end)
  return heads.some(({plural}) => plural)
}
