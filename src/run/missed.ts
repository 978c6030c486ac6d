import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {FileReport} from '../core/report.ts'
import type {Input} from './input.ts'
import type {RunResult} from './run.ts'

/** What a run did not do: problems fail it, remarks are only said. */
export interface Missed {
  readonly problems: readonly PeopleFirstError[]
  readonly remarks: readonly PeopleFirstError[]
}

/**
 * What files that could not be checked come to: a problem, a remark, or nothing where a tool passes whatever changed
 * and nobody chose these files.
 */
export type Care = 'strict' | 'usual' | 'lenient'

/** With more files of unknown shape than this in folders, they are told of together. */
const MAX_LINES = 3

/**
 * Tells which files somebody counts on being checked and that were not: those named by their own path, and those
 * in a format we read. Other files that a folder happens to hold are not meant. Strictly, they are problems, and so are files
 * that were read in part.
 * A run that checked nothing at all is a problem, too: a silent pass is the worst outcome. Leniently, only a file that
 * looks like prose and is broken is worth a word. With `isPicked` the files were picked by what changed or by a list,
 * which may well hold nothing but code; then that is only said. A part of a run (`isPart`) may hold nothing to check
 * either, since other jobs check the rest.
 */
export function missed(
  inputs: readonly Input[],
  result: RunResult,
  care: Care,
  {isPicked = false, isPart = false}: {readonly isPicked?: boolean; readonly isPart?: boolean} = {}
): Missed {
  const {report, problems} = result
  if (care === 'lenient') {
    // Data in no known shape still has the name of its syntax.
    const broken = report.files.filter(({path, format}) => format === null && result.missed.has(path))
    return {problems, remarks: broken.map(unread)}
  }
  const named = new Set(inputs.filter(input => input.named).map(({path}) => path))
  const told = new Set(problems.map(({place}) => place.file))
  const unchecked = report.files.filter(
    file => !file.checked && (named.has(file.path) || result.missed.has(file.path)) && !told.has(file.path)
  )
  const isIdle = !isPart && inputs.length > 0 && report.summary.checked === 0 && problems.length === 0
  const idle = isIdle ? [problem('nothing-checked', undefined)] : []
  const [failing, said] = isPicked ? [[], idle] : [idle, []]
  const cut = report.files.filter(({checked, isWhole}) => checked && isWhole === false)
  return care === 'strict'
    ? {problems: [...problems, ...unchecked.map(unread), ...cut.map(unreadInPart), ...failing], remarks: said}
    : {problems: [...problems, ...failing], remarks: [...remarksOn(unchecked, named), ...said]}
}

const unread = ({path, reason}: FileReport): PeopleFirstError =>
  problem('file-unchecked', {reason: reason ?? ''}, {file: path})

const unreadInPart = ({path}: FileReport): PeopleFirstError =>
  problem('file-unread-in-part', undefined, {file: path})

/** One line for each file; a crowd that nobody named shares one. */
function remarksOn(files: readonly FileReport[], named: ReadonlySet<string>): readonly PeopleFirstError[] {
  const met = files.filter(({path}) => !named.has(path))
  if (met.length <= MAX_LINES) return files.map(unread)
  const examples = met.slice(0, MAX_LINES).map(({path}) => path)
  return [
    ...files.filter(({path}) => named.has(path)).map(unread),
    problem('files-unchecked', {count: met.length, examples: examples.join(', ')})
  ]
}
