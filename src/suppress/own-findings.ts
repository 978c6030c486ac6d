import type {Finding, SuppressionPlace, Suppressions} from '../core/finding.ts'
import type {Position} from '../core/lines.ts'
import type {Rule} from '../core/rule.ts'
import type {OwnRuleId} from './own-rules.ts'

/** Where something that keeps a run silent stands, and its words. */
export interface OwnPlace {
  readonly start: Position
  readonly end: Position
  readonly actual: string
}

/** A finding about what keeps a run silent; none where its rule is not in force. */
export function ownFinding(id: OwnRuleId, place: OwnPlace, rules: readonly Rule[]): readonly Finding[] {
  const rule = rules.find(one => one.id === id)
  if (!rule) return []
  const {category, severity, message, why} = rule
  const {start, end, actual} = place
  return [
    {
      rule: id,
      category,
      severity,
      message,
      because: null,
      why,
      actual,
      sentence: actual.replace(/\s+/g, ' ').trim(),
      suggestions: [],
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

/** What there is to say of the comments of a source that leave findings out. */
export function commentFindings(
  source: string,
  {unusedSuppressions, suppressionsWithoutReason}: Suppressions,
  rules: readonly Rule[]
): readonly Finding[] {
  const told = (id: OwnRuleId, {start, end}: SuppressionPlace): readonly Finding[] =>
    ownFinding(id, {start, end, actual: source.slice(start.offset, end.offset)}, rules)
  return [
    ...unusedSuppressions.flatMap(place => told('unused-suppression', place)),
    ...suppressionsWithoutReason.flatMap(place => told('suppression-without-reason', place))
  ]
}
