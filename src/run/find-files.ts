import {readdirSync, type Stats, statSync} from 'node:fs'
import path from 'node:path'
import {type PeopleFirstError, problem} from '../core/errors.ts'
import {nearest} from '../rules/nearest.ts'
import {displayPath} from './display-path.ts'
import {failureText} from './failure-text.ts'
import {exclusion, rulesAbove} from './ignore-rules.ts'
import type {Input} from './input.ts'
import {type Walk, walkFolder} from './walk-folder.ts'

/** The files that some arguments name, sorted by path, and the arguments that name none. */
export interface FoundFiles {
  readonly inputs: readonly Input[]
  readonly problems: readonly PeopleFirstError[]
}

/**
 * Finds the files behind paths, folders and globs; `!glob` takes files out again.
 * A file named by its own path is always taken, even when `.gitignore` or `!glob` would hide it.
 */
export async function findFiles(targets: readonly string[], cwd: string): Promise<FoundFiles> {
  const excluded = targets.filter(target => target.startsWith('!')).map(target => target.slice(1))
  const isExcluded = exclusion(excluded, cwd)
  const inputs = new Map<string, Input>()
  const problems: PeopleFirstError[] = []
  const add = (absolute: string, given: string, named: boolean): void => {
    const known = inputs.get(absolute)
    if (known && (known.named || !named)) return
    inputs.set(absolute, {path: displayPath(absolute, cwd, given), named, from: {type: 'disk', absolute}})
  }
  for (const target of withoutExclusions(targets)) {
    const absolute = path.resolve(cwd, target)
    const stats = statOf(absolute)
    if (stats instanceof Error)
      problems.push(problem('path-unreadable', {reason: failureText(stats)}, {file: target}))
    else if (stats && !stats.isDirectory()) add(absolute, target, true)
    else if (stats || isGlob(target)) {
      const walk = stats ? walkFolder(absolute, rulesAbove(absolute, cwd)) : await walkGlob(target, cwd)
      problems.push(...walk.problems)
      const kept = walk.files.filter(file => !isExcluded(file))
      for (const file of kept) add(file, target, false)
      if (kept.length === 0 && walk.problems.length === 0) {
        problems.push(problem(stats ? 'folder-empty' : 'glob-unmatched', {target}))
      }
    } else problems.push(problem('path-missing', {target, near: neighbour(target, absolute)}))
  }
  return {inputs: [...inputs.values()].sort(byPath), problems}
}

/** By UTF-16 units, so that the order is the same on every machine and in every locale. */
const byPath = (a: Input, b: Input): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

const isGlob = (target: string): boolean => /[*?[\]{}()!]/.test(target)

/** Only exclusions means: everything here but those. */
function withoutExclusions(targets: readonly string[]): readonly string[] {
  const wanted = targets.filter(target => !target.startsWith('!'))
  return wanted.length === 0 ? ['.'] : wanted
}

function statOf(absolute: string): Stats | Error | undefined {
  try {
    return statSync(absolute, {throwIfNoEntry: false})
  } catch (error) {
    // A glob or a path through a file fails in system-dependent ways; both simply do not exist.
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOTDIR' || code === 'EINVAL' || code === 'ENOENT') return undefined
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

async function walkGlob(glob: string, cwd: string): Promise<Walk> {
  // Globs are rare beside folders, and globby takes longer to load than a small run takes to finish.
  const {globby} = await import('globby')
  const pattern = path.sep === '/' ? glob : glob.replaceAll(path.sep, '/')
  const files = await globby(pattern, {
    cwd,
    absolute: true,
    gitignore: true,
    followSymbolicLinks: false,
    suppressErrors: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**']
  })
  return {files: files.map(file => path.normalize(file)), problems: []}
}
