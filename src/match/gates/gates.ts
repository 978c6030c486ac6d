import type {GateName} from '../../core/rule.ts'
import type {Gate, GateContext, RuleMatch} from '../rule-match.ts'
import {denial} from './denial.ts'
import {label} from './label.ts'
import {literalDomain} from './literal-domain.ts'
import {mention} from './mention.ts'
import {objectName} from './object-name.ts'
import {otherSubject} from './other-subject.ts'
import {prose} from './prose.ts'
import {roleCompound} from './role-compound.ts'

/** The gates that silence a match, cheapest first. `legal` and `density` act on severity and number instead. */
const gates: readonly (readonly [Exclude<GateName, 'legal' | 'density'>, Gate])[] = [
  ['prose', prose],
  ['label', label],
  ['mention', mention],
  ['literal-domain', literalDomain],
  ['role-compound', roleCompound],
  ['object-name', objectName],
  ['denial', denial],
  ['other-subject', otherSubject]
]

/** The first gate that keeps a match silent, with its reason. */
export function closedGate(
  match: RuleMatch,
  context: GateContext
): {readonly gate: GateName; readonly reason: string} | undefined {
  for (const [gate, judge] of gates) {
    if (match.rule.open.has(gate)) continue
    const reason = judge(match, context)
    if (reason !== undefined) return {gate, reason}
  }
  return undefined
}
