import {InvalidArgumentError} from 'commander'
import type {Concurrency} from '../../run/workers/start-workers.ts'

/** More threads than this are a slip of the finger. */
const MOST = 64

/** Parses `auto`, `off` or a number of threads. */
export function parseConcurrency(value: string): Concurrency {
  if (value === 'auto' || value === 'off') return value
  const count = /^\d{1,4}$/.test(value) ? Number(value) : 0
  if (count < 1 || count > MOST) {
    throw new InvalidArgumentError(`Write auto, off, or a number of threads from 1 to ${MOST}.`)
  }
  return count
}
