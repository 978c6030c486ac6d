import type {Stats} from 'node:fs'
import path from 'node:path'
import {type PeopleFirstError, problem} from '../core/errors.ts'
import {failureText} from './failure-text.ts'
import {rulesAbove} from './ignore-rules.ts'
import {missingPath} from './missing-path.ts'
import {pipeProblem} from './pipe-problem.ts'
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
  const nothing = (why: PeopleFirstError): Expansion => ({type: 'nothing', files: [], problems: [why]})
  if (target === '') return nothing(missingPath(target, absolute))
  const stats = statOf(absolute)
  if (stats instanceof Error) {
    return nothing(problem('path-unreadable', {reason: failureText(stats)}, {file: target}))
  }
  if (stats?.isDirectory()) return {type: 'folder', ...walkFolder(absolute, rulesAbove(absolute, cwd))}
  if (stats) {
    const pipe = pipeProblem(stats, absolute, target)
    return pipe ? nothing(pipe) : {type: 'file', files: [absolute], problems: []}
  }
  if (/[*?[\]{}()!]/.test(target)) return {type: 'glob', ...(await walkGlob(target, cwd))}
  return nothing(missingPath(target, absolute))
}

function statOf(absolute: string): Stats | Error | undefined {
  try {
    return statIfThere(absolute)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
