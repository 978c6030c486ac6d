import path from 'node:path'
import {isBelow} from './is-below.ts'
import {slashed} from './slashed.ts'

/**
 * How a file is named to people: relative to the working folder, with forward slashes on every system.
 * Outside that folder the path stays absolute where it was given so.
 */
export function displayPath(absolute: string, cwd: string, given: string): string {
  // The working folder itself has no name within it.
  if (absolute === cwd) return '.'
  const within = cwd.endsWith(path.sep) ? cwd : cwd + path.sep
  const startsInside = absolute.startsWith(within)
  const relative = startsInside ? absolute.slice(within.length) : path.relative(cwd, absolute)
  const isInside = startsInside || isBelow(absolute, cwd)
  const shown = !isInside && path.isAbsolute(given) ? absolute : relative
  return slashed(shown)
}
