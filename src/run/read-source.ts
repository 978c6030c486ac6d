import {readFileSync} from 'node:fs'
import {type PeopleFirstError, problem} from '../core/errors.ts'
import {decodeText} from './decode-text.ts'
import {failureText} from './failure-text.ts'
import {tooLarge} from './files/file-size.ts'
import type {Input} from './input.ts'

/** A file's text, a reason to pass it over, or a problem that somebody should look at. */
export type Source =
  | {readonly type: 'text'; readonly text: string; readonly bytes: Uint8Array}
  | {readonly type: 'skipped'; readonly reason: string}
  | {readonly type: 'failed'; readonly problem: PeopleFirstError}

/**
 * Reads one input; never throws, so that one bad file does not keep the others from being checked. What has more than
 * `largest` megabytes, where that is said, is not read at all.
 */
export function readSource(input: Input, largest?: number): Source {
  const {path, from} = input
  try {
    const refused = tooLarge(input, largest)
    if (refused) return {type: 'failed', problem: refused}
    const bytes = from.type === 'disk' ? readFileSync(from.absolute) : from.bytes
    if (isPointer(bytes)) return {type: 'skipped', reason: pointerReason}
    const decoded = decodeText(bytes, path)
    if (decoded.type === 'text') return {...decoded, bytes}
    if (decoded.type === 'broken') return {type: 'failed', problem: decoded.problem}
    return {type: 'skipped', reason: 'it looks binary; if it is UTF-16 text, save it as UTF-8'}
  } catch (error) {
    return {type: 'failed', problem: problem('path-unreadable', {reason: failureText(error)}, {file: path})}
  }
}

/** Longer files are no pointers, says Git LFS. */
const LONGEST_POINTER = 1024

/** What Git LFS keeps in place of a file: three lines that no writer wrote. */
const isPointer = (bytes: Uint8Array): boolean =>
  bytes.length < LONGEST_POINTER &&
  /^version https:\/\/git-lfs\.github\.com\/spec\/v\d+\n(?:.*\n)*?oid sha256:/.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  )

const pointerReason = 'Git LFS keeps its text elsewhere, and this is only a pointer; “git lfs pull” brings it'
