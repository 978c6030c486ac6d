import type {Span} from '../../core/span.ts'
import {skipped} from '../hits.ts'
import {findInSet, type Gate, type GateContext, type RuleMatch, wordsBetween} from '../rule-match.ts'

/** Gate 3: a negator before the match in its clause that governs it. */
export const denial: Gate = (match, context) => {
  const negator = governingNegator(match, context) ?? skippedNegator(match, context)
  if (negator) return `“${wordsBetween(match.view, negator)}” denies it`
  return isDoubtedQuestion(match) ? 'it is asked, not said' : undefined
}

function governingNegator({core, view}: RuleMatch, {sets}: GateContext): Span | undefined {
  const negators = sets.get('denial')
  let end = core.start
  let found: Span | undefined
  for (let start = scopeStart(view, core.start); start < end; ) {
    const next = findInSet(view, negators, {start, end})
    if (!next) break
    const turned = findInSet(view, sets.get('denial-turned'), {start: next.start, end: core.start})
    if (turned?.start !== next.start) found = next
    start = Math.max(next.end, turned?.start === next.start ? turned.end : 0)
    end = core.start
  }
  return found
}

/** Start of the clause, or of the one before where this is its content clause (*we don't think that …*). */
function scopeStart(view: RuleMatch['view'], index: number): number {
  const {clauses} = view.analysis()
  let start = index
  while (start > 0 && clauses[start - 1] === clauses[index]) start--
  const opener = view.tokens[start]?.norm
  const content = start > 0 && (opener === 'that' || opener === 'as' || opener === 'like')
  return content ? scopeStart(view, start - 1) : start
}

/** *not* or *never* taken up by `~` inside the match. */
function skippedNegator({captures, view}: RuleMatch, {sets}: GateContext): Span | undefined {
  return captures
    .filter(({set}) => set === skipped)
    .find(capture => findInSet(view, sets.get('denial'), capture) !== undefined)
}

/** *Is the customer always right?* puts a saying in doubt. */
function isDoubtedQuestion({view}: RuleMatch): boolean {
  const {upos, lemmas} = view.analysis()
  const last = view.tokens.findLast(token => token.kind !== 'punctuation' || token.norm === '?')
  return last?.norm === '?' && upos[0] === 'AUX' && lemmas[0] === 'be'
}
