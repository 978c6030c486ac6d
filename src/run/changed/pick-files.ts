import path from 'node:path'
import {type FoundFiles, findFiles} from '../files/find-files.ts'
import {partTargets} from '../files/targets.ts'
import {byPath} from '../input.ts'
import {type Changes, together} from './changes.ts'
import {changesSince} from './changes-since.ts'
import {findListed} from './file-list.ts'
import {type Repository, repositoriesOf, type Surroundings} from './repository.ts'
import {selectChanged} from './select-changed.ts'
import {selectStaged} from './select-staged.ts'
import {stagedChanges} from './staged-changes.ts'

/** By what files are picked. */
export interface Picking {
  /** Only what changed since this branch, tag or commit. */
  readonly since?: string | undefined
  /** Only what is staged. */
  readonly staged?: boolean | undefined
  /** Files to look at besides the arguments. */
  readonly list?: readonly string[] | undefined
}

const noFiles: FoundFiles = {inputs: [], problems: []}

/** The files that arguments and a list name; where changes are asked for, those that changed, with their lines. */
export async function pickFiles(
  targets: readonly string[],
  {since, staged, list}: Picking,
  surroundings: Surroundings
): Promise<FoundFiles> {
  const {cwd} = surroundings
  const {named} = partTargets(targets)
  const found = await findAll(targets, list, cwd)
  // An empty list names nothing; it does not stand for this folder, as no arguments do.
  if (list?.length === 0 && named.length === 0) return noFiles
  if (since === undefined && !staged) return found
  const listed = list ?? []
  const bases = [...named, ...new Set(listed.map(name => path.dirname(name)))]
  const changesOf = (repository: Repository): Changes =>
    since === undefined ? stagedChanges(repository) : changesSince(since, repository)
  const {repositories, problems} = repositoriesOf(bases, surroundings)
  const changes = together([{files: new Map(), problems}, ...repositories.map(changesOf)])
  if (since !== undefined) return selectChanged(found, changes)
  const meant = named.length > 0 || list !== undefined ? targets : ['.', ...targets]
  return selectStaged(found, changes, {targets: meant, listed, cwd})
}

async function findAll(
  targets: readonly string[],
  list: readonly string[] | undefined,
  cwd: string
): Promise<FoundFiles> {
  if (list === undefined) return findFiles(targets, cwd)
  const {named, excluded} = partTargets(targets)
  const listed = findListed(list, excluded, cwd)
  const found = named.length === 0 ? noFiles : await findFiles(targets, cwd)
  const byName = new Map([...listed.inputs, ...found.inputs].map(input => [input.path, input]))
  return {inputs: [...byName.values()].sort(byPath), problems: [...found.problems, ...listed.problems]}
}
