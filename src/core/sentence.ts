import type {Span} from './span.ts'

/** Universal Dependencies part-of-speech tags (https://universaldependencies.org/u/pos/). */
export const uposTags = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X'
] as const
export type Upos = (typeof uposTags)[number]

/**
 * One word or punctuation mark of a sentence. Hyphenated compounds and clitics are several tokens:
 * `low-value` is `low`, `-`, `value`; `customer's` is `customer`, `'s`; `don't` is `do`, `n't`.
 * The span counts UTF-16 units of the block's text.
 */
export interface Token extends Span {
  /** As written. */
  readonly text: string
  /** Lower case, straight apostrophes, no soft hyphens: what word lists are compared with. */
  readonly norm: string
  readonly kind: 'word' | 'number' | 'punctuation' | 'opaque'
  /** Whether it is joined to the token before it without white space. */
  readonly glued: boolean
}

/** A sentence before tagging. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[]
}

/**
 * A base noun phrase: possessor, determiner, modifiers and one head, without what follows the head.
 * The possessor is a phrase of its own besides: `the customer's tab` gives `the customer` (possessor)
 * and `the customer's tab` (head `tab`, own part from `tab` on).
 * All numbers are token indexes; `end` is exclusive and follows the head, or the number that names it (`order 55`).
 */
export interface NounPhrase extends Span {
  /** First token behind the possessor, or `start` where there is none. */
  readonly own: number
  readonly head: number
  /** Whether `'s` follows, so that the phrase owns what is named next. */
  readonly possessor: boolean
  /** Token index of the preposition that governs it (`with sixty accounts`). */
  readonly preposition: number | undefined
  /** Whether the head is grammatically plural. */
  readonly plural: boolean
}

/** Says that a noun phrase is the (deep) subject or object of a verb, however the sentence puts it. */
export interface Relation {
  readonly role: 'subject' | 'object'
  /** Token index of the verb. */
  readonly verb: number
  /** Index into `Analysis.phrases`. */
  readonly phrase: number
  /** How the relation was read, for `explain`. */
  readonly by: 'order' | 'passive' | 'relative' | 'coordination' | 'infinitive' | 'copula'
}

/** A tagged sentence with its noun phrases, relations and clauses. */
export interface Analysis {
  readonly sentence: Sentence
  /** One tag per token. */
  readonly upos: readonly Upos[]
  /** One dictionary form per token, in lower case. */
  readonly lemmas: readonly string[]
  readonly phrases: readonly NounPhrase[]
  readonly relations: readonly Relation[]
  /** For each token the number of its clause, ascending. */
  readonly clauses: readonly number[]
}
