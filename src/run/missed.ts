import {type PeopleFirstError, problem} from '../core/errors.ts'
import {formats} from '../parse/formats.ts'
import type {Input} from './input.ts'
import type {RunResult} from './run.ts'

/** What a run did not do: problems fail it, remarks are only said. */
export interface Missed {
  readonly problems: readonly PeopleFirstError[]
  readonly remarks: readonly PeopleFirstError[]
}

const readable = (): string =>
  Object.values(formats)
    .flatMap(({extensions}) => extensions)
    .join(' ')

/**
 * Tells which files somebody counts on being checked and that were not: those named by their own path, and those
 * in a format we read. Other files that a folder happens to hold are not meant. With `strict` they are problems.
 * A run that checked nothing at all is a problem in any case: a silent pass is the worst outcome.
 */
export function missed(inputs: readonly Input[], {report, problems}: RunResult, strict: boolean): Missed {
  const named = new Set(inputs.filter(input => input.named).map(({path}) => path))
  const told = new Set(problems.map(({place}) => place.file))
  const unchecked = report.files
    .filter(file => !file.checked && (named.has(file.path) || file.format !== null) && !told.has(file.path))
    .map(({path, reason}) => problem('file-unchecked', {reason: reason ?? ''}, {file: path}))
  const isIdle = inputs.length > 0 && report.summary.checked === 0 && problems.length === 0
  const idle = isIdle ? [problem('nothing-checked', {formats: readable()})] : []
  return strict
    ? {problems: [...problems, ...unchecked, ...idle], remarks: []}
    : {problems: [...problems, ...idle], remarks: unchecked}
}
