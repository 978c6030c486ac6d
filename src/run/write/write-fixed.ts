import {readFileSync, realpathSync} from 'node:fs'
import path from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {writeFailureText} from '../failure-text.ts'
import {isBelow} from '../files/is-below.ts'
import {encodeLike, isFaithful} from './encode-text.ts'
import {writeAtomically} from './write-atomically.ts'

/** A file on disk, and the bytes that were read from it. */
export interface ReadFile {
  /** As people name it. */
  readonly path: string
  readonly absolute: string
  readonly bytes: Uint8Array
}

/**
 * Puts a new text into a file, in one step: a reader sees the old file or the new one, and so does whoever looks
 * after a power cut. Encoding, byte order mark, mode and owner stay. Returns why it was not done, if so: the file changed
 * since it was read, it leads out of the working folder, or its bytes would not survive.
 */
export function writeFixed(file: ReadFile, text: string, cwd: string): PeopleFirstError | undefined {
  const place = {file: file.path}
  try {
    const real = realpathSync(file.absolute)
    if (real !== path.resolve(file.absolute) && !isBelow(real, realpathSync(cwd))) {
      return problem('fix-outside', {target: real}, place)
    }
    if (!isFaithful(file.bytes, file.path)) return problem('fix-encoding', undefined, place)
    if (Buffer.compare(readFileSync(real), file.bytes) !== 0) return problem('fix-changed', undefined, place)
    writeAtomically(real, encodeLike(file.bytes, text))
    return undefined
  } catch (error) {
    return problem('fix-unwritable', {reason: writeFailureText(error)}, place)
  }
}
