import {isCompoundHyphen, type SentenceView} from './view.ts'

/** `^`: nothing of its clause but conjunctions, adverbs or a polite word stands before. `$`: nothing follows. */
export function isEdge(side: 'start' | 'end', at: number, view: SentenceView): boolean {
  return side === 'start' ? startsClause(at, view) : endsClause(at, view)
}

function startsClause(at: number, view: SentenceView): boolean {
  const {clauses, upos} = view.analysis()
  for (let index = at - 1; index >= 0 && clauses[index] === clauses[at]; index--) {
    const tag = upos[index]
    if (tag === 'PUNCT' || tag === 'SYM') return true
    if (tag !== 'CCONJ' && tag !== 'ADV' && tag !== 'INTJ' && tag !== 'SCONJ' && tag !== 'NUM') return false
  }
  return true
}

function endsClause(at: number, view: SentenceView): boolean {
  const {clauses} = view.analysis()
  const token = view.tokens[at]
  if (!token || clauses[at] !== clauses[at - 1]) return true
  return token.kind === 'punctuation' && !isCompoundHyphen(view.tokens, at) && !opensQuote(at, view)
}

/** `stop writing “urgent”`: a quotation mark before a word opens what belongs to the clause. */
function opensQuote(at: number, {tokens}: SentenceView): boolean {
  const isQuote = /^["'“‘«„]$/.test(tokens[at]?.norm ?? '')
  return isQuote && !tokens[at]?.glued && tokens[at + 1]?.glued === true
}
