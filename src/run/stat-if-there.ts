import {type Stats, statSync} from 'node:fs'

/** What systems and versions of Node say of a name that leads nowhere: a glob, or a path through a file, among them. */
const nowhere: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EINVAL'])

/** What is known of a file or folder; nothing where there is none. Throws where it cannot be looked at. */
export function statIfThere(absolute: string): Stats | undefined {
  try {
    return statSync(absolute, {throwIfNoEntry: false})
  } catch (error) {
    if (error instanceof Error && 'code' in error && nowhere.has(error.code)) return undefined
    throw error
  }
}

/** Whether a folder stands there: not where nothing does, nor where it cannot be looked at. Never throws. */
export function isFolder(absolute: string): boolean {
  try {
    return statIfThere(absolute)?.isDirectory() ?? false
  } catch {
    return false
  }
}
