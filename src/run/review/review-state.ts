import {readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {writeFailureText} from '../failure-text.ts'
import {systemCode} from '../system-code.ts'
import {writeAtomically} from '../write/write-atomically.ts'

/** Where a review remembers what was skipped, in the working folder. */
export const REVIEW_FILE = '.peoplefirst-review.json'
const VERSION = 1

/** A finding that was skipped: what tells it from others, and what tells people which it was. */
export interface Skipped {
  readonly path: string
  readonly rule: string
  readonly actual: string
  /** As `reviewKeys` names it. */
  readonly key: string
}

/** What an earlier review left behind. */
export interface RememberedReview {
  readonly skipped: readonly Skipped[]
  /** The file is there and cannot be read as what it should be. */
  readonly isBroken: boolean
}

/** Reads what an earlier review left in a folder. Never throws: a broken file is as good as none. */
export function readReview(folder: string): RememberedReview {
  try {
    const value: unknown = JSON.parse(readFileSync(path.join(folder, REVIEW_FILE), 'utf8'))
    return isReview(value) ? {skipped: value.skipped, isBroken: false} : {skipped: [], isBroken: true}
  } catch (error) {
    return {skipped: [], isBroken: !isMissing(error)}
  }
}

/** Writes down what was skipped, or takes the file away where nothing was. Returns why it could not, if so. */
export function writeReview(folder: string, skipped: readonly Skipped[]): PeopleFirstError | undefined {
  const file = path.join(folder, REVIEW_FILE)
  try {
    if (skipped.length === 0) rmSync(file, {force: true})
    else writeAtomically(file, `${JSON.stringify({version: VERSION, skipped}, null, 2)}\n`)
    return undefined
  } catch (error) {
    const code = skipped.length === 0 ? 'review-left' : 'review-unwritable'
    return problem(code, {reason: writeFailureText(error)}, {file: REVIEW_FILE})
  }
}

const isMissing = (error: unknown): boolean => systemCode(error) === 'ENOENT'

/** What a file may hold that only looks like ours. */
type Unsure<Shape> = {readonly [Key in keyof Shape]?: unknown}

const isObject = <Shape>(value: unknown): value is Unsure<Shape> =>
  typeof value === 'object' && value !== null

function isReview(value: unknown): value is {readonly skipped: readonly Skipped[]} {
  if (
    !isObject<{version: 1; skipped: []}>(value) ||
    value.version !== VERSION ||
    !Array.isArray(value.skipped)
  )
    return false
  return value.skipped.every(
    (one: unknown) =>
      isObject<Skipped>(one) &&
      [one.path, one.rule, one.actual, one.key].every(part => typeof part === 'string')
  )
}
