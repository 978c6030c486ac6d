import {lstatSync, realpathSync, type Stats} from 'node:fs'
import path from 'node:path'

/** Tells the real paths of files whose folders may be reached by links; each folder is looked up once. */
export class RealPaths {
  readonly #folders = new Map<string, string>()

  of(absolute: string): string {
    const folder = path.dirname(absolute)
    const known = this.#folders.get(folder) ?? realPath(folder)
    this.#folders.set(folder, known)
    return path.join(known, path.basename(absolute))
  }
}

/** Where links lead; the path itself where they lead nowhere. */
export function realPath(absolute: string): string {
  try {
    return realpathSync.native(absolute)
  } catch {
    return absolute
  }
}

/** Whether a symbolic link stands there; links are not followed. */
export const isLink = (absolute: string): boolean => statOf(absolute)?.isSymbolicLink() === true
/** Whether a plain file stands there; a link to one is none. */
export const isFile = (absolute: string): boolean => statOf(absolute)?.isFile() === true

function statOf(absolute: string): Stats | undefined {
  try {
    return lstatSync(absolute, {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}
