import type {Token, Upos} from '../core/sentence.ts'
import {ambiguousForm} from './ambiguous-words.ts'
import {clauseRules} from './repair-clause-rules.ts'
import {type Context, isCapitalName, leftOf, rightOf} from './repair-context.ts'
import {phraseRules} from './repair-phrase-rules.ts'
import {settled} from './repair-settled.ts'

/**
 * Decides, in this order, what a word is that may be noun or verb: the first rule that holds wins, and where none does
 * the library's tag stays. Each rule carries the sentence it is for.
 */
const repairs = [...phraseRules, ...clauseRules]

/** Mends the tags of a sentence by its words; see `repairs`. Pure: returns new tags. */
export function repairTags(tokens: readonly Token[], tags: readonly Upos[]): Upos[] {
  const norms = tokens.map(token => (isCapitalName(token.text) ? token.text : token.norm))
  const sure = tags.map((_, index) => settled(tokens, tags, index))
  const upos = tags.map((tag, index) => sure[index] ?? tag)
  for (const index of tokens.keys()) {
    const form = ambiguousForm(tokens[index]?.norm ?? '')
    if (form === undefined || sure[index] !== undefined) continue
    const context: Context = {
      tokens,
      norms,
      upos,
      index,
      form,
      before: leftOf(tokens, upos, index),
      after: rightOf(tokens, upos, index)
    }
    const repair = repairs.find(rule => rule.when(context))
    if (repair) upos[index] = repair.tag
  }
  return upos
}
