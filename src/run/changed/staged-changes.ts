import path from 'node:path'
import {problem} from '../../core/errors.ts'
import {type ChangedFile, type Changes, failedChanges} from './changes.ts'
import {runGit} from './git.ts'
import {gitProblem} from './git-problem.ts'
import {diffArguments, readDiff} from './read-diff.ts'
import type {Repository} from './repository.ts'

/** Of files whose merge is not settled, so many are named. */
const MOST_NAMES = 3

/** What the index holds that HEAD does not; before the first commit, everything in it. */
export function stagedChanges(repository: Repository): Changes {
  const {git, root} = repository
  const output = runGit(git, [...diffArguments, '--cached', '--'])
  if (output.type !== 'done') return failedChanges(gitProblem(output, root))
  const {files, unmerged} = readDiff(output.stdout)
  const names = [...new Set(unmerged)]
  const problems =
    names.length === 0
      ? []
      : [problem('git-unmerged', {count: names.length, examples: names.slice(0, MOST_NAMES).join(', ')})]
  const staged = files.map(({path: name, object, lines}): [string, ChangedFile] => [
    path.join(root, name),
    {object, lines, repository}
  ])
  return {files: new Map(staged), problems}
}
