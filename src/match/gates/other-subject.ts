import type {RuleSet} from '../../core/rule.ts'
import type {Gate} from '../rule-match.ts'
import {textHasEntry, wordsOfText} from '../text-entries.ts'

/** A text of so many words has room to say whom it helps, if it helps anybody. */
const longEnough = 1000
/** Texts about helping people hold a word of it far more often than once in so many; novels and speeches less. */
const oneIn = 500

/** Gate 9: in a long text that hardly speaks of anybody who is helped, words have the sense of its own subject. */
export const otherSubject: Gate = (_, {isElsewhere}) =>
  isElsewhere?.() ? 'this long text hardly speaks of customers, or of helping them' : undefined

/** Whether a text is long and nearly without words about helping people. */
export function speaksOfOtherThings(source: string, sets: RuleSet['sets']): boolean {
  const words = wordsOfText(source.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^<>]*>/gi, ' ')).filter(word =>
    /\p{L}/u.test(word)
  )
  if (words.length < longEnough) return false
  const set = sets.get('service-word')
  return words.filter(word => textHasEntry(word, set)).length * oneIn < words.length
}
