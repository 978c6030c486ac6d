import {type Comment, MARK} from './comment.ts'
import {commentSyntaxOf} from './comment-syntaxes.ts'
import {type Directive, directiveOf} from './directive.ts'
import {reachOf, type Suppression} from './reach.ts'

/** The comments of a source, parted by what they are to us. */
export interface FoundSuppressions {
  /** Those that switch rules off or on, in order. */
  readonly suppressions: readonly Suppression[]
  /** Those that say something else, though one of them may have been meant. */
  readonly others: readonly Comment[]
}

/** Finds the comments of a source that switch rules off or on. Never throws; linear. */
export function findSuppressions(source: string, syntax: string): FoundSuppressions {
  const comments = source.includes(MARK) ? commentSyntaxOf(syntax) : undefined
  if (!comments) return nothing
  const directives: Directive[] = []
  const others: Comment[] = []
  for (const comment of comments.read(source)) {
    const directive = directiveOf(comment)
    if (directive) directives.push(directive)
    else others.push(comment)
  }
  directives.sort((a, b) => a.start - b.start)
  return {suppressions: reachOf(directives, source, comments.reach), others}
}

const nothing: FoundSuppressions = {suppressions: [], others: []}
