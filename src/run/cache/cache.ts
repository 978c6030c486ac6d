import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {PeopleFirstError} from '../../core/errors.ts'
import type {CheckedFile} from '../check-file.ts'
import {absoluteEntryKey, relativeEntryKey} from '../config/entry-key.ts'
import {slashed} from '../files/slashed.ts'
import {type Input, nameOf} from '../input.ts'
import {changeCache, type Entry, readCache} from './cache-file.ts'
import {nameOfText} from './settings-key.ts'

/** Results of earlier runs, by the content of files. */
export interface Cache {
  /** What is to be said of the cache, once. */
  readonly remark: PeopleFirstError | undefined
  /** The result of an input that an earlier run checked just so, with settings of this key. */
  readonly find: (input: Input, key: string) => CheckedFile | undefined
  /** Keeps a result; `content` is the hash of what was checked, `null` where the name alone kept it from being read. */
  readonly keep: (input: Input, key: string, content: string | null, checked: CheckedFile) => void
  /** Writes down what is new, beside what other runs wrote meanwhile. Returns why it could not, if so. */
  readonly save: () => PeopleFirstError | undefined
}

/** Opens the cache in a file, for results of this version of peoplefirst. Never throws. */
export function openCache(file: string, version: string): Cache {
  const {entries, remark, isOurs} = readCache(file, version)
  const folder = path.dirname(file)
  /** As seen from the cache, which a checkout elsewhere may have brought along. */
  const nameIn = (input: Input): string => slashed(path.relative(folder, nameOf(input)))
  const fresh = new Map<string, Entry>()
  return {
    remark,
    find: (input, key) => {
      const entry = entries.get(nameIn(input))
      return entry && isFor(entry, input, key) ? restore(entry, folder) : undefined
    },
    keep: (input, key, content, {report, missed, lines, used, problem, fix}) => {
      // What went wrong may go right the next time.
      if (problem || fix) return
      fresh.set(nameIn(input), {
        path: input.path,
        settings: key,
        content,
        missed,
        report,
        lines: [...lines],
        used: [...used].map(one => relativeEntryKey(folder, one))
      })
    },
    save: () => {
      if (fresh.size === 0 || !isOurs) return undefined
      return changeCache(file, version, known => {
        const kept = [...known].filter(([name]) => !fresh.has(name) && existsSync(path.resolve(folder, name)))
        return new Map([...kept, ...fresh].sort(([a], [b]) => (a < b ? -1 : 1)))
      })
    }
  }
}

const restore = ({report, missed, lines, used}: Entry, folder: string): CheckedFile => ({
  report,
  missed,
  lines: new Map(lines),
  untouched: [],
  used: new Set(used.map(one => absoluteEntryKey(folder, one))),
  problem: undefined
})

function isFor({path, settings, content}: Entry, input: Input, key: string): boolean {
  // Which of its lines changed is no part of what is kept.
  if (input.changed) return false
  if (path !== input.path || settings !== key) return false
  if (content === null) return true
  const bytes = bytesOf(input)
  return bytes !== undefined && nameOfText(bytes) === content
}

/** The bytes of an input, or nothing where they cannot be read; who checks it tells why. */
export function bytesOf({from}: Input): Uint8Array | undefined {
  if (from.type === 'memory') return from.bytes
  try {
    return readFileSync(from.absolute)
  } catch {
    return undefined
  }
}
