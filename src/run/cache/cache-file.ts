import {readFileSync, type Stats, statSync} from 'node:fs'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import type {FileReport} from '../../core/report.ts'
import {writeFailureText} from '../failure-text.ts'
import {systemCode} from '../system-code.ts'
import {whileShared} from '../write/lock.ts'
import {writeAtomically} from '../write/write-atomically.ts'
import {nameOfText} from './settings-key.ts'

/** What is kept of one file. */
export interface Entry {
  /** As reports name the file. */
  readonly path: string
  /** `FileSettings.key` of the settings it was checked with. */
  readonly settings: string
  /** A hash of its bytes; `null` where its name alone said that it is not read. */
  readonly content: string | null
  readonly missed: boolean
  readonly report: FileReport
  readonly lines: readonly (readonly [number, string])[]
  /** Keys of the entries of a configuration that left something out. */
  readonly used: readonly string[]
}

/** Results by the names of their files as seen from the cache. */
export type Entries = ReadonlyMap<string, Entry>

/** A cache as it was found. */
export interface FoundCache {
  readonly entries: Entries
  /** What is to be said of it. */
  readonly remark: PeopleFirstError | undefined
  /** Whether a new cache may take its place: what is not ours is left alone. */
  readonly isOurs: boolean
}

/** Every cache begins so. What begins otherwise is somebody's file. */
const MARK = '{"peoplefirst-cache":'
const FORMAT = 2
const ENTRIES = '"entries":'

/** Reads a cache. Never throws: whatever is wrong with it, the run goes on without. */
export function readCache(file: string, version: string): FoundCache {
  try {
    const stats = statsOf(file)
    if (!stats) return begun
    const user = process.getuid?.()
    if (user !== undefined && stats.uid !== user) return left(problem('cache-owner', undefined, {file}))
    if (stats.isDirectory()) return left(problem('cache-unreadable', {reason: 'it is a folder'}, {file}))
    const text = readFileSync(file, 'utf8')
    if (text === '') return begun
    return text.startsWith(MARK)
      ? read(text, version, file)
      : left(problem('cache-foreign', undefined, {file}))
  } catch (error) {
    return left(problem('cache-unreadable', {reason: writeFailureText(error)}, {file}))
  }
}

/**
 * Changes a cache in one step, while no other run does, and makes its folder; what is not ours stays. Returns why it was not
 * done, if so; then the old one is untouched.
 */
export function changeCache(
  file: string,
  version: string,
  change: (known: Entries) => Entries
): PeopleFirstError | undefined {
  try {
    whileShared(file, target => {
      const {entries, isOurs} = readCache(target, version)
      if (isOurs) writeAtomically(target, cacheText(version, change(entries)))
    })
    return undefined
  } catch (error) {
    return problem('cache-unwritable', {reason: writeFailureText(error)}, {file})
  }
}

function cacheText(version: string, entries: Entries): string {
  const body = JSON.stringify([...entries])
  return `${MARK}${FORMAT},"version":${JSON.stringify(version)},"hash":"${nameOfText(body)}",${ENTRIES}${body}}\n`
}

/** Whether there is such a file; some versions of Node do not tell a name below a file from one that is free. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

const begun: FoundCache = {entries: new Map(), remark: undefined, isOurs: true}

const left = (remark: PeopleFirstError): FoundCache => ({entries: new Map(), remark, isOurs: false})

interface Written {
  readonly 'peoplefirst-cache'?: unknown
  readonly version?: unknown
  readonly hash?: unknown
  readonly entries?: unknown
}

/** What another version wrote is of no use; what was changed since it was written cannot be trusted. */
function read(text: string, version: string, file: string): FoundCache {
  const written = parse(text)
  const format = written?.['peoplefirst-cache']
  if (typeof format === 'number' && format > FORMAT) return left(problem('cache-newer', undefined, {file}))
  if (format === FORMAT && typeof written?.version === 'string' && written.version !== version) return begun
  if (typeof format === 'number' && format < FORMAT) return begun
  const entries = format === FORMAT && Array.isArray(written?.entries) ? written.entries : undefined
  if (!entries || written?.hash !== nameOfText(bodyOf(text))) {
    return {...begun, remark: problem('cache-broken', undefined, {file})}
  }
  // The hash says that these are the entries we wrote.
  return {...begun, entries: new Map(entries as readonly (readonly [string, Entry])[])}
}

/** The entries as they were written; the hash is theirs. */
const bodyOf = (text: string): string =>
  text.slice(text.indexOf(ENTRIES) + ENTRIES.length, text.lastIndexOf('}'))

function parse(text: string): Written | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
