import type {NounPhrase, Upos} from '../core/sentence.ts'
import {isIngForm, isPastForm, isVerbal, type Tagged} from './tagged.ts'

const possessivePronouns: ReadonlySet<string> = new Set(['my', 'your', 'our', 'their', 'his', 'its', 'whose'])
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
  'till',
  'before',
  'after',
  'since',
  'as',
  'than'
])
const objectPronouns: ReadonlySet<string> = new Set(['her'])
const pluralForms: ReadonlySet<string> = new Set(
  'people children men women staff police folk they them we us these those both few many several'.split(' ')
)
/** Words that count another noun: in `most of our targets` the targets are the head. */
const quantifiers: ReadonlySet<string> = new Set(
  'all any both each few half many most much none one several some lots plenty dozens scores hundreds thousands millions majority handful couple number'.split(
    ' '
  )
)
const nominal: ReadonlySet<Upos> = new Set<Upos>(['NOUN', 'PROPN'])
/** Nouns that stand beside a phrase as an adverb: `we helped 300 tickets today`. */
const temporal: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow', 'tonight'])
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
  let index = isDeterminer(tagged, start) ? afterDeterminers(tagged, start) : start
  const limit = start + longest
  while (index < tagged.tokens.length && index < limit) {
    if (head === index - 1 && isPossessiveMark(tagged, index)) {
      phrases.push(phrase(tagged, start, own, head, true))
      own = index + 1
      head = undefined
      index++
      continue
    }
    if (head !== undefined && temporal.has(tagged.tokens[index]?.norm ?? '')) break
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

function phrase(tagged: Tagged, start: number, own: number, head: number, possessor: boolean): NounPhrase {
  const before = isPreposition(tagged, start - 1, head + 1)
  return {
    start,
    end: head + 1,
    own,
    head,
    possessor,
    preposition: before ? start - 1 : undefined,
    plural: isPlural(tagged, head)
  }
}

/** Whether a word governs the phrase behind it; `until they answer` opens a clause instead. */
function isPreposition(tagged: Tagged, index: number, end: number): boolean {
  const {tokens, upos} = tagged
  const norm = tokens[index]?.norm ?? ''
  if (norm === 'to') return upos[index + 1] !== 'VERB'
  if (upos[index] !== 'ADP' || subjectPronouns.has(tokens[index + 1]?.norm ?? '')) return false
  return !(clauseOpeners.has(norm) && isVerbal(tagged, end))
}

function isPlural({tokens, lemmas, upos}: Tagged, head: number): boolean {
  const norm = tokens[head]?.norm ?? ''
  if (pluralForms.has(norm)) return true
  return upos[head] === 'NOUN' || upos[head] === 'PROPN'
    ? norm !== lemmas[head] && norm.endsWith('s') && !norm.endsWith('ss')
    : false
}

function isPronounPhrase({tokens, upos}: Tagged, index: number): boolean {
  const norm = tokens[index]?.norm ?? ''
  if (upos[index] !== 'PRON' || norm === 'who' || norm === 'which' || norm === 'that') return false
  if (possessivePronouns.has(norm)) return false
  const next = upos[index + 1]
  return !(
    objectPronouns.has(norm) &&
    (next === 'NOUN' || next === 'ADJ' || next === 'PROPN' || next === 'NUM')
  )
}

function isDeterminer({tokens, upos}: Tagged, index: number): boolean {
  const norm = tokens[index]?.norm ?? ''
  return (
    upos[index] === 'DET' ||
    possessivePronouns.has(norm) ||
    (upos[index] === 'PRON' && objectPronouns.has(norm))
  )
}

function afterDeterminers(tagged: Tagged, start: number): number {
  let index = start
  while (index < start + 3 && isDeterminer(tagged, index)) index++
  return index
}

function isPossessiveMark({tokens, upos}: Tagged, index: number): boolean {
  const norm = tokens[index]?.norm
  return (norm === "'s" || norm === "'") && upos[index] !== 'AUX' && tokens[index]?.glued === true
}

function isHead({tokens, upos}: Tagged, index: number): boolean {
  if (tokens[index]?.kind === 'opaque') return true
  return nominal.has(upos[index] as Upos) && tokens[index]?.kind !== 'punctuation'
}

/** Whether a token that is no noun may stand inside the phrase. */
function continuesPhrase(tagged: Tagged, index: number, head: number | undefined): boolean {
  const {tokens, upos} = tagged
  const tag = upos[index]
  const next = upos[index + 1]
  const norm = tokens[index]?.norm ?? ''
  if (norm === '-' && tokens[index]?.glued && tokens[index + 1]?.glued) return true
  if (head !== undefined) return tag === 'NUM' ? false : tag === 'ADJ' && isNounAhead(tagged, index + 1)
  if (tag === 'NUM' || tag === 'ADJ') return true
  if (tag === 'SYM') return next === 'NUM'
  if (tag === 'ADV') return next === 'ADJ' || (next === 'VERB' && isModifier(tagged, index + 1))
  if (tag === 'VERB') return isModifier(tagged, index)
  if (tag === 'CCONJ' || norm === ',')
    return upos[index - 1] === 'ADJ' && next === 'ADJ' && isNounAhead(tagged, index + 1)
  return false
}

/** Participles before a noun: `screaming callers`, `churned customers` behind a determiner or adjective. */
function isModifier(tagged: Tagged, index: number): boolean {
  const {upos} = tagged
  const before = upos[index - 1]
  const behindOpening =
    before === 'DET' || before === 'ADJ' || before === 'NUM' || isDeterminer(tagged, index - 1)
  return (
    (isIngForm(tagged, index) || isPastForm(tagged, index)) && behindOpening && isNounAhead(tagged, index + 1)
  )
}

function isNounAhead({upos, tokens}: Tagged, from: number): boolean {
  for (let index = from; index < from + 6; index++) {
    const tag = upos[index]
    if (tag === 'NOUN' || tag === 'PROPN') return true
    const passable =
      tag === 'ADJ' ||
      tag === 'NUM' ||
      tag === 'CCONJ' ||
      tokens[index]?.norm === ',' ||
      tokens[index]?.norm === '-'
    if (!passable) return false
  }
  return false
}

/** `the unhappy`, `forty`, `30922`: an adjective behind a determiner, or a number, stands for a noun. */
function bareHead({upos}: Tagged, start: number, end: number): number | undefined {
  const last = end - 1
  if (last < start) return undefined
  if (upos[last] === 'NUM') return last
  if (upos[start] === 'DET' && last > start && upos[last] === 'ADJ') return last
  return upos[start] === 'DET' && last === start && upos[last + 1] === 'ADP' ? start : undefined
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

/** `most of our targets`, `one of the leads`: the counted noun takes the place of the counting word. */
function joinPartitives({tokens, upos}: Tagged, phrases: readonly NounPhrase[]): readonly NounPhrase[] {
  return phrases.map((inner, index) => {
    const of = inner.preposition
    if (of === undefined || tokens[of]?.norm !== 'of' || !quantifiers.has(tokens[of - 1]?.norm ?? ''))
      return inner
    const counter = phrases[index - 1]
    const start = counter?.end === of ? counter.start : of - 1
    const preposition = upos[start - 1] === 'ADP' ? start - 1 : undefined
    return {...inner, start, preposition}
  })
}
