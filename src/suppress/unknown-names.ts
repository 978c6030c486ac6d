import type {UnknownName} from '../core/finding.ts'
import type {LineIndex} from '../core/lines.ts'
import {nearest} from '../core/nearest.ts'
import type {Rule} from '../core/rule.ts'
import type {Span} from '../core/span.ts'
import {MARK} from './comment.ts'
import {directiveKinds, wordOf} from './directive.ts'
import type {FoundSuppressions} from './find-suppressions.ts'

/** Names that nothing bears, in comments of a source: of rules and categories, and words that are nearly a kind of comment. */
export function unknownNames(
  {suppressions, others}: FoundSuppressions,
  {source, lines}: {readonly source: string; readonly lines: LineIndex},
  rules: readonly Pick<Rule, 'id' | 'category'>[]
): readonly UnknownName[] {
  const known = [...new Set(rules.flatMap(({id, category}) => [id, category]))]
  const at = (name: string, comment: Span, near: string | undefined): UnknownName => {
    const {start, end} = placeOf(name, comment, source)
    return {start: lines.position(start), end: lines.position(end), near}
  }
  return [
    ...suppressions.flatMap(one =>
      one.ids.filter(id => !known.includes(id)).map(id => at(id, one, nearest(id, known)))
    ),
    ...others.flatMap(comment => {
      const word = wordOf(comment)
      // What is like no kind may be anybody's comment that begins with the name of the program.
      const near = word === undefined ? undefined : nearest(word, directiveKinds)
      return word === undefined || near === undefined ? [] : [at(word, comment, near)]
    })
  ]
}

/** Where a name stands in a comment; the whole of it where it is written in another way there. */
function placeOf(name: string, {start, end}: Span, source: string): Span {
  const from = source.indexOf(MARK, start) + MARK.length
  for (const {0: word, index} of source.slice(from, end).matchAll(/[^\s,]+/g)) {
    if (word === name) return {start: from + index, end: from + index + name.length}
  }
  return {start, end}
}
