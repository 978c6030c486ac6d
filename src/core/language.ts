import type {Analysis, Sentence} from './sentence.ts'

/** Which inflections of a word are meant. `any` takes the word as noun and as verb. */
export type WordClass = 'noun' | 'verb' | 'adjective' | 'any'

/** The forms of a verb: *help*, *helps*, *helped* (they helped), *helped* (they were helped), *helping*. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

/**
 * All that the engine asks of a human language; `src/english/` answers for English.
 * Every function is pure; `analyse` is the only expensive one.
 */
export interface Language {
  /** Its code, as BCP 47 writes it: `en`. */
  readonly code: string
  /** Splits a block's text into sentences of tokens, in order, without tags. */
  readonly split: (text: string) => readonly Sentence[]
  /** Tags a sentence and finds its noun phrases, relations and clauses. */
  readonly analyse: (sentence: Sentence) => Analysis
  /**
   * Every written form of a dictionary word, in lower case, itself included:
   * inflections and US/UK spellings (`apologize` → `apologise`, `apologized`, …).
   */
  readonly forms: (word: string, wordClass: WordClass) => readonly string[]
  /** A word in its British and American spellings, in lower case, itself first and not inflected. */
  readonly spellings: (word: string) => readonly string[]
  /** The words of a phrase as `split` would make tokens of them, in lower case. */
  readonly words: (phrase: string) => readonly string[]
  /** Puts a noun or noun phrase into the plural, or leaves it as it is. */
  readonly pluralise: (phrase: string) => string
  /** Puts `a` or `an` before a phrase. */
  readonly withArticle: (phrase: string) => string
  /** Puts a noun or noun phrase into the singular, or leaves it as it is. */
  readonly singularise: (phrase: string) => string
  /** A determiner or finite verb as it reads beside a plural: `this` gives `these`, `is` gives `are`. */
  readonly besidePlural: (word: string) => string
  /** Puts the first word of a verb phrase into a form. */
  readonly conjugate: (phrase: string, form: VerbForm) => string
  /** Which form of its dictionary word a written verb is; nothing where that cannot be told. */
  readonly verbFormOf: (written: string, lemma: string, afterAuxiliary: boolean) => VerbForm | undefined
  /** Writes a text in the spelling (British, American) that a sample shows, if it shows one. */
  readonly followSpelling: (text: string, sample: string) => string
  /** How often a written form stands in a million words, roughly: rare words tell where to look. */
  readonly perMillion: (form: string) => number
  /** Words without a digit that may be numbers. */
  readonly numerals: ReadonlySet<string>
  /** Words in small letters whose full stop may not end a sentence. */
  readonly abbreviations: ReadonlySet<string>
  /** Words that stand inside no noun phrase, unless a hyphen joins them to one. */
  readonly phraseBreakers: ReadonlySet<string>
  /** Words that `~` never steps over. */
  readonly neverSkipped: ReadonlySet<string>
}
