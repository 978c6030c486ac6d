import type {Preset, Rule, RuleSet} from './core/rule.ts'

/** Which rules a run uses. */
export interface Selection {
  readonly preset: Preset
  /** Only these rule ids, whatever the preset says. */
  readonly only?: readonly string[]
}

const holds: Readonly<Record<Preset, (rule: Rule) => boolean>> = {
  recommended: rule => rule.preset === 'recommended',
  strict: () => true,
  'customer-facing': rule => rule.preset === 'recommended' && rule.audience !== 'internal',
  internal: rule => rule.preset === 'recommended' && rule.audience !== 'customer'
}

/** The rules of a preset, or those named. */
export function selectRules({rules, sets}: RuleSet, {preset, only}: Selection): RuleSet {
  const named = only && only.length > 0 ? new Set(only) : undefined
  return {rules: rules.filter(rule => (named ? named.has(rule.id) : holds[preset](rule))), sets}
}
