import {type PeopleFirstError, problem} from '../core/errors.ts'
import {nearest} from '../core/nearest.ts'
import type {Probe} from '../core/probe.ts'
import type {RuleSet} from '../core/rule.ts'
import {SettingsBuilder} from '../run/config/build-settings.ts'
import type {FileConfig} from '../run/config/resolve-configs.ts'
import {type Resolution, resolveSettings} from '../run/config/resolve-settings.ts'
import type {FileSettings} from '../run/file-settings.ts'
import type {Input} from '../run/input.ts'
import type {ChosenConfigs} from './choose-configs.ts'
import {requestOf, type SettingFlags} from './settings-request.ts'

/** Settles by configurations and flags how some files are read, and by which rules; absolute paths. */
export const settleFiles = (files: readonly string[], flags: SettingFlags): Promise<Resolution> =>
  resolveSettings(files, requestOf(flags))

/** The problem of a rule id that nothing bears. */
export const unknownRule = (id: string, ids: readonly string[]): PeopleFirstError =>
  problem('rule-unknown', {id, near: nearest(id, ids)})

/** The ids of a rule set. */
export const idsOf = ({rules}: Pick<RuleSet, 'rules'>): readonly string[] => rules.map(({id}) => id)

/** Settings for inputs, or what keeps the whole run from beginning. */
export interface ChosenSettings {
  readonly settingsOf: (input: Input) => FileSettings
  readonly problems: readonly PeopleFirstError[]
  /** Whether there are settings for every input. */
  readonly isSettled: boolean
  /** The rules that are in force somewhere. */
  readonly rules: RuleSet
}

/** Loads rules and formats, and makes the settings of inputs. */
export function chooseSettings(
  {byFile, configOf}: ChosenConfigs,
  flags: SettingFlags,
  probe?: Probe
): ChosenSettings {
  const builder = new SettingsBuilder(requestOf(flags), probe)
  const isSettled = [...byFile.values()].map((file: FileConfig) => builder.build(file)).every(Boolean)
  return {
    settingsOf: input => {
      const built = builder.build(configOf(input))
      if (!built) throw new Error(`no settings for ${input.path}`)
      return built.settings
    },
    problems: builder.problems(),
    isSettled,
    rules: builder.rules()
  }
}
