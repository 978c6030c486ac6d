import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {writeFailureText} from '../failure-text.ts'
import {whileShared} from '../write/lock.ts'
import {writeAtomically} from '../write/write-atomically.ts'
import {baselineText, type Entries} from './entries.ts'
import {readBaseline} from './read-baseline.ts'

/** What became of a baseline on disk: its entries as they are now, or why it stayed as it was. */
export type FileChange =
  | {readonly type: 'done'; readonly entries: Entries; readonly isNew: boolean; readonly isWritten: boolean}
  | {readonly type: 'failed'; readonly problem: PeopleFirstError}

/**
 * Changes a baseline in one step. It is read once more first, so that what another run wrote meanwhile stays; a link is
 * followed. A baseline in which nothing changes is not touched, and one that would be empty is not begun.
 */
export function changeBaselineFile(file: string, change: (entries: Entries) => Entries): FileChange {
  try {
    return whileShared(file, target => changeLocked(target, change))
  } catch (error) {
    return {
      type: 'failed',
      problem: problem('baseline-unwritable', {reason: writeFailureText(error)}, {file})
    }
  }
}

function changeLocked(target: string, change: (entries: Entries) => Entries): FileChange {
  const reading = readBaseline(target)
  if (reading.type === 'broken') return {type: 'failed', problem: reading.problem}
  const before: Entries = reading.type === 'read' ? reading.entries : new Map()
  const entries = change(before)
  const isNew = reading.type === 'absent'
  const isWritten = baselineText(entries) !== baselineText(before)
  if (isWritten) writeAtomically(target, baselineText(entries))
  return {type: 'done', entries, isNew: isNew && isWritten, isWritten}
}
