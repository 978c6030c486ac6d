import {MARK} from './comment.ts'
import {commentSyntaxOf} from './comment-syntaxes.ts'
import {directiveOf} from './directive.ts'
import {reachOf, type Suppression} from './reach.ts'

/** The comments of a source that switch rules off or on, in order. Never throws; linear. */
export function findSuppressions(source: string, syntax: string): readonly Suppression[] {
  if (!source.includes(MARK)) return []
  const comments = commentSyntaxOf(syntax)
  if (!comments) return []
  const directives = comments
    .read(source)
    .flatMap(comment => directiveOf(comment) ?? [])
    .sort((a, b) => a.start - b.start)
  return reachOf(directives, source, comments.reach)
}
