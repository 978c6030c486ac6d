import type {Severity} from '../../core/rule.ts'
import type {GateContext, RuleMatch} from '../rule-match.ts'
import {textHasEntry} from '../text-entries.ts'

/** Gate 8: the wording of legal texts is seldom the writer's own, so it is a suggestion at most. */
export function cappedSeverity({rule, severity, view}: RuleMatch, {sets}: GateContext): Severity {
  if (view.block.context.speaker === 'customer') return 'suggestion'
  const legal = !rule.open.has('legal') && textHasEntry(view.block.context.heading, sets.get('legal-heading'))
  return legal ? 'suggestion' : severity
}
