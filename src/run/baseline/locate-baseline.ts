import {existsSync} from 'node:fs'
import path from 'node:path'
import {nearestFrom} from '../files/folders-above.ts'
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
  const find = nearestFrom(folder => ifThere(path.join(folder, BASELINE_FILE)))
  return input => {
    const file = standingAt(input, cwd)
    return file === undefined ? undefined : find(path.dirname(file))
  }
}

/** Where a baseline is begun: at the root of the repository that an input belongs to, or else in the working folder. */
export const newBaseline = (cwd: string): LocateBaseline => {
  const repository = nearestFrom(folder => ifThere(path.join(folder, '.git')) && folder)
  return input => {
    const file = standingAt(input, cwd)
    if (file === undefined) return undefined
    return path.join(repository(path.dirname(file)) ?? cwd, BASELINE_FILE)
  }
}

const ifThere = (file: string): string | undefined => (existsSync(file) ? file : undefined)
