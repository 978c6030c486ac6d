import type {NounPhrase} from '../core/sentence.ts'
import {phraseBreakers} from './closed-words.ts'
import {bareHead, continuesPhrase, isHead, isInCompound} from './phrase-body.ts'
import {
  afterApproximator,
  afterDeterminers,
  isDeterminer,
  isPossessiveMark,
  isPronounPhrase
} from './phrase-opening.ts'
import {joinPartitives} from './phrase-partitives.ts'
import {isVerbal, type Tagged} from './tagged.ts'
import {timeNouns} from './time-nouns.ts'

const singularDeterminers: ReadonlySet<string> = new Set([
  'a',
  'an',
  'another',
  'each',
  'every',
  'this',
  'that'
])
const subjectPronouns: ReadonlySet<string> = new Set(['i', 'he', 'she', 'we', 'they', 'who'])
const clauseOpeners: ReadonlySet<string> = new Set([
  'until',
  'once',
  'till',
  'before',
  'after',
  'since',
  'as',
  'than'
])
const pluralForms: ReadonlySet<string> = new Set(
  'people children men women staff police folk they them we us these those both few many several'.split(' ')
)
/** Nouns that stand beside a phrase as an adverb: `we helped 300 tickets today`. */
const temporal: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow', 'tonight'])
const timeOpeners: ReadonlySet<string> = new Set(['last', 'next', 'this', 'each', 'every'])
/** Longer runs are word lists, not phrases. */
const longest = 16

/**
 * Finds base noun phrases by a left-to-right chunk grammar over tags:
 * `(predeterminer) determiner? (number | adverb adjective | adjective | participle | noun | noun 's)* head`.
 */
export function findNounPhrases(tagged: Tagged): readonly NounPhrase[] {
  const phrases: NounPhrase[] = []
  let index = 0
  while (index < tagged.tokens.length) {
    const found = readPhrase(tagged, index)
    phrases.push(...found)
    index = found.length > 0 ? Math.max(...found.map(({end}) => end)) : index + 1
  }
  return joinPartitives(tagged, phrases)
}

function readPhrase(tagged: Tagged, start: number): readonly NounPhrase[] {
  if (isPronounPhrase(tagged, start)) return [phrase(tagged, start, start, start, false)]
  const phrases: NounPhrase[] = []
  let own = start
  let head: number | undefined
  let index = afterApproximator(tagged, isDeterminer(tagged, start) ? afterDeterminers(tagged, start) : start)
  const limit = start + longest
  while (index < tagged.tokens.length && index < limit) {
    if (head === index - 1 && isPossessiveMark(tagged, index)) {
      phrases.push(phrase(tagged, start, own, head, true))
      own = index + 1
      head = undefined
      index++
      continue
    }
    if (head !== undefined && opensTime(tagged, index)) break
    if (phraseBreakers.has(tagged.tokens[index]?.norm ?? '') && !isInCompound(tagged, index)) break
    if (isHead(tagged, index)) head = index
    else if (!continuesPhrase(tagged, index, head)) break
    index++
  }
  if (head === undefined) {
    const bare = own === start ? bareHead(tagged, start, index) : undefined
    return bare === undefined ? phrases : [...phrases, phrase(tagged, start, own, bare, false)]
  }
  return [...phrases, ...splitBareRelative(tagged, phrase(tagged, start, own, head, false))]
}

/** `customers today`, `customers last week`. */
function opensTime({tokens, lemmas}: Tagged, index: number): boolean {
  const norm = tokens[index]?.norm ?? ''
  return temporal.has(norm) || (timeOpeners.has(norm) && timeNouns.has(lemmas[index + 1] ?? ''))
}

function phrase(tagged: Tagged, start: number, own: number, head: number, possessor: boolean): NounPhrase {
  const before = isPreposition(tagged, start - 1, head + 1)
  return {
    start,
    end: afterLabel(tagged, head),
    own,
    head,
    possessor,
    preposition: before ? start - 1 : undefined,
    plural: isPlural(tagged, head)
  }
}

/** End of a phrase with the number that names it: `order 55`, `case #12`, `tier two`. */
function afterLabel(tagged: Tagged, head: number): number {
  const {tokens, upos} = tagged
  const sign = tokens[head + 1]?.norm === '#' ? 1 : 0
  const label = head + 1 + sign
  const isLabel =
    upos[label] === 'NUM' && (upos[head] === 'NOUN' || upos[head] === 'PROPN') && !isPlural(tagged, head)
  if (!isLabel) return head + 1
  let end = label + 1
  while (tokens[end]?.glued && (tokens[end]?.norm === '-' || upos[end] === 'NUM')) end++
  return upos[end] === 'NOUN' || upos[end] === 'ADJ' || tokens[end]?.norm === '%' ? head + 1 : end
}

/** Whether a word governs the phrase behind it; `until they answer` opens a clause instead. */
function isPreposition(tagged: Tagged, index: number, end: number): boolean {
  const {tokens, upos} = tagged
  const norm = tokens[index]?.norm ?? ''
  if (norm === 'to') return upos[index + 1] !== 'VERB'
  if (upos[index] !== 'ADP' || subjectPronouns.has(tokens[index + 1]?.norm ?? '')) return false
  return !(clauseOpeners.has(norm) && hasPredicate(tagged, end))
}

/** Whether a verb follows a phrase, perhaps behind what belongs to it: `until every lead from the fair has called`. */
function hasPredicate(tagged: Tagged, from: number): boolean {
  for (let index = from; index < from + 8; index++) {
    const tag = tagged.upos[index]
    if (isVerbal(tagged, index)) return true
    if (tag === undefined || tag === 'PUNCT' || tag === 'PRON' || tag === 'SCONJ' || tag === 'CCONJ')
      return false
  }
  return false
}

function isPlural({tokens, lemmas, upos}: Tagged, head: number): boolean {
  const norm = tokens[head]?.norm ?? ''
  if (pluralForms.has(norm)) return true
  return upos[head] === 'NOUN' || upos[head] === 'PROPN'
    ? norm !== lemmas[head] && norm.endsWith('s') && !norm.endsWith('ss')
    : false
}

/** `a problem customers bring us`: a singular determiner cannot govern a plural head, so a clause starts there. */
function splitBareRelative(tagged: Tagged, whole: NounPhrase): readonly NounPhrase[] {
  const {tokens, upos} = tagged
  const opener = tokens[whole.own]?.norm ?? ''
  const before = whole.head - 1
  const splits =
    whole.plural &&
    singularDeterminers.has(opener) &&
    before > whole.own &&
    upos[before] === 'NOUN' &&
    !isPlural(tagged, before) &&
    (upos[whole.end] === 'VERB' || upos[whole.end] === 'AUX')
  if (!splits) return [whole]
  const first = phrase(tagged, whole.start, whole.own, before, false)
  return [first, {...whole, start: whole.head, own: whole.head, preposition: undefined}]
}
