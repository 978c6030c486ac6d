import path from 'node:path'
import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {RuleSet} from '../core/rule.ts'
import {nearest} from '../rules/nearest.ts'
import type {FileSettings} from '../run/check-file.ts'
import {isConfig} from '../run/config/find-config.ts'
import {type Resolution, resolveSettings} from '../run/config/resolve-settings.ts'
import {type Input, nameOf} from '../run/input.ts'
import type {ConfigFlags, ReadFlags, RuleFlags} from './flags.ts'

type SettingFlags = Partial<RuleFlags> & Partial<ReadFlags> & ConfigFlags

/** Settles by configurations and flags how some files are read, and by which rules; absolute paths. */
export async function settleFiles(files: readonly string[], flags: SettingFlags): Promise<Resolution> {
  const {preset, rule = [], rules = [], kind, audience, as, field, include, fileFormat, config} = flags
  const resolution = await resolveSettings(files, {
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
    formatFiles: fileFormat ?? []
  })
  const ids = [
    ...new Set(
      [...resolution.byFile.values()].flatMap(({all}) =>
        all.rules.flatMap(({id, category}) => [id, category])
      )
    )
  ]
  const unknown = ids.length === 0 ? [] : rule.filter(id => !ids.includes(id))
  return unknown.length === 0
    ? resolution
    : {
        ...resolution,
        byFile: new Map(),
        problems: [...resolution.problems, ...unknown.map(id => unknownRule(id, ids))]
      }
}

/** The problem of a rule id that nothing bears. */
export const unknownRule = (id: string, ids: readonly string[]): PeopleFirstError =>
  problem('rule-unknown', {id, near: nearest(id, ids)})

/** The ids of a rule set. */
export const idsOf = ({rules}: Pick<RuleSet, 'rules'>): readonly string[] => rules.map(({id}) => id)

/** Inputs that are left out, with what asks for it. */
export interface Ignored {
  readonly input: Input
  readonly by: PeopleFirstError['place']
}

/** What inputs are read with, and which of them configurations leave out. */
export interface ChosenSettings {
  /** The inputs to check; none where a configuration has a mistake. */
  readonly inputs: readonly Input[]
  readonly ignored: readonly Ignored[]
  readonly settingsOf: (input: Input) => FileSettings
  /** The baseline that a configuration names for an input: an absolute path. */
  readonly baselineOf: (input: Input) => string | undefined
  readonly resolution: Resolution
  /** Whether something keeps the run from being what was asked for. */
  readonly isSettled: boolean
}

/** The absolute path that says which configuration holds for an input. */
export const fileOf = (input: Input): string => path.resolve(process.cwd(), nameOf(input))

/** Settles how inputs are read. A mistake in a configuration keeps the whole run from beginning. */
export async function chooseSettings(inputs: readonly Input[], flags: SettingFlags): Promise<ChosenSettings> {
  // Without inputs, what the flags and the configuration here say is still looked at.
  const files = inputs.length > 0 ? inputs.map(fileOf) : [path.resolve(process.cwd(), 'none.md')]
  const resolution = await settleFiles(files, flags)
  const found = (input: Input) => resolution.byFile.get(fileOf(input))
  const ignored = inputs.flatMap(input => {
    const by = found(input)?.settled.ignored
    return by ? [{input, by}] : []
  })
  const own = new Set(
    [...resolution.byFile.values()].flatMap(({layers}) =>
      layers.flatMap(layer => (layer.type === 'file' ? [layer.source.file] : []))
    )
  )
  const isOurs = (input: Input): boolean =>
    !input.named && (isConfig(fileOf(input)) || own.has(fileOf(input)))
  const left = new Set([...ignored.map(({input}) => input), ...inputs.filter(isOurs)])
  return {
    inputs: inputs.filter(input => !left.has(input)),
    ignored,
    settingsOf: input => {
      const resolved = found(input)
      if (!resolved) throw new Error(`no settings for ${input.path}`)
      return resolved.settings
    },
    baselineOf: input => found(input)?.settled.baseline?.value,
    resolution,
    isSettled: files.every(file => resolution.byFile.has(file))
  }
}
