import type {PatternNode} from '../../core/pattern.ts'
import type {RuleLanguage} from '../remember-words.ts'

/** One way to write a word: for each token the forms that may stand there. */
export type WordSequence = readonly ReadonlySet<string>[]

/**
 * The ways in which a word of a pattern may be written. `tire-kicker` is also found as `tire kicker`
 * (the matcher steps over hyphens inside compounds) and as `tirekicker`; only its last part inflects.
 */
export function expandWord(
  node: PatternNode & {type: 'word'},
  language: RuleLanguage
): readonly WordSequence[] {
  const wordClass = node.tag === 'NOUN' ? 'noun' : node.tag === 'VERB' ? 'verb' : 'any'
  const formsOf = (word: string): ReadonlySet<string> =>
    language.formSet(node.exact ? [word.toLowerCase()] : language.forms(word, wordClass))
  const parts = language.words(node.word).filter(part => part !== '-')
  const [only] = parts
  if (parts.length <= 1) return [[formsOf(only ?? node.word)]]
  const last = parts.length - 1
  const apart = parts.map((part, index) =>
    index === last ? formsOf(part) : language.formSet(node.exact ? [part] : language.spellings(part))
  )
  return node.word.includes('-') ? [apart, [formsOf(parts.join(''))]] : [apart]
}
