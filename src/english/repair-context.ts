import type {Token, Upos} from '../core/sentence.ts'
import {type AmbiguousForm, ambiguousForm} from './ambiguous-words.ts'

/** What a repair rule sees of the word it judges. Words to the left are settled already. */
export interface Context {
  readonly tokens: readonly Token[]
  /** What rules compare: the tokens' norms, but `IT` and `US` as written, for they are names and no pronouns. */
  readonly norms: readonly string[]
  readonly upos: readonly Upos[]
  readonly index: number
  readonly form: AmbiguousForm
  /** Nearest words, past adverbs and quotation marks; -1 or the number of tokens where there is none. */
  readonly before: number
  readonly after: number
}

/** One way to tell a noun from a verb; the example marks the word it is for. */
export interface Repair {
  readonly example: string
  readonly tag: 'NOUN' | 'VERB'
  readonly when: (context: Context) => boolean
}

const set = (words: string) => new Set(words.split(' '))

const determiners = set(
  'a an the this these those my your his its our their each every any some no another either neither several few many both such enough'
)
const objectPronouns = set(
  'me him her us them it you everyone everybody someone anyone everything anything nothing myself yourself themselves'
)
const numberWords = set(
  'one two three four five six seven eight nine ten twelve twenty thirty forty fifty sixty hundred most all'
)
const modals = set("can could may might must shall should will would ca wo 'll do does did to please let's")
const boundary = set(
  ', ; : — – . ! ? ( ) and or but that who which whom if when because until till while before after where so how then unless once'
)
const prepositions = set('of in on at for with from by about into per over without between as than like')
const skipped = set(
  "just also always never only still really even already often sometimes usually not n't simply quickly rarely ever then first again now"
)

/** The word there, or '' past the ends. */
export const norm = ({norms}: Context, index: number) => norms[index] ?? ''

/** Names that in small letters are pronouns. */
export const isCapitalName = (text: string) => text === 'IT' || text === 'US'

/** The nearest index to the left that is no adverb or quotation mark. */
export function leftOf(tokens: readonly Token[], upos: readonly Upos[], index: number): number {
  let at = index - 1
  while (at >= 0 && passable(tokens, upos, at)) at--
  return at
}

/** The nearest index to the right that is no adverb or quotation mark. */
export function rightOf(tokens: readonly Token[], upos: readonly Upos[], index: number): number {
  let at = index + 1
  while (at < tokens.length && passable(tokens, upos, at)) at++
  return at
}

function passable(tokens: readonly Token[], upos: readonly Upos[], at: number): boolean {
  const word = tokens[at]?.norm ?? ''
  return skipped.has(word) || word === '"' || (upos[at] === 'ADV' && word.endsWith('ly'))
}

/** Whether a determiner, possessive or possessor stands there, so that a noun phrase goes on. */
export function isDeterminer({tokens, upos}: Context, index: number): boolean {
  const token = tokens[index]
  if (!token) return false
  if (determiners.has(token.norm)) return true
  if (token.norm === "'" && token.glued) return upos[index - 1] === 'NOUN'
  return token.norm === "'s" && upos[index] !== 'AUX'
}

/** Tests of the word at an index; each is false past the ends unless it says so. This one: `can`, `don't`, `to`, `please`. */
export const isModal = (context: Context, index: number) => modals.has(norm(context, index))
/** `me`, `everyone`, `nothing`: what can stand as an object by itself. */
export const isObjectPronoun = (context: Context, index: number) => objectPronouns.has(norm(context, index))
/** A number in letters, `most` or `all`. */
export const isNumberWord = (context: Context, index: number) => numberWords.has(norm(context, index))
/** A preposition, but never `to`, which may stand before a verb. */
export const isPreposition = (context: Context, index: number) =>
  prepositions.has(norm(context, index)) || (context.upos[index] === 'ADP' && norm(context, index) !== 'to')
/** A noun or a name. */
export const isNominal = ({upos}: Context, index: number) => upos[index] === 'NOUN' || upos[index] === 'PROPN'
/** Whether a clause ends or begins there: a mark, a conjunction, a dash, or the start of the sentence. */
export const isBoundary = (context: Context, index: number) =>
  index < 0 ||
  boundary.has(norm(context, index)) ||
  (norm(context, index) === '-' && context.tokens[index]?.glued === false)

/** A noun that reads as plural: `customers`, `people`, but not `boss`. */
export function isPluralNoun(context: Context, index: number): boolean {
  const word = norm(context, index)
  return (
    isNominal(context, index) &&
    (/[^su]s$/.test(word) || /^(?:people|men|women|children|staff|eyeballs)$/.test(word))
  )
}

/** A verb with tense that cannot be anything else: `is`, `can`, `arrive`, `rose`. Participles do not count. */
export function isTensed({tokens, upos}: Context, index: number): boolean {
  const word = tokens[index]?.norm ?? ''
  if (upos[index] === 'AUX') return true
  return upos[index] === 'VERB' && ambiguousForm(word) === undefined && !/(?:ing|ed)$/.test(word)
}

/** Whether the clause has a verb before this word already; a bare `-ing` is none. */
export function verbBefore(context: Context): boolean {
  for (let at = context.index - 1; at >= 0 && !isBoundary(context, at); at--) {
    if (context.upos[at] === 'AUX') return true
    if (context.upos[at] === 'VERB' && !norm(context, at).endsWith('ing')) return true
  }
  return false
}

/** The word that opens the noun phrase which ends before this word, or '' where none does. */
export function phraseOpener(context: Context): string {
  let at = context.index - 1
  while (at >= 0 && (isNominal(context, at) || context.upos[at] === 'ADJ' || norm(context, at) === '-')) at--
  return at === context.index - 1 ? '' : context.upos[at] === 'NUM' ? 'many' : norm(context, at)
}

/** Whether a sure verb comes later in the clause; after a preposition `-ed` may belong to its noun (`by calls answered`). */
export function verbAfter(context: Context): boolean {
  let preposition = false
  for (let at = context.index + 1; at < context.tokens.length; at++) {
    if (isBoundary(context, at)) return false
    preposition ||= isPreposition(context, at)
    if (isTensed(context, at)) return norm(context, at - 1) !== 'to'
    if (!preposition && /[^e]ed$/.test(norm(context, at)) && isNominal(context, at - 1)) return true
  }
  return false
}

/** Whether an object begins there: `the`, `her`, `ten`, `lonely`, `customers`, a name. */
export function startsObject(context: Context, index: number): boolean {
  return (
    isDeterminer(context, index) ||
    isObjectPronoun(context, index) ||
    isNumberWord(context, index) ||
    (context.upos[index] === 'ADJ' && !/^(?:first|last|next)$/.test(norm(context, index))) ||
    context.upos[index] === 'PROPN' ||
    isPluralNoun(context, index) ||
    (norm(context, index).endsWith('ing') && isNominal(context, index + 1)) ||
    ['each', 'every', 'that', 'more'].includes(norm(context, index))
  )
}
