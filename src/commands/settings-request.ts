import type {SettingsRequest} from '../run/config/resolve-configs.ts'
import type {ConfigFlags, ReadFlags, RuleFlags} from './options/flags.ts'

/** Flags that decide, with configurations, how files are read and by which rules. */
export type SettingFlags = Partial<RuleFlags> & Partial<ReadFlags> & ConfigFlags

/** What flags ask for beside configurations. */
export function requestOf(flags: SettingFlags): SettingsRequest {
  const {
    preset,
    rule = [],
    rules = [],
    kind,
    audience,
    as,
    field,
    include,
    fileFormat,
    config,
    maxFileSize
  } = flags
  return {
    cwd: process.cwd(),
    config: config === true ? undefined : config,
    preset,
    only: rule,
    ruleFolders: rules,
    kind,
    audience,
    as,
    fields: field ?? [],
    parts: include ?? [],
    formatFiles: fileFormat ?? [],
    largest: maxFileSize
  }
}
