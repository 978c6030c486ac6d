import path from 'node:path'
import {type ChangedFile, type Changes, failedChanges} from './changes.ts'
import {type Git, type GitOutput, runGit} from './git.ts'
import {gitProblem, noMergeBase, unknownReference} from './git-problem.ts'
import {type DiffFile, diffArguments, readDiff} from './read-diff.ts'
import type {Repository} from './repository.ts'

/**
 * What changed between the place where HEAD parted from a commit and the working tree: committed, staged, or neither,
 * and files that are not tracked, which are new as a whole.
 */
export function changesSince(ref: string, repository: Repository): Changes {
  const {git, root} = repository
  const commit = commitOf(ref, git)
  if (commit === undefined) return failedChanges(unknownReference(ref, git))
  const base = runGit(git, ['merge-base', commit, 'HEAD'])
  if (base.type !== 'done') return failedChanges(noMergeBase(ref, git))
  const diff = runGit(git, [...diffArguments, textOf(base), '--'])
  if (diff.type !== 'done') return failedChanges(gitProblem(diff, root))
  const others = runGit(git, ['ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', ':/'])
  if (others.type !== 'done') return failedChanges(gitProblem(others, root))
  const {files} = readDiff(diff.stdout)
  const converted = convertedFiles(files, repository)
  const changed = files.map(({path: name, object, lines}): [string, ChangedFile] => {
    const absolute = path.join(root, name)
    return [absolute, {lines: converted.has(absolute) ? 'all' : lines, object, repository}]
  })
  const created = namesIn(others.stdout)
    // A folder in this list is a repository of its own.
    .filter(name => name !== '' && !name.endsWith('/'))
    .map((name): [string, ChangedFile] => [path.join(root, name), {lines: 'all', object: '', repository}])
  return {files: new Map([...changed, ...created]), problems: []}
}

const textOf = (output: GitOutput): string =>
  output.type === 'done' ? output.stdout.toString('utf8').trim() : ''

const namesIn = (output: Buffer): readonly string[] => output.toString('utf8').split('\0')

function commitOf(ref: string, git: Git): string | undefined {
  // Git takes a name that begins with a hyphen for an option.
  if (ref.startsWith('-')) return undefined
  const output = runGit(git, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
  return output.type === 'done' ? textOf(output) : undefined
}

/** Files that Git keeps in another form, such as pointers of Git LFS: the lines of its diff are not theirs. */
function convertedFiles(files: readonly DiffFile[], {git, root}: Repository): ReadonlySet<string> {
  if (files.length === 0) return new Set()
  const names = files.map(file => `${path.join(root, file.path)}\0`).join('')
  const output = runGit(git, ['check-attr', '-z', '--stdin', 'filter'], names)
  const fields = output.type === 'done' ? namesIn(output.stdout) : []
  const converted = new Set<string>()
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [name = '', , value = ''] = fields.slice(at, at + 3)
    if (!unfiltered.includes(value)) converted.add(path.resolve(root, name))
  }
  return converted
}

const unfiltered: readonly string[] = ['unspecified', 'unset', 'set']
