import {type Stats, statSync} from 'node:fs'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {failureText} from '../failure-text.ts'
import {systemCode} from '../system-code.ts'

/** What systems and versions of Node say of a name that leads nowhere: a glob, or a path through a file, among them. */
const nowhere: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EINVAL'])

/**
 * What is known of a file or folder; nothing where there is none. Where it cannot be looked at, a problem that calls it
 * by the name given. Never throws.
 */
export function lookAt(absolute: string, name = absolute): Stats | PeopleFirstError | undefined {
  try {
    return statSync(absolute, {throwIfNoEntry: false})
  } catch (error) {
    if (nowhere.has(systemCode(error))) return undefined
    return problem('path-unreadable', {reason: failureText(error)}, {file: name})
  }
}

/** Whether a folder stands there: not where nothing does, nor where it cannot be looked at. Never throws. */
export function isFolder(absolute: string): boolean {
  const found = lookAt(absolute)
  return !(found instanceof Error) && found?.isDirectory() === true
}
