import {formatProblem, type PeopleFirstError, problem} from '../../core/errors.ts'
import {byPath, type Input} from '../input.ts'
import {displayPath} from './display-path.ts'
import {type Expansion, expandTarget} from './expand-target.ts'
import {exclusion} from './ignore-rules.ts'
import {isExclusion, partTargets} from './targets.ts'

/** The files that some arguments name, sorted by path, and the arguments that name none. */
export interface FoundFiles {
  readonly inputs: readonly Input[]
  readonly problems: readonly PeopleFirstError[]
}

/**
 * Finds the files behind paths, folders and globs; `!glob` takes files out again, wherever it stands.
 * A file named by its own path is taken even when `.gitignore` would hide it, and a `!glob` before it: of the two, what comes
 * later holds. With `isListed` a tool lists the files, nobody named one, and `!glob` takes out any.
 */
export async function findFiles(
  targets: readonly string[],
  cwd: string,
  {isListed = false}: {readonly isListed?: boolean} = {}
): Promise<FoundFiles> {
  const {excluded} = partTargets(targets)
  const exclusions = new Map<number, (absolute: string) => boolean>()
  /** What is taken out by those of the `!globs` that have so many before them. */
  const excludedFrom = (passed: number): ((absolute: string) => boolean) => {
    if (passed === excluded.length) return () => false
    const known = exclusions.get(passed) ?? exclusion(excluded.slice(passed), cwd)
    exclusions.set(passed, known)
    return known
  }
  const inputs = new Map<string, Input>()
  const problems = new Map<string, PeopleFirstError>()
  // Only exclusions means: everything here but those.
  const isOnlyExcluding = targets.every(isExclusion)
  let passed = 0
  for (const target of isOnlyExcluding ? ['.'] : targets) {
    if (isExclusion(target)) {
      passed++
      continue
    }
    const expansion = await expandTarget(target, cwd)
    const named = expansion.type === 'file' && !isListed
    const isExcluded = excludedFrom(named ? passed : 0)
    const files = expansion.files.filter(file => !isExcluded(file))
    for (const absolute of files) {
      const path = displayPath(absolute, cwd, target)
      if (named || !inputs.has(absolute)) inputs.set(absolute, {path, named, from: {type: 'disk', absolute}})
    }
    // A locked folder that several arguments reach is one problem.
    for (const problem of [...expansion.problems, ...emptiness(target, files, expansion)]) {
      problems.set(formatProblem(problem), problem)
    }
  }
  return {inputs: [...inputs.values()].sort(byPath), problems: [...problems.values()]}
}

/** A folder or glob without files is worth a word, unless something else has been said of it. */
function emptiness(
  target: string,
  files: readonly string[],
  {type, files: before, problems}: Expansion
): readonly PeopleFirstError[] {
  if (files.length > 0 || problems.length > 0 || type === 'file') return []
  if (before.length > 0) return [problem('all-excluded', {target})]
  return [problem(type === 'glob' ? 'glob-unmatched' : 'folder-empty', {target})]
}
