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
  for (let index = negator.end; index <= core.start; index++) if (isFiniteVerb(view, index)) return false
  return true
}

/** *No adviser is …*: a negated subject denies what is said of it. */
function opensSubject(view: RuleMatch['view'], index: number): boolean {
  const {phrases, relations} = view.analysis()
  return relations.some(({role, phrase}) => role === 'subject' && phrases[phrase]?.start === index)
}

function isFiniteVerb(view: RuleMatch['view'], index: number): boolean {
  const {upos} = view.analysis()
  if (upos[index] === 'AUX') return view.tokens[index]?.norm !== 'be' && view.tokens[index]?.norm !== 'being'
  const infinitive = view.tokens[index - 1]?.norm === 'to'
  return upos[index] === 'VERB' && !infinitive && !view.tokens[index]?.norm.endsWith('ing')
}

/**
 * Start of the clause, or of the one before where that reaches into this one: as its content (*we don't think that …*)
 * or as a reason that is denied (*not because you're …*).
 */
function scopeStart(view: RuleMatch['view'], index: number): number {
  const {clauses} = view.analysis()
  let start = index
  while (start > 0 && clauses[start - 1] === clauses[index]) start--
  const opener = view.tokens[start]?.norm
  const parted = view.tokens[start - 1]?.kind === 'punctuation'
  const isContent = opener === 'that' || opener === 'as' || opener === 'like'
  const isDenied = opener === 'because' && view.tokens[start - 1]?.norm === 'not'
  if (start > 0 && !parted && (isContent || isDenied)) return scopeStart(view, start - 1)
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
  const {upos, lemmas, phrases} = view.analysis()
  const last = view.tokens.findLast(token => token.kind !== 'punctuation' || token.norm === '?')
  if (last?.norm !== '?' || upos[0] !== 'AUX' || lemmas[0] !== 'be') return false
  const isAsked = (phrase: NounPhrase): boolean =>
    phrase.start === 1 && !phrase.possessor && core.start <= phrase.head && core.end > phrase.end
  return phrases.some(isAsked)
}
