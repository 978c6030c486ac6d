import path from 'node:path'
import type {PeopleFirstError} from '../../core/errors.ts'
import {displayPath} from '../files/display-path.ts'
import type {FoundFiles} from '../files/find-files.ts'
import {exclusion} from '../files/ignore-rules.ts'
import {partTargets} from '../files/targets.ts'
import {byPath} from '../input.ts'
import type {Changes} from './changes.ts'
import {type Meant, targetMatcher} from './matches-target.ts'
import {readObjects} from './read-objects.ts'
import {isFile} from './real-path.ts'
import type {Repository} from './repository.ts'
import {type ChangedInput, changedInputs, linesOf} from './select-changed.ts'

/** What was asked for, besides the files that were found for it. */
export interface Asked {
  /** Paths, folders, globs and `!globs`; none where only a list is meant. */
  readonly targets: readonly string[]
  /** The paths of a list. */
  readonly listed: readonly string[]
  readonly cwd: string
}

/** The files that are staged, each as the index holds it, whatever became of it in the working tree. */
export function selectStaged(found: FoundFiles, changes: Changes, asked: Asked): FoundFiles {
  const gone = goneInputs(changes, asked)
  const chosen = [...changedInputs(found.inputs, changes), ...gone.inputs]
  const repositories = new Set(chosen.map(({file}) => file.repository))
  const read = [...repositories].map(repository => withStagedBytes(chosen, repository))
  return {
    inputs: read.flatMap(({inputs}) => inputs).sort(byPath),
    problems: [
      ...found.problems.filter(problem => !gone.answers(problem)),
      ...changes.problems,
      ...read.flatMap(({problems}) => problems)
    ]
  }
}

function withStagedBytes(chosen: readonly ChangedInput[], repository: Repository): FoundFiles {
  const own = chosen.filter(({file}) => file.repository === repository)
  const read = readObjects(
    own.map(({file}) => file.object),
    repository
  )
  const inputs = own.flatMap(({input, file}) => {
    const bytes = read.bytes.get(file.object)
    const as = input.from.type === 'disk' ? input.from.absolute : input.from.as
    return bytes ? [{...input, from: {type: 'memory', bytes, as} as const}] : []
  })
  return {inputs, problems: read.problems}
}

interface Gone {
  readonly inputs: readonly ChangedInput[]
  /** Whether a problem only says that nothing is on disk where something is staged. */
  readonly answers: (problem: PeopleFirstError) => boolean
}

/** Staged files that are no files on disk any more. */
function goneInputs({files}: Changes, {targets, listed, cwd}: Asked): Gone {
  const {named: meant, excluded} = partTargets(targets)
  const isExcluded = exclusion(excluded, cwd)
  const matchers = meant.map(target => ({target, meaning: targetMatcher(target, cwd)}))
  const names = new Map(listed.map(name => [path.resolve(cwd, name), name]))
  const answered = new Set<string>()
  const inputs: ChangedInput[] = []
  for (const [absolute, file] of files) {
    if (isFile(absolute)) continue
    const meanings = matchers.map(({target, meaning}) => ({target, meant: meaning(absolute)}))
    const met = meanings.filter(({meant}) => meant !== 'not')
    const name = names.get(absolute)
    const named = met.some(({meant}) => meant === ('named' satisfies Meant))
    const found = named || ((met.length > 0 || name !== undefined) && !isExcluded(absolute))
    if (!found) continue
    for (const {target} of met) answered.add(target)
    if (name !== undefined) answered.add(name)
    const shown = displayPath(absolute, cwd, met[0]?.target ?? name ?? absolute)
    const input = {path: shown, named, from: {type: 'disk', absolute}, changed: linesOf(file)} as const
    inputs.push({input, file})
  }
  const isAnswered = ({message, place}: PeopleFirstError): boolean =>
    answered.has(place.file ?? '') || [...answered].some(target => message.includes(`“${target}”`))
  return {inputs, answers: problem => absences.has(problem.code) && isAnswered(problem)}
}

const absences: ReadonlySet<string> = new Set([
  'path-missing',
  'folder-empty',
  'glob-unmatched',
  'all-excluded',
  'listed-missing'
])
