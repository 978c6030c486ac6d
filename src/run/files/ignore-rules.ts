import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import ignore from 'ignore'
import {foldersFrom} from './folders-above.ts'
import {slashed} from './slashed.ts'

type Matcher = ReturnType<typeof ignore>

/** The `.gitignore` of one folder, and the rules of the folders above it. */
export interface IgnoreRules {
  readonly folder: string
  readonly matcher: Matcher
  readonly above: IgnoreRules | undefined
}

/** Git compares names with case, and so do we. */
const createMatcher = (patterns: string): Matcher => ignore({ignoreCase: false}).add(patterns)

/** The rules within `folder`, given those that hold around it. */
export function rulesWithin(folder: string, above: IgnoreRules | undefined): IgnoreRules | undefined {
  const file = path.join(folder, '.gitignore')
  if (!existsSync(file)) return above
  try {
    return {folder, matcher: createMatcher(readFileSync(file, 'utf8')), above}
  } catch {
    // An unreadable .gitignore hides nothing: checking too much is the smaller harm.
    return above
  }
}

/** Whether the nearest rule that speaks of a path hides it. */
export function isIgnored(rules: IgnoreRules | undefined, absolute: string, isFolder: boolean): boolean {
  for (let level = rules; level; level = level.above) {
    const relative = slashed(path.relative(level.folder, absolute))
    const {ignored, unignored} = level.matcher.test(isFolder ? `${relative}/` : relative)
    if (ignored || unignored) return ignored
  }
  return false
}

/**
 * The rules that reach into `folder` from above it: from the root of its Git repository down, or from the
 * working folder where there is no repository. A folder that these rules hide was named on purpose, so then
 * they do not count.
 */
export function rulesAbove(folder: string, cwd: string): IgnoreRules | undefined {
  const [, ...ancestors] = foldersFrom(folder)
  const repository = [folder, ...ancestors].findIndex(parent => existsSync(path.join(parent, '.git')))
  const depth = repository === -1 ? ancestors.indexOf(cwd) + 1 : repository
  let rules: IgnoreRules | undefined
  for (const parent of ancestors.slice(0, depth).reverse()) rules = rulesWithin(parent, rules)
  return isIgnored(rules, folder, true) ? undefined : rules
}

/** Tells which paths below `cwd` the given patterns (gitignore syntax) take out. */
export function exclusion(patterns: readonly string[], cwd: string): (absolute: string) => boolean {
  if (patterns.length === 0) return () => false
  const matcher = createMatcher(patterns.join('\n'))
  return absolute => {
    const relative = slashed(path.relative(cwd, absolute))
    return ignore.isPathValid(relative) && matcher.ignores(relative)
  }
}
