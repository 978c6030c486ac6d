import type {Place} from '../../core/errors.ts'
import {entryKey} from './entry-key.ts'
import type {SettingsRequest} from './resolve-configs.ts'
import type {Resolved} from './resolve-settings.ts'
import type {Settled, Sourced} from './settle-config.ts'
import {settingOf} from './weigh-rules.ts'

/** One setting that holds for a file, and where it is said: a place, a flag, or our own default. */
export interface SettingSource {
  readonly name: string
  readonly value: string
  readonly from: Place | string
}

const DEFAULT = 'default'

/** The settings that hold for a file. Flags win over configurations, later words over earlier ones. */
export function settingRows(
  {settled, config, preset, all, settings}: Resolved,
  flags: Pick<SettingsRequest, 'preset' | 'audience' | 'kind' | 'as' | 'config'>
): readonly SettingSource[] {
  const row = (name: string, value: string, from: Place | string): SettingSource => ({name, value, from})
  const one = (
    name: string,
    flag: string | undefined,
    sourced: Sourced<string> | undefined
  ): readonly SettingSource[] => {
    if (flag !== undefined) return [row(name, flag, `--${name === 'format' ? 'as' : name}`)]
    return sourced ? [row(name, sourced.value, sourced.place)] : []
  }
  const {audience, kind, format} = settled
  return [
    row('config', config === undefined ? 'none' : 'found', config === undefined ? DEFAULT : {file: config}),
    ...(settled.ignored ? [row('ignore', 'left out', settled.ignored)] : []),
    ...(flags.preset !== undefined
      ? [row('preset', preset, '--preset')]
      : [row('preset', preset, settled.preset?.place ?? DEFAULT)]),
    ...one('audience', flags.audience, audience),
    ...one('kind', flags.kind, kind),
    ...one('format', flags.as, format),
    ...settled.fields.map(({value, place}) => row('fields', value, place)),
    ...settled.include.map(({value, place}) => row('include', value, place)),
    ...ruleRows(settled, all.rules),
    ...settled.allow.map(({value, rule, place}) =>
      row(
        rule === undefined ? 'allow' : `rules.${rule}.allow`,
        typeof value === 'string'
          ? value
          : `${value.phrase}${value.rules ? ` (${value.rules.join(', ')})` : ''}`,
        place
      )
    ),
    ...settled.suppressions
      .filter(step => settings.suppressions?.some(({key}) => key === entryKey(step)))
      .map(({value, place}) => row('suppressions', value.rules?.join(', ') ?? 'every rule', place)),
    ...settled.sets.map(({name, value, place}) => row(`sets.${name}`, value.join(', '), place)),
    ...settled.ruleFolders.map(({value, place}) => row('ruleFolders', value, place)),
    ...settled.formatFiles.map(({value, place}) => row('formatFiles', value, place)),
    ...(settled.baseline ? [row('baseline', settled.baseline.value, settled.baseline.place)] : [])
  ]
}

/** The last word on each category and each rule that is spoken of. */
function ruleRows({ruleSteps}: Settled, rules: Resolved['all']['rules']): readonly SettingSource[] {
  const categories = new Map(
    ruleSteps.flatMap(step => (step.type === 'category' ? [[step.name, step] as const] : []))
  )
  const named = new Set(ruleSteps.flatMap(step => (step.type === 'rule' ? [step.name] : [])))
  return [
    ...[...categories].map(([name, {value, place}]) => ({name: `categories.${name}`, value, from: place})),
    ...rules
      .filter(({id}) => named.has(id))
      .flatMap(rule => {
        const {level, audience} = settingOf(rule, ruleSteps)
        return [
          ...(level ? [{name: `rules.${rule.id}`, value: level.value, from: level.place}] : []),
          ...(audience
            ? [{name: `rules.${rule.id}.audience`, value: audience.value, from: audience.place}]
            : [])
        ]
      })
  ]
}
