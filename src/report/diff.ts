import {createTwoFilesPatch} from 'diff'

/** A text before and after a change. */
export interface Change {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** What changed, as a unified diff that `git apply` and `patch` read in the folder that its paths start from. */
export function unifiedDiff(changes: readonly Change[]): string {
  return changes
    .filter(({before, after}) => before !== after)
    .map(({path, before, after}) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3
      }).replace(/^={3,}\n/, '')
    )
    .join('')
}
