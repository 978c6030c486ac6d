import type {PeopleFirstError} from '../../core/errors.ts'
import type {RuleSet} from '../../core/rule.ts'
import {type BuiltSettings, SettingsBuilder} from './build-settings.ts'
import {type FileConfig, resolveConfigs, type SettingsRequest} from './resolve-configs.ts'

/** All that is settled for one file. */
export type Resolved = FileConfig & BuiltSettings

/** Settings for some files, and what was wrong on the way to them. */
export interface Resolution {
  /** By absolute path. Files whose configuration has a mistake are not in it. */
  readonly byFile: ReadonlyMap<string, Resolved>
  readonly problems: readonly PeopleFirstError[]
  /** The rules that are in force somewhere. */
  readonly rules: RuleSet
}

/** Finds the configuration of each file, and makes settings of it and of what is asked for; absolute paths. */
export async function resolveSettings(
  files: readonly string[],
  request: SettingsRequest
): Promise<Resolution> {
  const configs = await resolveConfigs(files, request)
  const builder = new SettingsBuilder(request)
  const byFile = new Map<string, Resolved>()
  for (const [file, config] of configs.byFile) {
    const built = builder.build(config)
    if (built) byFile.set(file, {...config, ...built})
  }
  return {byFile, problems: [...configs.problems, ...builder.problems()], rules: builder.rules()}
}
