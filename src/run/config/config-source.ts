import {readFileSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {stripComments} from 'jsonc-parser'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {decodeUtf8} from '../../core/utf8.ts'
import {checkShape} from '../../schema/check-shape.ts'
import type {Path, Places} from '../../schema/places.ts'
import {readYaml} from '../../schema/read-yaml.ts'
import {valueAt} from '../../schema/value-words.ts'
import {failureText} from '../failure-text.ts'
import type {Config} from './config.ts'
import {configShape} from './config-schema.ts'
import {PACKAGE_KEY} from './package-key.ts'

/** A configuration file that could be read. */
export interface ConfigSource {
  /** Absolute path. */
  readonly file: string
  readonly value: Config
  /** Where its parts stand; files that are run have no lines, only their name. */
  readonly places: Places
}

/** A configuration, or what is wrong with it. */
export type ConfigReading =
  | {readonly type: 'read'; readonly source: ConfigSource}
  | {readonly type: 'broken'; readonly problems: readonly PeopleFirstError[]}

/** Reads a configuration file of any kind: YAML, JSON with comments, JavaScript, TypeScript, or a package’s manifest. */
export async function readConfig(file: string): Promise<ConfigReading> {
  const raw = /\.[cm]?[jt]s$/.test(file) ? await runModule(file) : readData(file)
  if (raw.type === 'broken') return raw
  const checked = checkShape(raw.value ?? {}, raw.places, configShape)
  if (checked.type === 'broken') return checked
  return {type: 'read', source: {file, value: checked.value, places: raw.places}}
}

type RawReading =
  | {readonly type: 'raw'; readonly value: unknown; readonly places: Places}
  | {readonly type: 'broken'; readonly problems: readonly PeopleFirstError[]}

const broken = (...problems: readonly PeopleFirstError[]): RawReading => ({type: 'broken', problems})

function readData(file: string): RawReading {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    return broken(problem('path-unreadable', {reason: failureText(error)}, {file}))
  }
  const decoded = decodeUtf8(bytes, file)
  if (typeof decoded !== 'string') return broken(decoded)
  const text = decoded.replace(/^\uFEFF/, '')
  const isManifest = path.basename(file) === 'package.json'
  const isJson = /\.jsonc?$/.test(file) || (path.extname(file) === '' && /^\s*(?:[{]|\/[/*])/.test(text))
  // JSON is YAML, so one reader gives the places of both.
  const yaml = readYaml({path: file, text: isJson ? stripComments(text, ' ') : text})
  if (yaml.type === 'broken') return yaml
  return isManifest
    ? {type: 'raw', value: valueAt(yaml.value, [PACKAGE_KEY]), places: within(yaml.places, PACKAGE_KEY)}
    : {type: 'raw', value: yaml.value, places: yaml.places}
}

/** The places of what stands under one key. */
const within = (places: Places, key: string): Places => ({
  value: (inner: Path, offset?: number) => places.value([key, ...inner], offset),
  key: (inner: Path) => places.key([key, ...inner]),
  top: places.key([key])
})

interface Module {
  readonly default?: unknown
}

async function runModule(file: string): Promise<RawReading> {
  try {
    const module = /\.[cm]?ts$/.test(file) ? await importTypeScript(file) : await importJavaScript(file)
    if (!('default' in module)) return broken(problem('config-default', undefined, {file}))
    const value = module.default
    const place = {file}
    return {type: 'raw', value, places: {value: () => place, key: () => place, top: place}}
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return broken(problem('config-run', {reason}, {file}))
  }
}

/** Node keeps what it ran. A watch reads a configuration again when it has changed; what that one imports stays as it was. */
async function importJavaScript(file: string): Promise<Module> {
  // CommonJS goes by the name alone, modules by the whole address.
  delete createRequire(file).cache[file]
  const address = `${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`
  return import(address)
}

/** Node 20 reads no TypeScript by itself. */
async function importTypeScript(file: string): Promise<Module> {
  const {createJiti} = await import('jiti')
  const options = {fsCache: false, moduleCache: false}
  const module: Module = await createJiti(import.meta.url, options).import(file)
  // What CommonJS exports comes as it is; a module is marked as one.
  return Object.hasOwn(module, '__esModule') ? module : {default: module}
}
