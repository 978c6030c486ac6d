import {statSync} from 'node:fs'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import type {Input} from '../input.ts'

/** Megabytes are a million bytes each, as people and file managers count. */
const MEGABYTE = 1_000_000

/** The megabytes that one file may have, where nobody says else: checking takes up to 65 times as much memory. */
export const USUAL_LARGEST = 10

/** The most that may be allowed: beyond it, Node runs out of memory rather than ending with a line. */
export const MOST_LARGEST = 100

/** Bytes of so many megabytes. */
export const bytesIn = (megabytes: number): number => megabytes * MEGABYTE

/** The size of a file in bytes; none where it cannot be looked at, which whoever reads it tells of. */
export function sizeOf({from}: Input): number {
  if (from.type === 'memory') return from.bytes.length
  if (from.size !== undefined) return from.size
  try {
    return statSync(from.absolute, {throwIfNoEntry: false})?.size ?? 0
  } catch {
    return 0
  }
}

/** Why an input is not read, where it is larger than so many megabytes; nothing of it is read to tell. */
export function tooLarge(input: Input, largest: number | undefined): PeopleFirstError | undefined {
  if (largest === undefined) return undefined
  const size = sizeOf(input)
  if (size <= bytesIn(largest)) return undefined
  const isCut = input.from.type === 'memory' && input.from.isCut === true
  const details = {size: isCut ? undefined : Math.ceil(size / MEGABYTE), largest, most: MOST_LARGEST}
  return problem('file-too-large', details, {file: input.path})
}
