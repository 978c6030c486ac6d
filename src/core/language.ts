import type {Wording} from './finding.ts'
import type {Replaced} from './replaced.ts'
import type {Analysis, Sentence} from './sentence.ts'

/** Which inflections of a word are meant. `any` takes the word as noun and as verb. */
export type WordClass = 'noun' | 'verb' | 'adjective' | 'any'

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
  /** Whether the word at a token is a finite verb. */
  readonly isFiniteVerb: (analysis: Analysis, index: number) => boolean
  /** Whether what is denied in the clause before may stand in the one that begins at a token. */
  readonly isReachedInto: (analysis: Analysis, start: number) => boolean
  /** Whether a sentence asks if the phrase behind its first word is something. */
  readonly isAskedOfSubject: (analysis: Analysis) => boolean
  /**
   * Every written form of a dictionary word, in lower case, itself included:
   * inflections and US/UK spellings (`apologize` → `apologise`, `apologized`, …).
   */
  readonly forms: (word: string, wordClass: WordClass) => readonly string[]
  /** A word in its British and American spellings, in lower case, itself first and not inflected. */
  readonly spellings: (word: string) => readonly string[]
  /** The words of a phrase as `split` would make tokens of them, in lower case. */
  readonly words: (phrase: string) => readonly string[]
  /**
   * New wordings for a match, best first, none where no template fits: each agrees with the words it stands among. Only the
   * first can be safe, and only where that is asked for and nothing was guessed.
   */
  readonly suggest: (templates: readonly string[], replaced: Replaced, safe: boolean) => readonly Wording[]
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
