import {isPastForm, isRelative, type Tagged} from './tagged.ts'

/** A verb with the auxiliaries, adverbs and *to* before it; token indexes. */
export interface VerbGroup {
  readonly verb: number
  /** First token of the group. */
  readonly start: number
  readonly passive: boolean
  /** Whether `to` opens it. */
  readonly infinitive: boolean
}

const passiveAuxiliaries: ReadonlySet<string> = new Set(['be', 'get'])

/** Every verb of a sentence with what belongs to it; a copula counts where no full verb follows it. */
export function findVerbGroups(tagged: Tagged): readonly VerbGroup[] {
  const groups: VerbGroup[] = []
  tagged.upos.forEach((tag, verb) => {
    if (tag === 'VERB' || (tag === 'AUX' && !leadsToVerb(tagged, verb))) groups.push(readGroup(tagged, verb))
  })
  return groups
}

function leadsToVerb({upos}: Tagged, index: number): boolean {
  let at = index + 1
  while (upos[at] === 'ADV' || upos[at] === 'AUX' || upos[at] === 'PART') at++
  return upos[at] === 'VERB'
}

function readGroup(tagged: Tagged, verb: number): VerbGroup {
  const {tokens, upos, lemmas} = tagged
  let start = verb
  let passive = false
  let infinitive = false
  while (start > 0) {
    const at = start - 1
    const tag = upos[at]
    const lemma = lemmas[at] ?? ''
    const isGet = tag === 'VERB' && lemma === 'get' && at === verb - 1
    if (tag !== 'AUX' && tag !== 'ADV' && tag !== 'PART' && !isGet) break
    if (tokens[at]?.norm === "'s" && tag === 'PART') break
    if (passiveAuxiliaries.has(lemma)) passive = true
    if (tokens[at]?.norm === 'to') infinitive = true
    start = at
  }
  const participle = isPastForm(tagged, verb) && upos[verb] === 'VERB'
  passive ||= start === verb && isReducedPassive(tagged, verb)
  return {verb, start, passive: participle && (passive || invertedPassive(tagged, start)), infinitive}
}

/** `callers deflected by the bot`, and labels such as `Callers deflected, by month`. */
function isReducedPassive(tagged: Tagged, verb: number): boolean {
  const {tokens, upos} = tagged
  if (upos[verb - 1] !== 'NOUN') return false
  const next = tokens[verb + 1]
  if (next?.norm === 'by') return upos[verb + 2] !== 'NUM' && upos[verb + 2] !== 'VERB'
  const objectless = next === undefined || upos[verb + 1] === 'PUNCT' || upos[verb + 1] === 'ADP'
  return objectless && isLabel(tagged, verb)
}

/** A title, a column heading, a list fragment: no other verb, no full stop. */
function isLabel({tokens, upos}: Tagged, verb: number): boolean {
  const last = tokens.at(-1)?.norm ?? ''
  return (
    !/[.!?]/.test(last) && upos.every((tag, index) => index === verb || (tag !== 'VERB' && tag !== 'AUX'))
  )
}

/** `are callers processed?`, `callers who were processed`: the auxiliary may stand before the subject. */
function invertedPassive({upos, lemmas, tokens}: Tagged, start: number): boolean {
  for (let index = start - 1; index >= 0 && index > start - 5; index--) {
    if (upos[index] === 'AUX') return passiveAuxiliaries.has(lemmas[index] ?? '') && index === 0
    if (upos[index] === 'VERB' || upos[index] === 'PUNCT' || tokens[index]?.kind === 'punctuation')
      return false
  }
  return false
}

/** Index of the relative pronoun directly before a group, if any. */
export function relativeBefore(tagged: Tagged, group: VerbGroup): number | undefined {
  return isRelative(tagged, group.start - 1) ? group.start - 1 : undefined
}
