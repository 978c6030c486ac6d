import path from 'node:path'
import picomatch from 'picomatch'
import {type IgnoreRules, isIgnored, rulesAbove, rulesWithin} from '../files/ignore-rules.ts'
import {slashed} from '../files/slashed.ts'
import {isPassedOver} from '../files/walk-folder.ts'

/** How an argument means a file: by its own path, by a folder or glob that it would be found in, or not at all. */
export type Meant = 'named' | 'found' | 'not'

/** Tells how an argument means files that need not be there any more, by the rules of `findFiles`. */
export function targetMatcher(target: string, cwd: string): (absolute: string) => Meant {
  const base = path.resolve(cwd, target)
  const below = base.endsWith(path.sep) ? base : `${base}${path.sep}`
  const matches = picomatch(slashed(target))
  return absolute => {
    if (absolute === base) return 'named'
    if (absolute.startsWith(below)) return isMet(absolute, base, cwd, isPassedOver) ? 'found' : 'not'
    const name = slashed(path.relative(cwd, absolute))
    return matches(name) && isMet(absolute, cwd, cwd, isForeign) ? 'found' : 'not'
  }
}

/** A glob says itself which hidden names it means. */
const isForeign = (name: string): boolean => name === 'node_modules'

/** Whether a walk from a folder would meet a file below it. */
function isMet(
  absolute: string,
  folder: string,
  cwd: string,
  isPassed: (name: string, isFolder: boolean) => boolean
): boolean {
  let rules: IgnoreRules | undefined = rulesAbove(folder, cwd)
  let at = folder
  const segments = path.relative(folder, absolute).split(path.sep)
  for (const [index, segment] of segments.entries()) {
    const isFolder = index < segments.length - 1
    rules = rulesWithin(at, rules)
    at = path.join(at, segment)
    if (isPassed(segment, isFolder) || isIgnored(rules, at, isFolder)) return false
  }
  return true
}
