import {formatProblem, type PeopleFirstError, problem} from '../core/errors.ts'
import {displayPath} from './display-path.ts'
import {type Expansion, expandTarget} from './expand-target.ts'
import {exclusion} from './ignore-rules.ts'
import {byPath, type Input} from './input.ts'

/** The files that some arguments name, sorted by path, and the arguments that name none. */
export interface FoundFiles {
  readonly inputs: readonly Input[]
  readonly problems: readonly PeopleFirstError[]
}

/**
 * Finds the files behind paths, folders and globs; `!glob` takes files out again.
 * A file named by its own path is always taken, even when `.gitignore` or `!glob` would hide it; with `isListed` a tool
 * lists the files, nobody named one, and `!glob` takes out any.
 */
export async function findFiles(
  targets: readonly string[],
  cwd: string,
  {isListed = false}: {readonly isListed?: boolean} = {}
): Promise<FoundFiles> {
  const excluded = targets.filter(target => target.startsWith('!')).map(target => target.slice(1))
  const wanted = targets.filter(target => !target.startsWith('!'))
  const isExcluded = excluded.length > 0 ? exclusion(excluded, cwd) : () => false
  const inputs = new Map<string, Input>()
  const problems = new Map<string, PeopleFirstError>()
  // Only exclusions means: everything here but those.
  for (const target of wanted.length > 0 ? wanted : ['.']) {
    const expansion = await expandTarget(target, cwd)
    const named = expansion.type === 'file' && !isListed
    const files = named ? expansion.files : expansion.files.filter(file => !isExcluded(file))
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
  {type, problems}: Expansion
): readonly PeopleFirstError[] {
  if (files.length > 0 || problems.length > 0 || type === 'file') return []
  return [problem(type === 'glob' ? 'glob-unmatched' : 'folder-empty', {target})]
}
