import {relativeEntryKey} from '../config/entry-key.ts'
import type {FileConfig, SettingsRequest} from '../config/resolve-configs.ts'
import {formatsKey, rulesKey, settingsKey} from './settings-key.ts'

/**
 * The key of all that decides what becomes of a file besides its content and name: flags, what configurations say, and
 * the texts of rules and formats. Files for which the same is said have the same key.
 */
export function createConfigKey(request: SettingsRequest): (file: FileConfig) => string {
  const keys = new Map<string, string>()
  return file => {
    const key = keys.get(file.group) ?? keyOf(file, request)
    keys.set(file.group, key)
    return key
  }
}

function keyOf({settled, suppressions}: FileConfig, request: SettingsRequest): string {
  const {cwd, preset, only, ruleFolders, kind, audience, as, fields, parts, formatFiles} = request
  const values = <Value>(sourced: readonly {readonly value: Value}[]): readonly Value[] =>
    sourced.map(({value}) => value)
  return settingsKey({
    flags: {preset, only: new Set(only), kind, audience, as, fields, parts: new Set(parts)},
    config: [
      settled.preset?.value,
      settled.audience?.value,
      settled.kind?.value,
      settled.format?.value,
      values(settled.fields),
      values(settled.include),
      settled.ruleSteps.map(({type, name, value}) => [type, name, value]),
      settled.allow.map(({value, rule, path}) => [value, rule, path]),
      settled.sets.map(({name, value}) => [name, value])
    ],
    suppressions: suppressions.map(one => ({...one, key: relativeEntryKey(cwd, one.key)})),
    rules: rulesKey([...values(settled.ruleFolders), ...ruleFolders]),
    formats: formatsKey([...values(settled.formatFiles), ...formatFiles])
  })
}
