import {closeSync, openSync, rmSync, statSync} from 'node:fs'
import path from 'node:path'

/** Somebody who writes a file holds it for milliseconds; a lock this old was left by a run that was stopped. */
const ABANDONED_MS = 5_000
const PAUSE_MS = 20
const MOST_TRIES = 1_000

/**
 * Does some work while no other run does it for the same file, so that what two runs add to it is all kept. Throws what
 * the work throws, and what the file system throws where the lock cannot be put beside the file.
 */
export function whileLocked<Result>(file: string, work: () => Result): Result {
  const lock = path.join(path.dirname(file), `.${path.basename(file)}.lock`)
  take(lock)
  try {
    return work()
  } finally {
    rmSync(lock, {force: true})
  }
}

function take(lock: string): void {
  for (let tries = 1; ; tries++) {
    try {
      closeSync(openSync(lock, 'wx'))
      return
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      if (!isTaken || tries === MOST_TRIES) throw error
    }
    const made = statSync(lock, {throwIfNoEntry: false})?.mtimeMs
    if (made !== undefined && Date.now() - made > ABANDONED_MS) rmSync(lock, {force: true})
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
  }
}
