import {closeSync, openSync, readFileSync, realpathSync, rmSync, statSync, writeSync} from 'node:fs'
import {hostname} from 'node:os'
import path from 'node:path'
import {systemCode} from '../system-code.ts'
import {makeFolder} from './make-folder.ts'

/** Somebody who writes a file holds it for milliseconds; a lock this old was left by a run that was stopped elsewhere. */
const ABANDONED_MS = 5_000
const PAUSE_MS = 20
const MOST_TRIES = 1_000

/**
 * Works on a file that several runs change while no other does, and makes its folder; `work` gets where a link leads. Throws as
 * `whileLocked` does.
 */
export function whileShared<Result>(file: string, work: (target: string) => Result): Result {
  const isThere = statSync(file, {throwIfNoEntry: false}) !== undefined
  if (!isThere) makeFolder(path.dirname(file))
  const target = isThere ? realpathSync(file) : file
  return whileLocked(target, () => work(target))
}

/**
 * Does some work while no other run does it for the same file, so that what two runs add to it is all kept. Throws what
 * the work throws, and what the file system throws where the lock cannot be put beside the file.
 */
function whileLocked<Result>(file: string, work: () => Result): Result {
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
      const descriptor = openSync(lock, 'wx')
      sign(descriptor)
      return
    } catch (error) {
      if (systemCode(error) !== 'EEXIST' || tries === MOST_TRIES) throw error
    }
    const made = statSync(lock, {throwIfNoEntry: false})?.mtimeMs
    if (made === undefined) continue
    if (Date.now() - made > ABANDONED_MS || isStopped(lock)) rmSync(lock, {force: true})
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
  }
}

/** A lock that finds no room for a name is one all the same. */
function sign(descriptor: number): void {
  try {
    writeSync(descriptor, `${hostname()} ${process.pid}`)
  } catch {
    // Nobody will know whose it is.
  } finally {
    closeSync(descriptor)
  }
}

/** Whether the run that took a lock was one of this machine and is there no more. */
function isStopped(lock: string): boolean {
  const [host, pid] = holderOf(lock)
  if (host !== hostname() || pid === undefined) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return systemCode(error) === 'ESRCH'
  }
}

/** Nobody's, where it was given up meanwhile or is being taken. */
function holderOf(lock: string): readonly string[] {
  try {
    return readFileSync(lock, 'utf8').split(' ')
  } catch {
    return []
  }
}
