import {english} from '../../src/english/english.ts'
import {createEngine, type Engine} from '../../src/lint.ts'
import {buildRuleSet} from '../../src/rules/build-rule-set.ts'

/** An engine whose only rule finds “angry ticket(s)” and offers one wording, however odd. */
export function angryEngine(wording: string): Engine {
  const text = `about: customer
severity: warning
message: 'This is a test of “{match}”.'
why: It is only a test.
flag:
  - '[angry ticket]'
instead:
  - ${JSON.stringify(wording)}
fix: safe
examples:
  - flag: 'An [angry ticket] came.'
  - allow: 'A ticket came.'
`
  const {ruleSet, problems} = buildRuleSet([{path: 'rules/person-as-record/angry-ticket.yml', text}], english)
  if (problems.length > 0) throw new Error(problems.map(({message}) => message).join('\n'))
  return createEngine(ruleSet, english)
}
