import {appendFileSync, realpathSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {writeFailureText} from '../failure-text.ts'
import {makeFolder} from './make-folder.ts'
import {writeAtomically} from './write-atomically.ts'

/**
 * Writes a report, in one step, and makes the folder it goes into. Pipes and devices, which have no content to keep,
 * are written to as they are; a link is followed. Returns why it was not done, if so.
 */
export function writeReport(file: string, text: string): PeopleFirstError | undefined {
  return attempt(file, () => {
    const known = statSync(file, {throwIfNoEntry: false})
    if (known === undefined) makeFolder(path.dirname(file))
    if (known === undefined || known.isFile()) writeAtomically(known ? realpathSync(file) : file, text)
    else writeFileSync(file, text)
  })
}

/** Adds a report to a file that others write to as well. */
export const appendReport = (file: string, text: string): PeopleFirstError | undefined =>
  attempt(file, () => appendFileSync(file, text))

function attempt(file: string, write: () => void): PeopleFirstError | undefined {
  try {
    write()
    return undefined
  } catch (error) {
    return problem('report-unwritable', {reason: writeFailureText(error)}, {file})
  }
}
