import type {RuleSet} from '../../core/rule.ts'
import type {Gate} from '../rule-match.ts'

/** A text of so many words has room to say whom it helps, if it helps anybody. */
const longEnough = 1000
/** Texts about helping people hold a word of it far more often than once in so many; novels and speeches less. */
const oneIn = 500

const markup = /<(script|style)\b[\s\S]*?<\/\1>|<[^<>]*>/gi
const aWord = /\p{L}[\p{L}\p{N}]*/gu

/** Gate 9: in a long text that hardly speaks of anybody who is helped, words have the sense of its own subject. */
export const otherSubject: Gate = (_, {isElsewhere}) =>
  isElsewhere?.() ? 'this long text hardly speaks of customers, or of helping them' : undefined

/** Whether a text is long and nearly without words about helping people. Linear. */
export function speaksOfOtherThings(source: string, sets: RuleSet['sets']): boolean {
  const serving = sets.get('service-word')?.forms
  if (!serving) return false
  const words = source.replace(markup, ' ').match(aWord) ?? []
  if (words.length < longEnough) return false
  let wanted = words.length / oneIn
  // Most texts about service say so in their first lines.
  for (const word of words) if (serving.has(word.toLowerCase()) && --wanted <= 0) return false
  return true
}
