import {type Comment, MARK} from './comment.ts'
import {commentSyntaxOf} from './comment-syntaxes.ts'
import {directiveOf} from './directive.ts'
import {reachOf, type Suppression} from './reach.ts'

/** The comments of a source, in which there may be some that switch rules off. Never throws; linear. */
export const findComments = (source: string, syntax: string): readonly Comment[] =>
  source.includes(MARK) ? (commentSyntaxOf(syntax)?.read(source) ?? []) : []

/** Those of the comments of a source that switch rules off or on, in order. Never throws; linear. */
export function findSuppressions(
  source: string,
  syntax: string,
  comments = findComments(source, syntax)
): readonly Suppression[] {
  const reach = commentSyntaxOf(syntax)?.reach
  if (reach === undefined) return []
  const directives = comments.flatMap(comment => directiveOf(comment) ?? []).sort((a, b) => a.start - b.start)
  return reachOf(directives, source, reach)
}
