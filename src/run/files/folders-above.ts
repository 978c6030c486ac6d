import {existsSync} from 'node:fs'
import path from 'node:path'

/** A folder and all those above it, up to the root; an absolute path. */
export function* foldersFrom(folder: string): Generator<string> {
  for (let at = folder; ; at = path.dirname(at)) {
    yield at
    if (at === path.dirname(at)) return
  }
}

/** The nearest folder, from one upward, that holds a file or folder of this name. */
export function nearestHolding(name: string, from: string): string | undefined {
  for (const folder of foldersFrom(from)) if (existsSync(path.join(folder, name))) return folder
  return undefined
}

/** Finds by a folder what `look` finds in it, or else in the nearest one above; each folder is looked into once. */
export function nearestFrom<Found>(
  look: (folder: string) => Found | undefined
): (folder: string) => Found | undefined {
  const known = new Map<string, Found | undefined>()
  const find = (folder: string): Found | undefined => {
    if (known.has(folder)) return known.get(folder)
    const above = path.dirname(folder)
    const found = look(folder) ?? (above === folder ? undefined : find(above))
    known.set(folder, found)
    return found
  }
  return find
}
