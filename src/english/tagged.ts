import type {Token, Upos} from '../core/sentence.ts'

/** Tokens with their tags and dictionary forms, index by index. */
export interface Tagged {
  readonly tokens: readonly Token[]
  readonly upos: readonly Upos[]
  readonly lemmas: readonly string[]
}

/** Relative pronouns; `that` counts only where it is no determiner. */
export function isRelative({tokens, upos}: Tagged, index: number): boolean {
  const norm = tokens[index]?.norm
  if (norm === 'who' || norm === 'whom' || norm === 'which') return true
  return norm === 'that' && upos[index] !== 'DET'
}

/** A present participle or gerund: `processing`, but not `bring`. */
export function isIngForm({tokens, lemmas}: Tagged, index: number): boolean {
  const norm = tokens[index]?.norm ?? ''
  return norm.endsWith('ing') && norm !== lemmas[index]
}

/** A form of the verb that is neither base, -s nor -ing: past tense or participle. */
export function isPastForm({tokens, lemmas}: Tagged, index: number): boolean {
  const norm = tokens[index]?.norm ?? ''
  return norm.endsWith('ed') || (norm !== lemmas[index] && !norm.endsWith('ing') && !norm.endsWith('s'))
}

/** Whether a token is a verb or an auxiliary. */
export function isVerbal({upos}: Tagged, index: number): boolean {
  return upos[index] === 'VERB' || upos[index] === 'AUX'
}
