import ignore from 'ignore'

/** Whether a path is among those that patterns in gitignore syntax mean; without regard to case. */
export function gitPatterns(patterns: readonly string[]): (path: string) => boolean {
  const matcher = ignore({ignoreCase: true}).add(patterns)
  return path => matcher.ignores(path)
}
