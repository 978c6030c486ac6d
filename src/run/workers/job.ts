import {type ErrorCode, PeopleFirstError, type Place} from '../../core/errors.ts'
import type {CheckedFile} from '../check-file.ts'
import type {SettingsRequest} from '../config/resolve-configs.ts'
import type {Input} from '../input.ts'

/** What a worker is started with: enough to make the settings of any file itself. */
export interface WorkerData {
  readonly request: SettingsRequest
  /** Whether a cache wants to know of which bytes a result is. */
  readonly isKept: boolean
}

/** A file to check. Files of one group have the same settings. */
export interface Job {
  readonly index: number
  readonly input: Input
  readonly group: string
}

/** A worker answers `ready` once, and then each job of a batch, in order. */
export type Reply =
  | {readonly type: 'ready'}
  | {readonly type: 'checked'; readonly index: number; readonly result: Packed}

/** A result, and what is kept of it in a cache. */
export interface Checked {
  readonly checked: CheckedFile
  /** The hash of the bytes that were checked, `null` where none were read, `undefined` where none could be or nobody asks. */
  readonly content: string | null | undefined
}

/** A result as it passes between threads: errors lose their class on the way, and so go as what they are made of. */
export interface Packed {
  readonly checked: Omit<CheckedFile, 'problem'>
  readonly problem:
    | {
        readonly code: ErrorCode
        readonly message: string
        readonly place: Place
        readonly detail: string | undefined
      }
    | undefined
  readonly content: Checked['content']
}

/** Makes a result ready to be sent. */
export function pack({checked: {problem, ...checked}, content}: Checked): Packed {
  if (!problem) return {checked, problem, content}
  const {code, message, place, detail} = problem
  return {checked, problem: {code, message, place, detail}, content}
}

/** The result that was sent. */
export function unpack({checked, problem, content}: Packed): Checked {
  const error = problem && new PeopleFirstError(problem.code, problem.message, problem.place, problem.detail)
  return {checked: {...checked, problem: error}, content}
}
