import path from 'node:path'
import {slashed} from './slashed.ts'

/** What the arguments of a command ask for. */
export interface Targets {
  /** Paths, folders and globs. */
  readonly named: readonly string[]
  /** The globs of those that take files out again, without their mark. */
  readonly excluded: readonly string[]
}

/** Whether an argument takes files out again: `!drafts/**`. */
export const isExclusion = (target: string): boolean => target.startsWith('!')

/** Parts the arguments that name files from those that take some out again. */
export const partTargets = (targets: readonly string[], separator: string = path.sep): Targets => ({
  named: targets.filter(target => !isExclusion(target)),
  // In gitignore syntax a backslash takes the meaning from the sign behind it.
  excluded: targets.filter(isExclusion).map(target => slashed(target.slice(1), separator))
})

/** Whether an argument, or a part of one, has signs of a glob; what exists by such a name is itself all the same. */
export const isGlob = (target: string): boolean => /[*?[\]{}()!]/.test(target)
