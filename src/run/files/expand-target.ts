import path from 'node:path'
import {PeopleFirstError} from '../../core/errors.ts'
import {pipeProblem} from '../pipe-problem.ts'
import {rulesAbove} from './ignore-rules.ts'
import {lookAt} from './look-at.ts'
import {missingPath} from './missing-path.ts'
import {isGlob} from './targets.ts'
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
  const stats = lookAt(absolute, target)
  if (stats instanceof PeopleFirstError) return nothing(stats)
  if (stats?.isDirectory()) return {type: 'folder', ...walkFolder(absolute, rulesAbove(absolute, cwd))}
  if (stats) {
    const pipe = pipeProblem(stats, absolute, target)
    return pipe ? nothing(pipe) : {type: 'file', files: [absolute], problems: []}
  }
  if (isGlob(target)) return {type: 'glob', ...(await walkGlob(target, cwd))}
  return nothing(missingPath(target, absolute))
}
