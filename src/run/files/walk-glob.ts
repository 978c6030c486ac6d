import path from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {failureText} from '../failure-text.ts'
import {slashed} from './slashed.ts'
import type {Walk} from './walk-folder.ts'

/** Lists the files that a glob matches, leaving out what `walkFolder` leaves out. */
export async function walkGlob(glob: string, cwd: string): Promise<Walk> {
  const problems: PeopleFirstError[] = []
  const files = await match(glob, cwd, false).catch((error: unknown) => {
    // One folder that may not be opened ends the whole search; the rest of it still counts.
    const folder = error instanceof Error && 'path' in error ? String(error.path) : glob
    problems.push(problem('folder-unreadable', {reason: failureText(error)}, {file: folder}))
    return match(glob, cwd, true)
  })
  return {files: files.map(file => path.normalize(file)), problems}
}

async function match(glob: string, cwd: string, suppressErrors: boolean): Promise<readonly string[]> {
  // Globs are rare beside folders, and globby takes longer to load than a small run takes to finish.
  const {globby} = await import('globby')
  return globby(slashed(glob), {
    cwd,
    suppressErrors,
    absolute: true,
    gitignore: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**']
  })
}
