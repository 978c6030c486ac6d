import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {nearest} from '../../core/nearest.ts'
import {type Git, type GitOutput, runGit} from './git.ts'

type Failure = Exclude<GitOutput, {type: 'done'}>

/** What Git said of a failure, in our words where we know them. */
export function gitProblem(failure: Failure, folder: string): PeopleFirstError {
  if (failure.type === 'missing') return problem('git-missing', undefined)
  const {stderr} = failure
  const owned = /dubious ownership in repository at '([^'\n]*)'/.exec(stderr)
  if (owned) return problem('git-ownership', {folder: owned[1] || folder})
  if (/not a git repository/i.test(stderr)) return problem('git-none', {folder})
  if (/must be run in a work tree/.test(stderr)) return problem('git-bare', {folder})
  const lines = stderr.split('\n').filter(line => line.trim() !== '')
  const said = lines.find(line => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? 'it gave no reason'
  return problem('git-failed', {reason: said.replace(/^(?:fatal|error): /, '')})
}

/** Why a reference is not known here: the clone is shallow, or it is called by another name. */
export function unknownReference(ref: string, git: Git): PeopleFirstError {
  if (isShallow(git)) return problem('git-shallow', {what: `“${ref}”`})
  const output = runGit(git, ['for-each-ref', '--format=%(refname:short)'])
  const names = output.type === 'done' ? output.stdout.toString('utf8').split('\n').filter(Boolean) : []
  // In CI a branch is often known only as that of its remote.
  const near = names.find(name => name.endsWith(`/${ref}`)) ?? nearest(ref, names)
  return problem('git-ref', {ref, near})
}

/** Why there is no commit from which both sides went on. */
export function noMergeBase(ref: string, git: Git): PeopleFirstError {
  return isShallow(git)
    ? problem('git-shallow', {what: `the place where it parted from “${ref}”`})
    : problem('git-unrelated', {ref})
}

function isShallow(git: Git): boolean {
  const output = runGit(git, ['rev-parse', '--is-shallow-repository'])
  return output.type === 'done' && output.stdout.toString('utf8').trim() === 'true'
}
