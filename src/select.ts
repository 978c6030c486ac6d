import type {Preset, Rule, RuleSet} from './core/rule.ts'

/** Which rules a run uses. */
export interface Selection {
  readonly preset: Preset
  /** Only these rule ids, whatever the preset says. */
  readonly only?: readonly string[]
}

/** What each preset holds, by the level a rule names and by who reads the text. */
const presetContents: Readonly<
  Record<
    Preset,
    {readonly levels: readonly Rule['preset'][]; readonly audiences: readonly Rule['audience'][]}
  >
> = {
  recommended: {levels: ['recommended'], audiences: ['any', 'customer', 'internal']},
  strict: {levels: ['recommended', 'strict'], audiences: ['any', 'customer', 'internal']},
  'customer-facing': {levels: ['recommended'], audiences: ['any', 'customer']},
  internal: {levels: ['recommended'], audiences: ['any', 'internal']}
}

/** The rules of a preset, or those named. */
export function selectRules(ruleSet: RuleSet, {preset, only}: Selection): RuleSet {
  const named = only && only.length > 0 ? new Set(only) : undefined
  const rules = ruleSet.rules.filter(rule => (named ? named.has(rule.id) : presetHolds(preset, rule)))
  return {
    rules,
    all: ruleSet.all ?? ruleSet.rules,
    // Sets are read when they are first looked at.
    get sets() {
      return ruleSet.sets
    },
    screened: ruleSet.screened
  }
}

/** Whether a preset holds a rule. */
export function presetHolds(preset: Preset, rule: Pick<Rule, 'preset' | 'audience'>): boolean {
  const {levels, audiences} = presetContents[preset]
  return levels.includes(rule.preset) && audiences.includes(rule.audience)
}
