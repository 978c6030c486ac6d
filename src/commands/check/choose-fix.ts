import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {firstWording, safeWording} from '../../fix-text.ts'
import type {FixOptions} from '../../run/fix-file.ts'
import type {CheckFlags} from '../options/flags.ts'

/** How findings are to be fixed, or why not; neither where nobody asked for it. */
export function chooseFix(
  {fix, fixDryRun, fixType}: CheckFlags,
  {cwd, isTerminal}: {readonly cwd: string; readonly isTerminal: boolean}
): {readonly options?: FixOptions; readonly problem?: PeopleFirstError} {
  const dryRun = fixDryRun === true
  if (!fix && !dryRun) return {}
  if (fixType === 'safe') return {options: {choose: safeWording, dryRun, cwd}}
  return isTerminal || dryRun
    ? {options: {choose: firstWording, dryRun, cwd}}
    : {problem: problem('fix-type-terminal', undefined)}
}
