import type {PeopleFirstError} from '../../core/errors.ts'
import type {Probe} from '../../core/probe.ts'
import type {RuleSet} from '../../core/rule.ts'
import type {Cache} from '../../run/cache/cache.ts'
import type {CheckedFile} from '../../run/check-file.ts'
import type {FileConfig} from '../../run/config/resolve-configs.ts'
import type {FileSettings} from '../../run/file-settings.ts'
import type {FixOptions} from '../../run/fix-file.ts'
import type {Input} from '../../run/input.ts'
import type {ChosenConfigs} from '../choose-configs.ts'
import type {CheckFlags} from '../options/flags.ts'
import {wantsFormat} from '../options/outputs.ts'

/** How one file is checked beside its settings. */
export interface CheckingOptions {
  readonly fix: FixOptions | undefined
  readonly cache: Cache | undefined
  readonly keyOf: (file: FileConfig) => string
}

/** What checking takes: the rules in force, and a function that checks a file by them. */
export interface PreparedCheck {
  readonly rules: RuleSet
  readonly problems: readonly PeopleFirstError[]
  /** Whether the run can begin. */
  readonly isSettled: boolean
  readonly settingsOf: (input: Input) => FileSettings
  readonly check: (input: Input, options: CheckingOptions) => CheckedFile
}

/** What is known of a run before anything is loaded for it. */
export interface Expected {
  /** Whether the result of every file is at hand. */
  readonly isKnown: boolean
  readonly hasBaselines: boolean
}

const unneeded = (): never => {
  throw new Error('nothing was prepared, since everything is known')
}

/** Where nothing is left to check, neither rules nor parsers are loaded. */
const nothing: PreparedCheck = {
  rules: {rules: [], sets: new Map()},
  problems: [],
  isSettled: true,
  settingsOf: unneeded,
  check: unneeded
}

/** Gets ready to check files; rules and formats are loaded when something has to be checked by them. */
export async function prepareCheck(
  configs: ChosenConfigs,
  flags: CheckFlags,
  {isKnown, hasBaselines}: Expected,
  probe?: Probe
): Promise<PreparedCheck> {
  // What is our own is looked at anyway.
  const isOurs = flags.rules !== undefined || flags.fileFormat !== undefined || wantsFormat(flags, 'sarif')
  if (isKnown && !isOurs && !hasBaselines) return nothing
  const {chooseSettings} = await import('../choose-settings.ts')
  const {checkFile} = await import('../../run/check-file.ts')
  const {checkAndKeep} = await import('../../run/cache/check-and-keep.ts')
  const chosen = chooseSettings(configs, flags, probe)
  return {
    ...chosen,
    check: (input, {fix, cache, keyOf}) => {
      const settings = chosen.settingsOf(input)
      return cache && !fix
        ? checkAndKeep(input, settings, keyOf(configs.configOf(input)), cache)
        : checkFile(input, settings, fix)
    }
  }
}
