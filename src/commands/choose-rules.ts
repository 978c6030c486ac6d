import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {RuleSet} from '../core/rule.ts'
import {nearest} from '../rules/nearest.ts'
import {loadAllRules} from '../run/engine.ts'
import {selectRules} from '../select.ts'
import type {RuleFlags} from './flags.ts'

/** The rules that the flags choose; none when they choose a rule that does not exist. */
export interface ChosenRules {
  readonly rules: RuleSet | undefined
  readonly problems: readonly PeopleFirstError[]
}

/** Loads and selects rules. Broken rule files are problems; the sound ones still run. */
export function chooseRules({preset, rule = [], rules: folders = []}: RuleFlags): ChosenRules {
  const {rules, problems} = loadAllRules(folders)
  const ids = idsOf(rules)
  const unknown = rule.filter(id => !ids.includes(id)).map(id => unknownRule(id, ids))
  if (unknown.length > 0) return {rules: undefined, problems: [...problems, ...unknown]}
  return {rules: selectRules(rules, {preset, only: rule}), problems}
}

/** The problem of a rule id that nothing bears. */
export const unknownRule = (id: string, ids: readonly string[]): PeopleFirstError =>
  problem('rule-unknown', {id, near: nearest(id, ids)})

/** The ids of a rule set. */
export const idsOf = ({rules}: RuleSet): readonly string[] => rules.map(({id}) => id)
