import {readdirSync, readlinkSync} from 'node:fs'
import path from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {nearest} from '../../core/nearest.ts'
import {NAME_NOT_UTF8} from '../failure-text.ts'

/** Why there is nothing to look at where somebody named a path: nothing has this name, or a link leads nowhere. */
export function missingPath(target: string, absolute: string): PeopleFirstError {
  // What an unset variable left behind.
  if (target === '') return problem('path-empty', undefined)
  const link = linkAt(absolute)
  if (link !== undefined) return problem('link-broken', {link}, {file: target})
  const near = neighbour(absolute)
  // Node shows the same name for every byte that is not UTF-8, and cannot ask for it.
  if (near === path.basename(absolute)) {
    return problem('path-unreadable', {reason: NAME_NOT_UTF8}, {file: target})
  }
  const shown = near === undefined ? undefined : path.join(path.dirname(target), near)
  return problem('path-missing', {target, near: shown})
}

/** Where a link leads, if one stands there. */
export function linkAt(absolute: string): string | undefined {
  try {
    return readlinkSync(absolute)
  } catch {
    return undefined
  }
}

/** What stands in the same folder under nearly the same name. */
function neighbour(absolute: string): string | undefined {
  try {
    return nearest(path.basename(absolute), readdirSync(path.dirname(absolute)).sort())
  } catch {
    return undefined
  }
}
