import path from 'node:path'
import {BASELINE_FILE} from '../baseline/locate-baseline.ts'
import {isConfig} from '../config/find-config.ts'
import {slashed} from './slashed.ts'
import {isGlob} from './targets.ts'

/** Names of files that say how others are checked. */
const OTHERS = new Set(['package.json', '.gitignore', BASELINE_FILE])

/** Whether a change of this file may change what is said of others: then everything is looked at anew. */
export const decidesOnOthers = (file: string, further: ReadonlySet<string>): boolean =>
  isConfig(file) || OTHERS.has(path.basename(file)) || further.has(file)

/** The folder or file to watch for a path, folder or glob that a command names: of a glob, what stands before it. */
export function watchedPlace(target: string, cwd: string): string {
  const plain = slashed(target).split('/')
  const first = plain.findIndex(isGlob)
  return path.resolve(cwd, (first === -1 ? plain : plain.slice(0, first)).join('/') || '.')
}
