import {existsSync, type FSWatcher, watch} from 'node:fs'
import path from 'node:path'
import {isFolder} from './look-at.ts'

/** A watch over folders; `close` ends it. */
export interface Watch {
  readonly close: () => void
}

/** What a watch looks at, and whom it tells. */
export interface WatchSetting {
  /** Absolute paths of files and folders. */
  readonly targets: readonly string[]
  /** Milliseconds without a change until it is told: editors write a file in several steps. */
  readonly calm: number
  /** Called with the absolute paths that changed, came or went, sorted. */
  readonly onChange: (files: readonly string[]) => void
  /** Called with what cannot be watched, and why. */
  readonly onError: (place: string, error: Error) => void
}

/** Names below which nothing is anybody's text. */
const UNSEEN = /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/

/** Watches files and folders, with all below them, and tells of changes once it is calm. */
export function watchFiles({targets, calm, onChange, onError}: WatchSetting): Watch {
  const changed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (): void => {
    const files = [...changed].sort()
    changed.clear()
    onChange(files)
  }
  const note = (file: string): void => {
    changed.add(file)
    clearTimeout(timer)
    timer = setTimeout(tell, calm)
  }
  const watchers = [...new Set(targets.map(placeOf))].flatMap(({folder, isDeep}): FSWatcher[] => {
    try {
      const watcher = watch(folder, {recursive: isDeep}, (_, name) => {
        if (name !== null && !UNSEEN.test(name)) note(path.join(folder, name))
      })
      watcher.on('error', error => onError(folder, error))
      return [watcher]
    } catch (error) {
      onError(folder, error instanceof Error ? error : new Error(String(error)))
      return []
    }
  })
  return {
    close: () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    }
  }
}

/** A file is watched through its folder, since editors put a new file in its place. */
function placeOf(target: string): {readonly folder: string; readonly isDeep: boolean} {
  if (isFolder(target)) return {folder: target, isDeep: true}
  const folder = path.dirname(target)
  return existsSync(folder) ? {folder, isDeep: false} : placeOf(folder)
}
