import type {Tagged} from './tagged.ts'

const possessivePronouns: ReadonlySet<string> = new Set(['my', 'your', 'our', 'their', 'his', 'its', 'whose'])

const demonstratives: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those'])
const objectPronouns: ReadonlySet<string> = new Set(['her'])

const approximators: ReadonlySet<string> = new Set(
  'about|over|around|nearly|almost|roughly|some|only|just|more than|less than|fewer than|at least|at most|up to|as many'.split(
    '|'
  )
)

/** Whether a pronoun is a noun phrase by itself: `they`, and `her` where no noun follows. */
export function isPronounPhrase(tagged: Tagged, index: number): boolean {
  const {tokens, upos} = tagged
  const norm = tokens[index]?.norm ?? ''
  if (isDemonstrative(tagged, index)) return false
  if (upos[index] !== 'PRON' || norm === 'who' || norm === 'which' || norm === 'that') return false
  if (possessivePronouns.has(norm)) return false
  const next = upos[index + 1]
  return !(
    objectPronouns.has(norm) &&
    (next === 'NOUN' || next === 'ADJ' || next === 'PROPN' || next === 'NUM')
  )
}

/** `this guy`: before a noun a demonstrative is a determiner, whatever its tag. */
function isDemonstrative({tokens, upos}: Tagged, index: number): boolean {
  const next = upos[index + 1]
  return demonstratives.has(tokens[index]?.norm ?? '') && (next === 'NOUN' || next === 'ADJ')
}

/** Whether a token opens a noun phrase: an article, demonstrative or possessive. */
export function isDeterminer(tagged: Tagged, index: number): boolean {
  const {tokens, upos} = tagged
  const norm = tokens[index]?.norm ?? ''
  return (
    upos[index] === 'DET' ||
    isDemonstrative(tagged, index) ||
    possessivePronouns.has(norm) ||
    (upos[index] === 'PRON' && objectPronouns.has(norm))
  )
}

/** First token behind the determiners at `start`, of which three may stand in a row. */
export function afterDeterminers(tagged: Tagged, start: number): number {
  let index = start
  while (index < start + 3 && isDeterminer(tagged, index)) index++
  return index
}

/** `more than two hundred tickets`, `at least six callers`: words that blur a number belong to it. */
export function afterApproximator({tokens, upos}: Tagged, start: number): number {
  const first = tokens[start]?.norm ?? ''
  if (first === 'up' && upos[start - 1] === 'VERB') return start
  if (upos[start + 1] === 'NUM' && approximators.has(first)) return start + 1
  return upos[start + 2] === 'NUM' && approximators.has(`${first} ${tokens[start + 1]?.norm}`)
    ? start + 2
    : start
}

/** Whether a token is the `'s` or `'` by which the phrase before it owns what follows. */
export function isPossessiveMark({tokens, upos}: Tagged, index: number): boolean {
  const norm = tokens[index]?.norm
  return (norm === "'s" || norm === "'") && upos[index] !== 'AUX' && tokens[index]?.glued === true
}
