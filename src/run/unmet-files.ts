import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {FileReport} from '../core/report.ts'
import type {Input} from './input.ts'

/**
 * Files that somebody counts on being checked and that were not: those named by their own path, and those
 * in a format we read. Other files that a folder happens to hold are not meant.
 */
export function unmetFiles(
  inputs: readonly Input[],
  files: readonly FileReport[]
): readonly PeopleFirstError[] {
  const named = new Set(inputs.filter(input => input.named).map(input => input.path))
  return files
    .filter(file => !file.checked && (named.has(file.path) || file.format !== null))
    .map(({path, reason}) => problem('file-unchecked', {reason: reason ?? ''}, {file: path}))
}
