import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {PACKAGE_KEY} from './package-key.ts'

const modules = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts']

/** The names of configuration files, those first that win where a folder holds several. */
export const configNames: readonly string[] = [
  ...['yml', 'yaml', 'json', ...modules].map(extension => `peoplefirst.config.${extension}`),
  '.peoplefirstrc',
  ...['yml', 'yaml', 'json', ...modules].map(extension => `.peoplefirstrc.${extension}`),
  'package.json'
]

/** Whether a file is a configuration by its name; a manifest may be more than that. */
export const isConfig = (file: string): boolean =>
  configNames.includes(path.basename(file)) && path.basename(file) !== 'package.json'

/** Finds the configuration file of a folder: its own, or that of the nearest folder above. */
export type FindConfig = (folder: string) => string | undefined

/** Looks upward from each folder once, whose names are listed once. The content is read later, by whoever needs its places. */
export function createFindConfig(): FindConfig {
  const known = new Map<string, string | undefined>()
  const find: FindConfig = folder => {
    if (known.has(folder)) return known.get(folder)
    const above = path.dirname(folder)
    const found = configIn(folder) ?? (above === folder ? undefined : find(above))
    known.set(folder, found)
    return found
  }
  return folder => find(path.resolve(folder))
}

/** The configuration that stands in a folder itself. */
function configIn(folder: string): string | undefined {
  const held = namesIn(folder)
  return configNames
    .filter(name => held === undefined || held.has(name.toLowerCase()))
    .map(name => path.join(folder, name))
    .find(file => existsSync(file) && (path.basename(file) !== 'package.json' || holdsConfig(file)))
}

/** The names in a folder, without case, since some systems do not tell it; nothing where they cannot be listed. */
function namesIn(folder: string): ReadonlySet<string> | undefined {
  try {
    return new Set(readdirSync(folder).map(name => name.toLowerCase()))
  } catch {
    return undefined
  }
}

/** Whether a manifest has something to say to us; one that cannot be read is no configuration of ours. */
function holdsConfig(file: string): boolean {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value !== 'object' || value === null || !(PACKAGE_KEY in value)) return false
    return value[PACKAGE_KEY] !== undefined && value[PACKAGE_KEY] !== null
  } catch {
    return false
  }
}
