import path from 'node:path'
import {lilconfigSync} from 'lilconfig'
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

/** Looks upward from each folder once. The content is read later, by whoever needs its places. */
export function createFindConfig(): FindConfig {
  const nothing = (): object => ({})
  const endings = ['noExt', '.yml', '.yaml', ...modules.map(extension => `.${extension}`)]
  const searcher = lilconfigSync(PACKAGE_KEY, {
    searchPlaces: [...configNames],
    loaders: {...Object.fromEntries(endings.map(ending => [ending, nothing])), '.json': manifest},
    stopDir: path.parse(process.cwd()).root,
    packageProp: PACKAGE_KEY,
    ignoreEmptySearchPlaces: false
  })
  const known = new Map<string, string | undefined>()
  return folder => {
    if (!known.has(folder)) known.set(folder, searcher.search(folder)?.filepath)
    return known.get(folder)
  }
}

/** A manifest that cannot be read is no configuration of ours; other JSON files are read later. */
function manifest(file: string, content: string): unknown {
  if (path.basename(file) !== 'package.json') return {}
  try {
    const value: unknown = JSON.parse(content)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
