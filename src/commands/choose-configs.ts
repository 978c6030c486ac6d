import path from 'node:path'
import type {PeopleFirstError} from '../core/errors.ts'
import {BASELINE_FILE} from '../run/baseline/locate-baseline.ts'
import {absentPaths, isAbsent} from '../run/config/absent-paths.ts'
import {isConfig} from '../run/config/find-config.ts'
import {type Configs, type FileConfig, resolveConfigs} from '../run/config/resolve-configs.ts'
import type {Sourced} from '../run/config/settle-config.ts'
import {type Input, nameOf} from '../run/input.ts'
import {requestOf, type SettingFlags} from './settings-request.ts'

/** An input that is left out, with what asks for it. */
export interface Ignored {
  readonly input: Input
  readonly by: PeopleFirstError['place']
}

/** What configurations say of inputs, and which of them they leave out. */
export interface ChosenConfigs extends Configs {
  readonly inputs: readonly Input[]
  readonly ignored: readonly Ignored[]
  readonly configOf: (input: Input) => FileConfig
}

/** The absolute path that says which configuration holds for an input. */
export const fileOf = (input: Input): string =>
  input.from.type === 'disk' ? input.from.absolute : path.resolve(process.cwd(), nameOf(input))

/** A file of the working folder, which need not be there: what is said of it is said of the folder itself. */
export const anyFileHere = (): string => path.resolve('none.md')

/** Finds what configurations say of inputs. Loads no rules. */
export async function chooseConfigs(found: readonly Input[], flags: SettingFlags): Promise<ChosenConfigs> {
  // Without inputs, what the flags and the configuration here say is still looked at.
  const files = found.length > 0 ? found.map(fileOf) : [anyFileHere()]
  const configs = await resolveConfigs(files, requestOf(flags))
  const ignored = found.flatMap(input => {
    const by = configs.byFile.get(fileOf(input))?.settled.ignored
    return by ? [{input, by}] : []
  })
  const own = new Set(
    [...configs.byFile.values()].flatMap(({layers}) =>
      layers.flatMap(layer => (layer.type === 'file' ? [layer.source.file] : []))
    )
  )
  const isOurs = (input: Input): boolean => {
    if (input.named) return false
    const file = fileOf(input)
    return isConfig(file) || path.basename(file) === BASELINE_FILE || own.has(file)
  }
  const left = new Set([...ignored.map(({input}) => input), ...found.filter(isOurs)])
  return {
    ...configs,
    inputs: found.filter(input => !left.has(input)),
    ignored,
    configOf: input => {
      const config = configs.byFile.get(fileOf(input))
      if (!config) throw new Error(`no configuration was settled for ${input.path}`)
      return config
    }
  }
}

/** The rule folders and format files that the configuration of the working folder names; absolute paths. */
export async function configuredHere(): Promise<
  Pick<Configs, 'problems'> & Readonly<Record<'ruleFolders' | 'formatFiles', readonly string[]>>
> {
  const here = anyFileHere()
  const {byFile, problems} = await resolveConfigs([here], {cwd: process.cwd(), config: undefined})
  const {ruleFolders = [], formatFiles = []} = byFile.get(here)?.settled ?? {}
  const there = (named: readonly Sourced<string>[]): readonly string[] =>
    named.filter(one => !isAbsent(one)).map(({value}) => value)
  return {
    ruleFolders: there(ruleFolders),
    formatFiles: there(formatFiles),
    problems: [...problems, ...absentPaths({ruleFolders, formatFiles})]
  }
}
