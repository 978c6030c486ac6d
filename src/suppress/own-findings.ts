import type {Finding, PlacedEdit, Suppressions} from '../core/finding.ts'
import type {Position} from '../core/lines.ts'
import type {Rule} from '../core/rule.ts'
import type {OwnRuleId} from './own-rules.ts'

/** Where something that keeps a run silent stands, and its words. */
export interface OwnPlace {
  readonly start: Position
  readonly end: Position
  readonly actual: string
  /** What may take its place. */
  readonly near?: string | undefined
}

/** A finding about what keeps a run silent; none where its rule is not in force. */
export function ownFinding(id: OwnRuleId, place: OwnPlace, rules: readonly Rule[]): readonly Finding[] {
  const rule = rules.find(one => one.id === id)
  if (!rule) return []
  const {category, severity, message, why} = rule
  const {start, end, actual, near} = place
  return [
    {
      rule: id,
      category,
      severity,
      message: message.replace('{match}', actual),
      because: null,
      why,
      actual,
      sentence: actual.replace(/\s+/g, ' ').trim(),
      suggestions: near === undefined ? [] : [{text: near, safe: false, edits: [edit(near, place)]}],
      start,
      end,
      locator: null,
      pointer: null,
      within: null,
      twins: [],
      audience: null,
      url: `docs/suppressions.md#${id}`
    }
  ]
}

const edit = (text: string, {start, end}: OwnPlace): PlacedEdit => ({
  start: start.offset,
  end: end.offset,
  text,
  from: start,
  to: end
})

/** What there is to say of the comments of a source that leave findings out. */
export function commentFindings(
  source: string,
  {unusedSuppressions, unknownNames, suppressionsWithoutReason}: Suppressions,
  rules: readonly Rule[]
): readonly Finding[] {
  const told = (id: OwnRuleId, place: Omit<OwnPlace, 'actual'>): readonly Finding[] =>
    ownFinding(id, {...place, actual: source.slice(place.start.offset, place.end.offset)}, rules)
  return [
    ...unusedSuppressions.flatMap(place => told('unused-suppression', place)),
    ...unknownNames.flatMap(place => told('unknown-suppression', place)),
    ...suppressionsWithoutReason.flatMap(place => told('suppression-without-reason', place))
  ]
}
