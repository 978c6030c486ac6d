import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {nearestFrom} from '../files/folders-above.ts'
import {PACKAGE_KEY} from './package-key.ts'

const extensions = ['yml', 'yaml', 'json', 'js', 'mjs', 'cjs', 'ts', 'mts', 'cts']
const MANIFEST = 'package.json'

/** The names of configuration files, those first that win where a folder holds several. */
export const configNames: readonly string[] = [
  ...extensions.map(extension => `peoplefirst.config.${extension}`),
  '.peoplefirstrc',
  ...extensions.map(extension => `.peoplefirstrc.${extension}`),
  MANIFEST
]

/** Whether a file is a configuration by its name; a manifest may be more than that. */
export function isConfig(file: string): boolean {
  const name = path.basename(file)
  return name !== MANIFEST && configNames.includes(name)
}

/** Finds the configuration file of a folder: its own, or that of the nearest folder above. */
export type FindConfig = (folder: string) => string | undefined

/** Looks into each folder once. The content is read later, by whoever needs its places. */
export const createFindConfig = (): FindConfig => nearestFrom(configIn)

function configIn(folder: string): string | undefined {
  const name = candidatesIn(folder).find(one => one !== MANIFEST || hasKey(path.join(folder, one)))
  return name === undefined ? undefined : path.join(folder, name)
}

/** Listing a folder takes a fraction of asking for each name; some may be entered and not listed. */
function candidatesIn(folder: string): readonly string[] {
  try {
    const names = new Set(readdirSync(folder))
    return configNames.filter(name => names.has(name))
  } catch {
    return configNames.filter(name => existsSync(path.join(folder, name)))
  }
}

/**
 * Whether a manifest holds a configuration of ours. One that is no JSON does where our key seems to open a group in it: then
 * it is read like any other configuration, and what is wrong is told. As a dependency, we are a key with a text.
 */
function hasKey(manifest: string): boolean {
  const text = textOf(manifest)
  try {
    const value: Readonly<Record<string, unknown>> | null = JSON.parse(text)
    return (value?.[PACKAGE_KEY] ?? null) !== null
  } catch {
    return OPENED.test(text)
  }
}

const OPENED = new RegExp(`"${PACKAGE_KEY}"\\s*:\\s*\\{`)

/** A manifest that cannot be read is no configuration of ours. */
function textOf(manifest: string): string {
  try {
    return readFileSync(manifest, 'utf8')
  } catch {
    return ''
  }
}
