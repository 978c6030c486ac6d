import {readdirSync, type Stats} from 'node:fs'
import path from 'node:path'
import {problem} from '../core/errors.ts'
import {nearest} from '../core/nearest.ts'
import {failureText} from './failure-text.ts'
import {rulesAbove} from './ignore-rules.ts'
import {statIfThere} from './stat-if-there.ts'
import {type Walk, walkFolder} from './walk-folder.ts'
import {walkGlob} from './walk-glob.ts'

/** What one argument stands for. */
export interface Expansion extends Walk {
  readonly type: 'file' | 'folder' | 'glob' | 'nothing'
}

/** Finds the files behind one path, folder or glob. A name that exists is itself, even if it looks like a glob. */
export async function expandTarget(target: string, cwd: string): Promise<Expansion> {
  const absolute = path.resolve(cwd, target)
  const stats = statOf(absolute)
  if (stats instanceof Error) {
    const unreadable = problem('path-unreadable', {reason: failureText(stats)}, {file: target})
    return {type: 'nothing', files: [], problems: [unreadable]}
  }
  if (stats?.isDirectory()) return {type: 'folder', ...walkFolder(absolute, rulesAbove(absolute, cwd))}
  if (stats) return {type: 'file', files: [absolute], problems: []}
  if (/[*?[\]{}()!]/.test(target)) return {type: 'glob', ...(await walkGlob(target, cwd))}
  const missing = problem('path-missing', {target, near: neighbour(target, absolute)})
  return {type: 'nothing', files: [], problems: [missing]}
}

function statOf(absolute: string): Stats | Error | undefined {
  try {
    return statIfThere(absolute)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** What stands in the same folder under nearly the same name. */
function neighbour(target: string, absolute: string): string | undefined {
  try {
    const near = nearest(path.basename(absolute), readdirSync(path.dirname(absolute)).sort())
    return near === undefined ? undefined : path.join(path.dirname(target), near)
  } catch {
    return undefined
  }
}
