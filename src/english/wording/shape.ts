import type {Replaced} from '../../core/replaced.ts'
import type {Analysis, NounPhrase} from '../../core/sentence.ts'
import type {Span} from '../../core/span.ts'
import {possessives} from '../closed-words.ts'
import {singularise} from '../number-agreement.ts'

/** How the underlined words are built: a wording fits only where it is built alike. Numbers are token indexes. */
export type Shape =
  /** A noun phrase: *angry tickets*, *girls on the phones*. */
  | {readonly type: 'noun'; readonly noun: NounPhrase}
  /** A verb with what follows: *process the callers*. */
  | {readonly type: 'verb'; readonly verb: number; readonly object: NounPhrase | undefined}
  /** A verb behind its object: *callers were processed*, *callers we process*. */
  | {readonly type: 'turned'; readonly verb: number; readonly object: NounPhrase}
  | {readonly type: 'other'}

/**
 * Takes the first of the underlined words for a verb although it was tagged as something else, as it happens to
 * imperatives (*Close forty tickets*). For rules that look for verbs.
 */
export function asVerb(replaced: Replaced): Shape {
  const {tokens, analysis, core, isPlainName} = replaced
  const {phrases, upos} = analysis()
  const first = tokens[core.start]?.norm ?? ''
  const isNoVerb =
    /DET|NUM|PRON|ADP|PUNCT|AUX|PART/.test(upos[core.start] ?? 'PUNCT') || /[^s]s$|.{3}ing$/.test(first)
  const follows = core.start > 0 && /DET|NUM|ADJ|ADP|VERB/.test(upos[core.start - 1] ?? '')
  const isOwned = possessives.has(tokens[core.start - 1]?.norm ?? '')
  if (isNoVerb || follows || isOwned) return {type: 'other'}
  const nouns = phrases
    .filter(({head, possessor}) => head > core.start && head < core.end && !possessor)
    .map(noun => (noun.start <= core.start ? {...noun, start: core.start + 1, own: core.start + 1} : noun))
  const named = nouns.find(({head}) => isPlainName(tokens[head]?.norm ?? '') || upos[head] === 'PRON')
  return {type: 'verb', verb: core.start, object: named ?? nouns[0]}
}

/** Tells how the underlined words of a match are built. */
export function shapeOf(replaced: Replaced): Shape {
  const {tokens, analysis, core, isPlainName} = replaced
  const {relations, upos, lemmas} = analysis()
  // The plural of a name (*two Karens*) or of a word that the tagger does not know (*gurus*).
  const isUnknownPlural = ({head}: NounPhrase): boolean => {
    const norm = tokens[head]?.norm ?? ''
    const isUnknown = upos[head] === 'PROPN' || lemmas[head] === norm
    return isUnknown && /[^s]s$/.test(norm) && singularise(norm) !== norm
  }
  const phrases = analysis().phrases.map(phrase => ({
    ...phrase,
    plural: phrase.plural || isUnknownPlural(phrase)
  }))
  const isInside = (index: number): boolean => index >= core.start && index < core.end
  const nouns = phrases.filter(
    ({head, possessor}) => isInside(head) && (!possessor || head + 1 >= core.end - 1)
  )
  const relation = relations.find(
    ({role, verb, phrase}) => role === 'object' && isInside(verb) && isInside(phrases[phrase]?.head ?? -1)
  )
  const object = relation && phrases[relation.phrase]
  if (relation && object) {
    return {type: object.head > relation.verb ? 'verb' : 'turned', verb: relation.verb, object}
  }
  const verb = firstVerb(upos, nouns, core)
  if (verb === undefined) {
    const [noun] = nouns
    if (!noun) return {type: 'other'}
    // An imperative that was read as a name stands before the phrase.
    if (noun.start > core.start && isBareVerb(tokens[core.start]?.norm, lemmas[core.start], upos[core.start]))
      return {type: 'verb', verb: core.start, object: noun}
    return {type: 'noun', noun}
  }
  const before = nouns.find(({head}) => head < verb)
  if (before)
    return isPassive(tokens[verb]?.norm, lemmas[verb], upos, before, verb)
      ? {type: 'turned', verb, object: before}
      : {type: 'other'}
  const after = nouns.filter(({head}) => head > verb)
  const named = after.find(({head}) => isPlainName(tokens[head]?.norm ?? '') || upos[head] === 'PRON')
  return {type: 'verb', verb, object: named ?? after[0]}
}

function firstVerb(upos: Analysis['upos'], nouns: readonly NounPhrase[], core: Span): number | undefined {
  const isModifier = (index: number): boolean =>
    nouns.some(({start, head}) => start <= index && index <= head)
  const verbs = indexes(core).filter(index => /VERB|AUX/.test(upos[index] ?? '') && !isModifier(index))
  return verbs.find(index => upos[index] === 'VERB') ?? verbs[0]
}

const indexes = ({start, end}: Span): number[] => Array.from({length: end - start}, (_, step) => start + step)

function isBareVerb(norm: string | undefined, lemma: string | undefined, tag: string | undefined): boolean {
  return norm === lemma && !/DET|NUM|ADJ|ADV|PRON|ADP|PUNCT/.test(tag ?? 'PUNCT')
}

/** `callers were dumped`, `callers deflected by the bot`: a past form behind its noun, with nothing but auxiliaries between. */
function isPassive(
  norm: string | undefined,
  lemma: string | undefined,
  upos: Analysis['upos'],
  noun: NounPhrase,
  verb: number
): boolean {
  const between = upos.slice(noun.end, verb)
  return norm !== lemma && !/(?:ing|s)$/.test(norm ?? '') && between.every(tag => /AUX|ADV|PART/.test(tag))
}
