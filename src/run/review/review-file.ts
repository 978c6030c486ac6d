import type {PeopleFirstError} from '../../core/errors.ts'
import type {Edit, Finding, Suggestion} from '../../core/finding.ts'
import {movedOffset} from '../../fix/edits.ts'
import {ignoreFinding, type Linted} from '../../ignore-finding.ts'
import {lint} from '../../lint.ts'
import {crashProblem} from '../crash-problem.ts'
import {contextOf, type FileSettings} from '../file-settings.ts'
import {fixFile} from '../fix-file.ts'
import type {Input} from '../input.ts'
import {openInput} from '../open-input.ts'
import {writeFixed} from '../write/write-fixed.ts'
import {suppressionEntry} from './suppression-entry.ts'

/** How files are read for a review, and by which rules. */
export interface ReviewSetting extends FileSettings {
  /** Links that lead out of this folder are left alone. */
  readonly cwd: string
}

/** A file as it was when it was read. */
export interface ReviewFile extends Linted {
  readonly input: Input
  readonly bytes: Uint8Array
}

/** A file to review, or why it is none. */
export type OpenedReview =
  | {readonly type: 'open'; readonly file: ReviewFile}
  | {readonly type: 'unchecked'; readonly reason: string}
  | {readonly type: 'failed'; readonly problem: PeopleFirstError}

/** What became of a file that was to be changed. */
export type Change =
  /** It is written; the walk goes on from `offset`. `others` went with the finding. */
  | {readonly type: 'changed'; readonly offset: number; readonly others: number}
  /** It is as it was, for a reason that lies in the text. */
  | {readonly type: 'left'; readonly reason: string}
  /** It takes no comment; an entry of a configuration, in YAML, leaves the finding out as well. */
  | {readonly type: 'entry'; readonly reason: string; readonly entry: string}
  /** It is as it was, for a reason that lies in the file. */
  | {readonly type: 'problem'; readonly problem: PeopleFirstError}

/** Reads and lints one file. */
export function openForReview(input: Input, setting: ReviewSetting): OpenedReview {
  try {
    const opened = openInput(input, setting)
    if (opened.type !== 'text') return opened
    const {path, text, bytes} = opened
    const context = contextOf(opened.format, setting)
    const result = lint(text, context, setting.engine)
    return {type: 'open', file: {input, path, text, bytes, context, result}}
  } catch (error) {
    return {type: 'failed', problem: crashProblem(error, input.path)}
  }
}

/** Puts one wording of one finding into its file, the way every fix is made. */
export function putWording(
  {input, text, bytes, context}: ReviewFile,
  finding: Finding,
  wording: Suggestion,
  {engine, cwd}: ReviewSetting
): Change {
  const isIt = ({rule, actual, start}: Finding): boolean =>
    rule === finding.rule && actual === finding.actual && start.offset === finding.start.offset
  const choose = (one: Finding): Suggestion | undefined =>
    isIt(one) ? one.suggestions.find(({text}) => text === wording.text) : undefined
  // Whoever walks knows where the changed lines are by now.
  const whole = {...input, changed: undefined}
  const {fix, problem} = fixFile(whole, {text, bytes}, context, engine, {choose, dryRun: false, cwd})
  if (problem) return {type: 'problem', problem}
  if (fix.fixed.length === 0) {
    return {type: 'left', reason: fix.unfixed[0]?.reason ?? 'this wording cannot be put in place'}
  }
  return {type: 'changed', offset: endOf(wording.edits ?? [], finding), others: 0}
}

/** Where the new words end. */
function endOf(edits: readonly Edit[], {start, end}: Finding): number {
  const own = edits.find(edit => edit.start < end.offset && edit.end > start.offset)
  return movedOffset(edits, own?.end ?? start.offset)
}

/** Writes the comment that leaves one finding out of the check, with its reason. */
export function ignoreHere(
  file: ReviewFile,
  finding: Finding,
  reason: string,
  {engine, cwd}: ReviewSetting
): Change {
  const ignored = ignoreFinding(file, finding, reason, engine)
  if (ignored.type !== 'ignored') {
    return {
      type: 'entry',
      reason:
        ignored.type === 'no-comments'
          ? 'this file holds no comments'
          : 'there is no place for a comment that changes nothing else',
      entry: suppressionEntry(file.path, finding, reason)
    }
  }
  const {input, bytes, path} = file
  if (input.from.type !== 'disk') return {type: 'left', reason: 'it is no file'}
  const problem = writeFixed({path, absolute: input.from.absolute, bytes}, ignored.text, cwd)
  if (problem) return {type: 'problem', problem}
  return {type: 'changed', offset: ignored.offset, others: ignored.others}
}
