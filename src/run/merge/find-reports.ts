import {readdirSync} from 'node:fs'
import path from 'node:path'
import {PeopleFirstError, problem} from '../../core/errors.ts'
import {failureText} from '../failure-text.ts'
import {displayPath} from '../files/display-path.ts'
import {lookAt} from '../files/look-at.ts'
import {missingPath} from '../files/missing-path.ts'
import {slashed} from '../files/slashed.ts'
import {isGlob} from '../files/targets.ts'
import {byPath, type Input} from '../input.ts'
import {pipeProblem} from '../pipe-problem.ts'

/** The reports that some arguments name, sorted by path, and the arguments that name none. */
export interface FoundReports {
  readonly inputs: readonly Input[]
  readonly problems: readonly PeopleFirstError[]
}

/**
 * Finds reports by paths, folders (every `.json` below) and globs. What `.gitignore` names is found as well: that is
 * where reports are written to.
 */
export async function findReports(targets: readonly string[], cwd: string): Promise<FoundReports> {
  const inputs = new Map<string, Input>()
  const problems: PeopleFirstError[] = []
  for (const target of targets) {
    const found = await expand(target, cwd)
    if (found instanceof PeopleFirstError) problems.push(found)
    else for (const absolute of found) inputs.set(absolute, inputOf(absolute, cwd, target))
  }
  return {inputs: [...inputs.values()].sort(byPath), problems}
}

const inputOf = (absolute: string, cwd: string, target: string): Input => ({
  path: displayPath(absolute, cwd, target),
  named: true,
  from: {type: 'disk', absolute}
})

async function expand(target: string, cwd: string): Promise<readonly string[] | PeopleFirstError> {
  const absolute = path.resolve(cwd, target)
  const stats = target === '' ? undefined : lookAt(absolute, target)
  if (stats instanceof PeopleFirstError) return stats
  try {
    if (stats?.isDirectory()) return filled(reportsUnder(absolute), 'merge-folder-empty', target)
    if (stats) return pipeProblem(stats, absolute, target) ?? [absolute]
    if (!isGlob(target)) return missingPath(target, absolute)
    return filled(await matching(target, cwd), 'merge-glob-unmatched', target)
  } catch (error) {
    return problem('path-unreadable', {reason: failureText(error)}, {file: target})
  }
}

type Emptiness = 'merge-folder-empty' | 'merge-glob-unmatched'

const filled = (
  files: readonly string[],
  code: Emptiness,
  target: string
): readonly string[] | PeopleFirstError => (files.length > 0 ? files : problem(code, {target}))

const reportsUnder = (folder: string): readonly string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.name.endsWith('.json') && !entry.isDirectory())
    .map(entry => path.join(entry.parentPath, entry.name))

async function matching(glob: string, cwd: string): Promise<readonly string[]> {
  const {globby} = await import('globby')
  const files = await globby(slashed(glob), {cwd, absolute: true, dot: true, expandDirectories: false})
  return files.map(file => path.normalize(file))
}
