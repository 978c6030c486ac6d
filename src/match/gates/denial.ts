import type {NounPhrase} from '../../core/sentence.ts'
import type {Span} from '../../core/span.ts'
import {skipped} from '../hits.ts'
import {findInSet, type Gate, type GateContext, type RuleMatch, wordsBetween} from '../rule-match.ts'

/** Gate 3: a negator before the match in its clause that governs it. */
export const denial: Gate = (match, context) => {
  const negator = governingNegator(match, context) ?? skippedNegator(match, context)
  if (negator) return `“${wordsBetween(match.view, negator)}” denies it`
  return isDoubted(match) ? 'it is asked, not said' : undefined
}

function governingNegator(match: RuleMatch, {sets}: GateContext): Span | undefined {
  const {core, span, view} = match
  const end = Math.min(core.start, span.start)
  let found: Span | undefined
  for (let start = scopeStart(view, core.start); start < end; ) {
    const next = findInSet(view, sets.get('denial'), {start, end})
    if (!next) break
    const turned = findInSet(view, sets.get('denial-turned'), {start: next.start, end: core.start + 1})
    const isTurned = turned?.start === next.start
    if (!isTurned && governs(next, match, sets)) found = next
    start = isTurned ? Math.max(next.end, turned.end) : next.end
  }
  return found
}

/** *not* and *never* reach over the whole clause; *without*, *stop*, *ban* no further than what they govern. */
function governs(negator: Span, {core, view}: RuleMatch, sets: GateContext['sets']): boolean {
  const far = findInSet(view, sets.get('denial-of-clause'), negator)
  if (far?.start === negator.start || opensSubject(view, negator.start)) return true
  for (let index = negator.end; index <= core.start; index++) if (view.isFiniteVerb(index)) return false
  return true
}

/** *No adviser is …*: a negated subject denies what is said of it. */
function opensSubject(view: RuleMatch['view'], index: number): boolean {
  const {phrases, relations} = view.analysis()
  return relations.some(({role, phrase}) => role === 'subject' && phrases[phrase]?.start === index)
}

/** Start of the clause, or of the one before where that reaches into this one: *we don't think that …* */
function scopeStart(view: RuleMatch['view'], index: number): number {
  const {clauses} = view.analysis()
  let start = index
  while (start > 0 && clauses[start - 1] === clauses[index]) start--
  const parted = view.tokens[start - 1]?.kind === 'punctuation'
  if (start > 0 && !parted && view.isReachedInto(start)) return scopeStart(view, start - 1)
  return subjectBefore(view, start, index) ?? start
}

/** *Nobody who answers is just a rep*: the subject of what is said stands before a clause about it. */
function subjectBefore(view: RuleMatch['view'], start: number, index: number): number | undefined {
  const {relations, phrases} = view.analysis()
  const own = relations.filter(
    ({role, by, verb}) => role === 'subject' && by === 'order' && verb >= start && verb <= index
  )
  const subjects = own.flatMap(({phrase}) => phrases[phrase]?.start ?? [])
  const before = subjects.filter(at => at < start)
  return before.length > 0 ? Math.min(...before) : undefined
}

/** *not* or *never* taken up by `~` or `..` inside the match. */
function skippedNegator({captures, view}: RuleMatch, {sets}: GateContext): Span | undefined {
  return captures
    .filter(({set}) => set === skipped)
    .find(capture => findInSet(view, sets.get('denial'), capture) !== undefined)
}

/** *Is the customer always right?* puts a saying in doubt: the match is the subject and what is asked of it. */
function isDoubted({view, core}: RuleMatch): boolean {
  if (!view.isAskedOfSubject()) return false
  const isAsked = (phrase: NounPhrase): boolean =>
    phrase.start === 1 && !phrase.possessor && core.start <= phrase.head && core.end > phrase.end
  return view.analysis().phrases.some(isAsked)
}
