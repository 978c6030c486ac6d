import path from 'node:path'
import ignore from 'ignore'
import {slashed} from '../files/slashed.ts'

/** The last of some patterns, in gitignore syntax, that takes in a file; none where a later one takes it out again. */
export function matchIndex(patterns: readonly string[], base: string, file: string): number | undefined {
  if (patterns.length === 0) return undefined
  const relative = slashed(path.relative(base, file))
  if (!ignore.isPathValid(relative)) return undefined
  const matches = (some: readonly string[]): boolean =>
    ignore({ignoreCase: false})
      .add(some.map(one => one.replace(/^\.\//, '')))
      .ignores(relative)
  if (!matches(patterns)) return undefined
  const index = patterns.findLastIndex(pattern => !pattern.startsWith('!') && matches([pattern]))
  return index < 0 ? undefined : index
}
