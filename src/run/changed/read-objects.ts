import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {runGit} from './git.ts'
import {gitProblem} from './git-problem.ts'
import type {Repository} from './repository.ts'

/** The bytes of objects, by their names, in one run of Git; one that is missing is a problem. */
export function readObjects(
  names: readonly string[],
  {git, root}: Repository
): {readonly bytes: ReadonlyMap<string, Uint8Array>; readonly problems: readonly PeopleFirstError[]} {
  const wanted = [...new Set(names)]
  if (wanted.length === 0) return {bytes: new Map(), problems: []}
  const output = runGit(git, ['cat-file', '--batch'], `${wanted.join('\n')}\n`)
  if (output.type !== 'done') return {bytes: new Map(), problems: [gitProblem(output, root)]}
  const {stdout} = output
  const bytes = new Map<string, Uint8Array>()
  const missing: string[] = []
  let at = 0
  for (const name of wanted) {
    const end = stdout.indexOf(0x0a, at)
    const [, type, size] = stdout.toString('latin1', at, end === -1 ? stdout.length : end).split(' ')
    if (end === -1) break
    at = end + 1
    if (type !== 'blob') missing.push(name)
    else {
      bytes.set(name, stdout.subarray(at, at + Number(size)))
      at += Number(size) + 1
    }
  }
  const problems = missing.map(name => problem('git-failed', {reason: `the object ${name} is missing`}))
  return {bytes, problems}
}
