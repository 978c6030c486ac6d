import path from 'node:path'
import type {PeopleFirstError} from '../../core/errors.ts'
import {nearestHolding} from '../files/folders-above.ts'
import {isFolder} from '../files/look-at.ts'
import {type Git, runGit} from './git.ts'
import {gitProblem} from './git-problem.ts'
import {realPath} from './real-path.ts'

/** A repository with its working tree, whose real path is `root`. */
export interface Repository {
  readonly git: Git
  readonly root: string
}

/** From where Git is asked. */
export interface Surroundings {
  readonly cwd: string
  readonly env: Readonly<NodeJS.ProcessEnv>
}

/** Variables that a hook sets for the repository it runs in. */
const ofOneRepository = ['GIT_INDEX_FILE', 'GIT_WORK_TREE', 'GIT_PREFIX', 'GIT_COMMON_DIR'] as const

/** The repositories that the named paths stand in, each once; not those inside them. */
export function repositoriesOf(
  targets: readonly string[],
  surroundings: Surroundings
): {readonly repositories: readonly Repository[]; readonly problems: readonly PeopleFirstError[]} {
  const repositories = new Map<string, Repository>()
  const problems = new Map<string, PeopleFirstError>()
  for (const git of gitsOf(targets, surroundings)) {
    const output = runGit(git, ['rev-parse', '--show-toplevel'])
    if (output.type === 'done') {
      const root = path.resolve(output.stdout.toString('utf8').replace(/\r?\n$/, ''))
      if (!repositories.has(root)) repositories.set(root, {git, root})
    } else {
      const problem = gitProblem(output, git.folder)
      problems.set(problem.message, problem)
    }
  }
  return {repositories: [...repositories.values()], problems: [...problems.values()]}
}

function gitsOf(targets: readonly string[], {cwd, env}: Surroundings): readonly Git[] {
  const {GIT_DIR: fixed} = env
  // Whoever names the repository by itself means this one, whatever the paths are.
  if (fixed !== undefined) return [{folder: cwd, env}]
  const here = realPath(cwd)
  const home = repositoryAbove(here)
  const others = {...env}
  for (const name of ofOneRepository) delete others[name]
  const bases = targets.length > 0 ? new Set(targets.map(target => baseOf(target, cwd))) : [here]
  const folders = new Set([...bases].map(base => repositoryAbove(base) ?? base))
  return [...folders].map(folder => ({folder, env: folder === home || folder === here ? env : others}))
}

/** The nearest folder of a path or glob that exists, by its real path: a link may lead into another repository. */
function baseOf(target: string, cwd: string): string {
  let base = path.resolve(cwd, target)
  while (!isFolder(base) && path.dirname(base) !== base) base = path.dirname(base)
  return realPath(base)
}

const repositoryAbove = (folder: string): string | undefined => nearestHolding('.git', folder)
