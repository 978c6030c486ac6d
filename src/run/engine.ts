import type {PeopleFirstError} from '../core/errors.ts'
import type {Probe} from '../core/probe.ts'
import type {Rule, RuleSet} from '../core/rule.ts'
import {english} from '../english/english.ts'
import {createEngine, type Engine} from '../lint.ts'
import {buildRuleSet} from '../rules/build-rule-set.ts'
import {readRuleFiles} from '../rules/load.ts'
import type {RuleSource} from '../rules/rule-source.ts'
import {ownRules} from '../suppress/own-rules.ts'
import {isBelow} from './files/is-below.ts'
import {shippedRules} from './package-files.ts'
import {readPackedRules} from './packed/packed-rules.ts'

export {shippedRules} from './package-files.ts'

/** Rules of any origin, none left out, and what was wrong with others. */
export interface AllRules {
  readonly rules: RuleSet
  readonly problems: readonly PeopleFirstError[]
}

/**
 * Loads the shipped rules, those of further folders, and those of texts that stand in no file of their own. With them
 * come the rules of the run itself, about what keeps it silent.
 */
export function loadAllRules(folders: readonly string[], texts: readonly RuleSource[] = []): AllRules {
  const packed = folders.length + texts.length === 0 ? readPackedRules() : undefined
  if (packed) return {rules: withOwn(packed), problems: []}
  const {files, problems} = readRuleFiles([shippedRules, ...folders])
  const built = buildRuleSet([...files, ...texts], english)
  const rules = built.ruleSet.rules.map(rule => (isBelow(rule.file, shippedRules) ? rule : anywhere(rule)))
  return {rules: withOwn({...built.ruleSet, rules}), problems: [...problems, ...built.problems]}
}

/** Who writes a rule knows what the texts are about that it is for. */
const anywhere = (rule: Rule): Rule => ({...rule, open: new Set([...rule.open, 'other-subject'])})

const withOwn = ({rules, sets, screened}: RuleSet): RuleSet => ({
  rules: [...rules, ...ownRules],
  sets,
  screened
})

/** An engine for rules written in English, the one language there is so far. */
export function englishEngine(rules: RuleSet, probe?: Probe): Engine {
  const engine = createEngine(rules, english, probe?.rule)
  if (!probe) return engine
  const {matcher} = engine
  const matchBlock: typeof matcher.matchBlock = (...args) =>
    probe.phase('matching', () => matcher.matchBlock(...args))
  return {...engine, matcher: {...matcher, matchBlock}}
}
