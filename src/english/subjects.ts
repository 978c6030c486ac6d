import type {NounPhrase} from '../core/sentence.ts'
import type {Arc, Reading} from './reading.ts'
import type {Tagged} from './tagged.ts'
import {relativeBefore, type VerbGroup} from './verb-groups.ts'

/** Verbs whose clause may be told by another: the next verb then has a subject of its own. */
const reporting: ReadonlySet<string> = new Set(
  'say think know claim believe feel hope tell report explain mention wish guess expect assume insist ask wonder see hear notice find'.split(
    ' '
  )
)

/** The subject of each verb group, or the object it has in the passive; index by index. */
export function findSubjects(reading: Reading): readonly (Arc | undefined)[] {
  const found: (Arc | undefined)[] = []
  for (const [index, group] of reading.groups.entries()) {
    found.push(subjectOf(reading, group, reading.groups[index - 1], found[index - 1]))
  }
  return found
}

function subjectOf(
  reading: Reading,
  group: VerbGroup,
  previous: VerbGroup | undefined,
  previousSubject: Arc | undefined
): Arc | undefined {
  const relative = relativeBefore(reading.tagged, group)
  if (relative !== undefined) return antecedent(reading, relative)
  const phrase =
    resumedSubject(reading, group, previous) ??
    invertedSubject(reading, group) ??
    phraseBefore(reading, group.start)
  if (phrase !== undefined) return {phrase, by: group.passive ? 'passive' : 'order'}
  return previous && previousSubject && sharedSubject(reading, group, previous, previousSubject)
}

/**
 * `players who write in about lag can be fobbed off`: behind the one verb of a relative clause, the next verb
 * takes up the word before it again, unless the clause reports what somebody says.
 */
function resumedSubject(
  reading: Reading,
  group: VerbGroup,
  previous: VerbGroup | undefined
): number | undefined {
  const {lemmas, upos, tokens} = reading.tagged
  if (!previous || group.infinitive || relativeBefore(reading.tagged, group) !== undefined) return undefined
  const relative = relativeBefore(reading.tagged, previous)
  const finite =
    upos[group.start] === 'AUX' ||
    tokens[group.verb]?.norm !== lemmas[group.verb] ||
    upos[group.verb] === 'VERB'
  const joined = upos[group.start - 1] === 'CCONJ' || tokens[group.start - 1]?.norm === ','
  const own = hasOwnPronoun(reading.tagged, group)
  if (relative === undefined || !finite || joined || own || reporting.has(lemmas[previous.verb] ?? ''))
    return undefined
  // `the account of the person who died is closed`: it is the account that is closed.
  return phraseBefore(reading, relative)
}

const nominative: ReadonlySet<string> = new Set(['i', 'he', 'she', 'we', 'they'])

/** `the account that is linked and you want to leave`, `if you have a ticket which is about two things, you might split it` */
function hasOwnPronoun({tokens, upos}: Tagged, {start}: VerbGroup): boolean {
  if (upos[start - 1] !== 'PRON') return false
  const opensClause = upos[start - 2] === 'CCONJ' || tokens[start - 2]?.norm === ','
  return opensClause || nominative.has(tokens[start - 1]?.norm ?? '')
}

/** `Are callers just numbers?` */
function invertedSubject(reading: Reading, group: VerbGroup): number | undefined {
  return group.verb === 0 && reading.tagged.upos[0] === 'AUX' ? reading.opening.get(1) : undefined
}

/** `called and complained`, `tend to complain`: the subject stands at the verb before. */
function sharedSubject(reading: Reading, group: VerbGroup, previous: VerbGroup, arc: Arc): Arc | undefined {
  const {tokens, upos, lemmas} = reading.tagged
  if (group.infinitive && previous.verb === group.start - 1) return {...arc, by: 'infinitive'}
  const inflected = tokens[group.verb]?.norm !== lemmas[group.verb]
  const coordinated =
    upos[group.start - 1] === 'CCONJ' || (tokens[group.start - 1]?.norm === ',' && inflected)
  return coordinated ? {...arc, by: 'coordination'} : undefined
}

/** The phrase a relative pronoun stands for; none when it may belong to either of two. */
function antecedent(reading: Reading, relative: number): Arc | undefined {
  const {tokens} = reading.tagged
  const end = tokens[relative - 1]?.norm === ',' ? relative - 1 : relative
  const index = reading.closing.get(end)
  const phrase = index === undefined ? undefined : reading.phrases[index]
  if (index === undefined || !phrase) return undefined
  const nested = phrase.preposition !== undefined && reading.closing.has(phrase.preposition)
  return nested ? undefined : {phrase: index, by: 'relative'}
}

/** The phrase before a verb group, stepping over adverbs and prepositional phrases of the subject. */
function phraseBefore(reading: Reading, start: number): number | undefined {
  let end = start
  for (let steps = 0; steps < 4; steps++) {
    while (reading.tagged.upos[end - 1] === 'ADV') end--
    const index = reading.closing.get(end)
    const phrase = index === undefined ? undefined : reading.phrases[index]
    if (index === undefined || !phrase) return undefined
    if (phrase.preposition === undefined)
      return isCompared(reading, phrase) || isReached(reading, phrase, start) ? undefined : index
    if (!reading.closing.has(phrase.preposition)) return undefined
    end = phrase.preposition
  }
  return undefined
}

/** `more than customers want`: what stands behind *than* is compared, not acting. */
function isCompared(reading: Reading, phrase: NounPhrase): boolean {
  return reading.tagged.tokens[phrase.start - 1]?.norm === 'than'
}

/** Forms that stand beside no plural. */
const singular: ReadonlySet<string> = new Set(['is', 'was', 'has', 'does'])

/** `Reaching callers is hard`, `reaching the caller took long`: reaching is, and took; whoever is reached does neither. */
function isReached({tagged}: Reading, {start, head}: NounPhrase, verb: number): boolean {
  const {tokens, upos, lemmas} = tagged
  const norm = tokens[verb]?.norm ?? ''
  const isInflected = norm !== lemmas[verb]
  const isThird = singular.has(norm) || (upos[verb] === 'VERB' && isInflected && norm.endsWith('s'))
  const isPlural = tokens[head]?.norm !== lemmas[head]
  // Whatever a tagger takes it for, as in `convincing callers was hard`.
  if (isPlural && isThird && start < head && isGerund(tagged, start)) return true
  if (!isGerund(tagged, start - 1) || upos[start - 2] === 'AUX') return false
  return upos[start] === 'DET' ? upos[verb] === 'AUX' || isInflected : isPlural && isThird
}

/** Not `knowing the caller is angry`, which tells of the caller. */
function isGerund({tokens, lemmas}: Tagged, index: number): boolean {
  const norm = tokens[index]?.norm ?? ''
  if (norm.length <= 4 || !norm.endsWith('ing')) return false
  return norm === 'finding' || !(reporting.has(lemmas[index] ?? '') || reporting.has(norm.slice(0, -3)))
}
