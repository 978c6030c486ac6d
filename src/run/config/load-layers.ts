import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {type PeopleFirstError, type Place, problem} from '../../core/errors.ts'
import {nearest} from '../../core/nearest.ts'
import {type Preset, presets} from '../../core/rule.ts'
import {type ConfigSource, readConfig} from './config-source.ts'

/** One step of a configuration: a preset that is built on, or a file. */
export type Layer =
  | {readonly type: 'preset'; readonly preset: Preset; readonly place: Place}
  | {
      readonly type: 'file'
      readonly source: ConfigSource
      /** The folder that its globs are relative to. */
      readonly base: string
    }

/** The steps of a configuration in the order in which they apply, or what is wrong with it. */
export type LayersReading =
  | {readonly type: 'read'; readonly layers: readonly Layer[]}
  | {readonly type: 'broken'; readonly problems: readonly PeopleFirstError[]}

/** Reads a configuration file and all that it extends. */
export const loadLayers = (file: string): Promise<LayersReading> => read(file, path.dirname(file), [])

async function read(file: string, base: string, above: readonly string[]): Promise<LayersReading> {
  const reading = await readConfig(file)
  if (reading.type === 'broken') return reading
  const {source} = reading
  const own: Layer = {type: 'file', source, base}
  const targets = [source.value.extends ?? []].flat()
  const isList = Array.isArray(source.value.extends)
  const inherited = await Promise.all(
    targets.map((target, index) =>
      extend(target, source.places.value(isList ? ['extends', index] : ['extends']), base, [...above, file])
    )
  )
  const problems = inherited.flatMap(one => (one.type === 'broken' ? one.problems : []))
  if (problems.length > 0) return {type: 'broken', problems}
  return {type: 'read', layers: [...inherited.flatMap(one => (one.type === 'read' ? one.layers : [])), own]}
}

async function extend(
  target: string,
  place: Place,
  base: string,
  above: readonly string[]
): Promise<LayersReading> {
  const preset = presets.find(name => name === target)
  if (preset) return {type: 'read', layers: [{type: 'preset', preset, place}]}
  const owner = above.at(-1) as string
  const isFile = /^\.{0,2}[\\/]|^\.{1,2}$/.test(target) || path.isAbsolute(target)
  const file = isFile ? path.resolve(path.dirname(owner), target) : resolvePackage(target, owner)
  if (file === undefined || !existsSync(file)) {
    return {
      type: 'broken',
      problems: [problem('config-extends', {target, near: nearest(target, presets)}, place)]
    }
  }
  if (above.includes(file)) {
    const chain = [...above.slice(above.indexOf(file)), file].map(one => path.basename(one)).join(' → ')
    return {type: 'broken', problems: [problem('config-cycle', {chain}, place)]}
  }
  // What a package holds is about the files of those who use it.
  return read(file, isFile ? path.dirname(file) : base, above)
}

/** The file that a package offers: its main entry, or a configuration in its folder. */
function resolvePackage(name: string, from: string): string | undefined {
  const {resolve} = createRequire(from)
  for (const target of [name, `${name}/peoplefirst.config.yml`, `${name}/peoplefirst.config.json`]) {
    try {
      return resolve(target)
    } catch {
      // Not by this name.
    }
  }
  return undefined
}
