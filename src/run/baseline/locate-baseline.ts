import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Input} from '../input.ts'

/** How a baseline is called. */
export const BASELINE_FILE = 'peoplefirst-baseline.json'

/** The baseline that holds for an input, as an absolute path; `undefined` where none does. */
export type LocateBaseline = (input: Input) => string | undefined

/** Where an input stands; standard input stands where its name says, and without one nowhere. */
export function standingAt({path: given, from}: Input, cwd: string): string | undefined {
  if (from.type === 'disk') return from.absolute
  return given === from.as ? path.resolve(cwd, from.as) : undefined
}

/** The nearest baseline in the folder of an input or above, from wherever the run was started. */
export const nearestBaseline = (cwd: string): LocateBaseline => {
  const holder = nearestFolder(folder => existsSync(path.join(folder, BASELINE_FILE)))
  return input => {
    const file = standingAt(input, cwd)
    const folder = file === undefined ? undefined : holder(path.dirname(file))
    return folder === undefined ? undefined : path.join(folder, BASELINE_FILE)
  }
}

/** Where a baseline is begun: at the root of the repository that an input belongs to, or else in the working folder. */
export const newBaseline = (cwd: string): LocateBaseline => {
  const repository = nearestFolder(folder => existsSync(path.join(folder, '.git')))
  return input => {
    const file = standingAt(input, cwd)
    if (file === undefined) return undefined
    return path.join(repository(path.dirname(file)) ?? cwd, BASELINE_FILE)
  }
}

/** The first folder, from one upward, that something holds for; each folder is asked once. */
function nearestFolder(holds: (folder: string) => boolean): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder)
    const above = path.dirname(folder)
    const found = holds(folder) ? folder : above === folder ? undefined : find(above)
    known.set(folder, found)
    return found
  }
  return find
}
