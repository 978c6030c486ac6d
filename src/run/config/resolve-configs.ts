import path from 'node:path'
import type {Audience} from '../../core/block.ts'
import {formatProblem, PeopleFirstError, problem} from '../../core/errors.ts'
import type {Kind} from '../../core/kind.ts'
import type {Preset} from '../../core/rule.ts'
import type {Part} from '../../parse/parts.ts'
import type {SuppressionOfFile} from '../../suppress/entries.ts'
import {lookAt} from '../files/look-at.ts'
import {entryKey} from './entry-key.ts'
import {createFindConfig} from './find-config.ts'
import type {Layer} from './load-layers.ts'
import {matchIndex} from './match-index.ts'
import {type Settled, settleConfig} from './settle-config.ts'

/** What is asked for beside what configuration files say; it wins over them. */
export interface SettingsRequest {
  readonly cwd: string
  /** The configuration file for all; `false` for none, `undefined` for the nearest of each file. */
  readonly config: string | false | undefined
  readonly preset: Preset | undefined
  /** Rules and categories, and no others. */
  readonly only: readonly string[]
  readonly ruleFolders: readonly string[]
  readonly kind: Kind | undefined
  readonly audience: Audience | undefined
  readonly as: string | undefined
  readonly fields: readonly string[]
  readonly parts: readonly Part[]
  readonly formatFiles: readonly string[]
  /** Megabytes that one file may have, where somebody says so. */
  readonly largest?: number | undefined
}

/** What configurations say of one file, before any rule is loaded. */
export interface FileConfig {
  /** The same for all files for which the same is said. */
  readonly group: string
  readonly settled: Settled
  /** The configuration that holds for it, an absolute path. */
  readonly config: string | undefined
  readonly layers: readonly Layer[]
  /** The entries of `suppressions` that are about it. */
  readonly suppressions: readonly SuppressionOfFile[]
}

/** What configurations say of some files. */
export interface Configs {
  /** By absolute path. Files whose configuration cannot be read are not in it. */
  readonly byFile: ReadonlyMap<string, FileConfig>
  readonly problems: readonly PeopleFirstError[]
}

/** Of all files without a configuration the same is said. */
const unsaid: FileConfig = {
  group: JSON.stringify(['', '', []]),
  settled: settleConfig([], ''),
  config: undefined,
  layers: [],
  suppressions: []
}

type Reading = {readonly layers: readonly Layer[]} | undefined

/** Finds the configuration of each file and settles what it says; absolute paths. */
export async function resolveConfigs(
  files: readonly string[],
  {cwd, config: named}: Pick<SettingsRequest, 'cwd' | 'config'>
): Promise<Configs> {
  const find = createFindConfig()
  const readings = new Map<string, Promise<Reading>>()
  // By their text, since two files may share a mistake.
  const problems = new Map<string, PeopleFirstError>()
  const groups = new Map<string, FileConfig>()
  const byFile = new Map<string, FileConfig>()
  const read = async (config: string): Promise<Reading> => {
    const found = await readLayers(config)
    for (const one of found.problems) problems.set(formatProblem(one), one)
    return found.problems.length > 0 ? undefined : {layers: found.layers}
  }
  for (const file of files) {
    const config = configOf(file, named, cwd, find)
    if (config === undefined) {
      byFile.set(file, unsaid)
      continue
    }
    const reading = await remembered(readings, config, read)
    if (!reading) continue
    const {layers} = reading
    const settled = settleConfig(layers, file)
    const suppressions = suppressionsOf(settled, file)
    const group = JSON.stringify([config, settled.key, suppressions.map(({key}) => key)])
    // One for all of a group: a run of many files would hold the same settings many times.
    const own = {group, settled, config, layers, suppressions}
    // Where a file is ignored, its place is its own.
    const shared = settled.ignored ? own : (groups.get(group) ?? own)
    if (!settled.ignored) groups.set(group, shared)
    byFile.set(file, shared)
  }
  return {byFile, problems: [...problems.values()]}
}

function configOf(
  file: string,
  named: SettingsRequest['config'],
  cwd: string,
  find: (folder: string) => string | undefined
): string | undefined {
  if (named === false) return undefined
  return named === undefined ? find(path.dirname(file)) : path.resolve(cwd, named)
}

function remembered<Value>(
  known: Map<string, Promise<Value>>,
  name: string,
  compute: (name: string) => Promise<Value>
): Promise<Value> {
  const value = known.get(name) ?? compute(name)
  known.set(name, value)
  return value
}

/** Reading configurations takes a schema and a parser that a run without any need not load. */
async function readLayers(
  config: string
): Promise<{readonly layers: readonly Layer[]; readonly problems: readonly PeopleFirstError[]}> {
  const absence = absenceOf(config)
  if (absence) return {layers: [], problems: [absence]}
  const {loadLayers} = await import('./load-layers.ts')
  const reading = await loadLayers(config)
  return reading.type === 'read'
    ? {layers: reading.layers, problems: []}
    : {layers: [], problems: reading.problems}
}

/** Why there is no configuration to read, if so. */
function absenceOf(config: string): PeopleFirstError | undefined {
  const found = lookAt(config)
  if (found instanceof PeopleFirstError) return found
  return found ? undefined : problem('config-missing', undefined, {file: config})
}

/** The suppressions of a configuration that are about a file. */
function suppressionsOf({suppressions}: Settled, file: string): readonly SuppressionOfFile[] {
  return suppressions.flatMap(step => {
    const {rules = [], files, locator, pointer, phrase, reason} = step.value
    if (files && matchIndex(files, step.base, file) === undefined) return []
    return [{key: entryKey(step), rules, locator, pointer, phrase, reason}]
  })
}
