import {type PeopleFirstError, problem} from '../../core/errors.ts'
import type {FoundFiles} from '../../run/files/find-files.ts'
import type {CheckFlags, PickFlags} from './flags.ts'

/** Files to check, and a word where nothing is left to check and that is fine. */
export interface PickedFiles extends FoundFiles {
  readonly nothing?: PeopleFirstError | undefined
}

/** Whether files are picked by what changed, or by a list. */
export const isPicking = ({since, staged, filesFrom}: PickFlags): boolean =>
  since !== undefined || staged === true || filesFrom !== undefined

/** Which lines are judged, for the summary. */
export function scopeOf({since, staged}: PickFlags): string | undefined {
  if (since !== undefined) return `lines changed since ${since}`
  return staged ? 'staged lines' : undefined
}

type Flags = PickFlags & Pick<CheckFlags, 'fix' | 'fixDryRun' | 'stdinFilename'>

/** Why flags do not go together, if so. */
export function pickProblem(paths: readonly string[], flags: Flags): PeopleFirstError | undefined {
  const {since, staged, filesFrom, fix, fixDryRun, stdinFilename} = flags
  const readsStdin = paths.includes('-')
  const isListed = filesFrom !== undefined
  if (since !== undefined && staged) return problem('since-and-staged', undefined)
  if (staged && (fix || fixDryRun)) return problem('staged-fix', undefined)
  if (filesFrom === '-' && readsStdin) return problem('list-stdin', undefined)
  const namesStdin = stdinFilename !== undefined && paths.length === 0 && !isListed
  if (scopeOf(flags) !== undefined && (readsStdin || namesStdin)) return problem('changed-stdin', undefined)
  return undefined
}
