import type {AllowedPhrase, Flag, Preset, Rule, RuleSet, Severity} from '../../core/rule.ts'
import {severities} from '../../core/rule.ts'
import {presetHolds} from '../../select.ts'
import type {Level} from './config.ts'
import type {RuleStep, Sourced} from './settle-config.ts'

/** What is asked of the rules for some files. */
export interface Weighing {
  readonly preset: Preset
  /** Only these rules and categories, whatever else is said. */
  readonly only: readonly string[]
  readonly steps: readonly RuleStep[]
  /** Allowed phrases by the id of the rule they are for; those for every rule under `*`. */
  readonly allow: ReadonlyMap<string, readonly AllowedPhrase[]>
}

/** What was said of one rule, the last word of each kind. */
export interface RuleSetting {
  readonly level: Sourced<Level> | undefined
  /** Whether the rule itself was named, rather than its category. */
  readonly isNamed: boolean
  readonly audience: Sourced<Rule['audience']> | undefined
}

const nothingSaid: RuleSetting = {level: undefined, isNamed: false, audience: undefined}

/** Finds the last word on a rule: of its own name, or of its category. */
export function settingOf(
  {id, category}: Pick<Rule, 'id' | 'category'>,
  steps: readonly RuleStep[]
): RuleSetting {
  let setting = nothingSaid
  for (const step of steps) {
    if (step.type === 'category' && step.name === category) {
      setting = {...setting, level: step, isNamed: setting.isNamed && step.value !== 'off'}
    }
    if (step.type === 'rule' && step.name === id) {
      const entry = typeof step.value === 'string' ? {severity: step.value} : step.value
      if (entry.severity !== undefined) {
        setting = {...setting, level: {value: entry.severity, place: step.place}, isNamed: true}
      }
      if ('audience' in entry && entry.audience !== undefined) {
        setting = {...setting, audience: {value: entry.audience, place: step.place}}
      }
    }
  }
  return setting
}

/** The rules in force, each with the weight and audience that were asked for. */
export function weighRules(all: RuleSet, {preset, only, steps, allow}: Weighing): RuleSet {
  const everywhere = allow.get('*') ?? []
  const weighed = new Map<Rule, Rule>()
  for (const rule of all.rules) {
    const {level, isNamed, audience} = settingOf(rule, steps)
    const isIn =
      only.length > 0
        ? only.includes(rule.id) || only.includes(rule.category)
        : isInForce(rule, preset, level?.value, isNamed)
    if (!isIn) continue
    const own = allow.get(rule.id)
    const phrases = own ? [...everywhere, ...own] : everywhere
    const severity = level?.value === 'off' ? undefined : level?.value
    const isSame = severity === undefined && !audience && phrases.length === 0
    weighed.set(rule, isSame ? rule : withSetting(rule, severity, audience?.value, phrases))
  }
  const {screened} = all
  return {
    rules: [...weighed.values()],
    all: all.all ?? all.rules,
    get sets() {
      return all.sets
    },
    // What the screen knows of a rule holds whatever it weighs.
    screened: screened && {...screened, rules: screened.rules.map(rule => weighed.get(rule) ?? rule)}
  }
}

/** A rule that inherits from another reads its patterns when they are looked at, as that one does. */
function withSetting(
  rule: Rule,
  severity: Severity | undefined,
  audience: Rule['audience'] | undefined,
  phrases: readonly AllowedPhrase[]
): Rule {
  const value = (of: unknown): PropertyDescriptor => ({value: of, enumerable: true})
  let flags: readonly Flag[] | undefined
  const flag = (): readonly Flag[] => {
    flags ??= severity === undefined ? rule.flag : flagsOf(rule, severity)
    return flags
  }
  return Object.create(rule, {
    ...(severity === undefined ? {} : {severity: value(severity), flag: {get: flag, enumerable: true}}),
    ...(audience === undefined ? {} : {audience: value(audience)}),
    ...(phrases.length > 0 ? {allow: value(phrases)} : {})
  })
}

const isInForce = (rule: Rule, preset: Preset, level: Level | undefined, isNamed: boolean): boolean =>
  level !== 'off' && (isNamed || presetHolds(preset, rule))

/** A pattern that is less sure than its rule stays below it: what is asked for is the most it weighs. */
function flagsOf(rule: Rule, severity: Severity): readonly Flag[] {
  const rank = (one: Severity): number => severities.indexOf(one)
  return rule.flag.map(flag => {
    if (flag.severity === undefined) return flag
    const isLess = rank(flag.severity) < rank(rule.severity)
    const weight = isLess && rank(flag.severity) < rank(severity) ? flag.severity : severity
    return Object.create(flag, {severity: {value: weight, enumerable: true}})
  })
}
