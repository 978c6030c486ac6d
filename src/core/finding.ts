import type {Audience} from './block.ts'
import type {Position} from './lines.ts'
import type {GateName, Severity} from './rule.ts'
import type {Span} from './span.ts'

/** A stretch of the source, in UTF-16 units, and what takes its place, encoded as the file needs it. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit with its place in lines and columns, as reports state it. */
export interface PlacedEdit extends Edit {
  readonly from: Position
  readonly to: Position
}

/** New wording for a block of text, before it is placed in the source. */
export interface Wording {
  readonly text: string
  readonly safe: boolean
  /** The stretch of the block's text it takes the place of, where that is wider than what is underlined. */
  readonly replaces?: Span | undefined
}

/** New wording. `safe` says that it may be applied without a person reading the sentence again. */
export interface Suggestion {
  readonly text: string
  readonly safe: boolean
  /** The edits that put it into the file, twins included; `null` where it cannot be put in place. */
  readonly edits: readonly PlacedEdit[] | null
}

/** Where a finding stands inside the decoded text of its field: 1-based lines and columns of that text. */
export interface PlaceWithin {
  readonly start: Position
  readonly end: Position
  /** The lines of the decoded text from `start` to `end`. */
  readonly lines: readonly string[]
}

/** A further place of a finding: the plain copy of an HTML reply. */
export interface TwinPlace {
  readonly start: Position
  readonly end: Position
  readonly locator: string | null
}

/** What a rule reports, placed in the original file. `end` is exclusive. */
export interface Finding {
  readonly rule: string
  readonly category: string
  readonly severity: Severity
  readonly message: string
  /** The evidence in the sentence that a person is meant. */
  readonly because: string | null
  readonly why: string
  /** The flagged words, decoded. */
  readonly actual: string
  /** The sentence they stand in, decoded, on one line; placeholders and inline code as the source has them. */
  readonly sentence: string
  readonly suggestions: readonly Suggestion[]
  readonly start: Position
  readonly end: Position
  readonly locator: string | null
  readonly pointer: string | null
  /** For a field of a data file: the place in its decoded text. */
  readonly within: PlaceWithin | null
  /** Where the same text stands once more. */
  readonly twins: readonly TwinPlace[]
  readonly audience: Audience | null
  readonly url: string
}

/** A match that a gate, an antipattern or a setting kept silent, for `explain`. */
export interface Silence {
  readonly rule: string
  readonly actual: string
  readonly start: Position
  readonly end: Position
  readonly gate: GateName | 'unless' | 'audience' | 'near' | 'allow' | Suppressor
  readonly reason: string
}

/** What may ask to leave a finding out: a comment in the file, or an entry of a configuration. */
export type Suppressor = 'comment' | 'configuration'

/** A finding that somebody asked to leave out. */
export interface SuppressedFinding {
  readonly finding: Finding
  readonly by: Suppressor
  /** Why, where the comment or the entry says so. */
  readonly reason: string | null
}

/** A comment that leaves findings out: its place, and the rules and categories that it names. */
export interface SuppressionPlace {
  readonly start: Position
  readonly end: Position
  /** Empty where it names none, and so means every rule. */
  readonly ids: readonly string[]
}

/** A name in a comment that leaves findings out, which nothing bears. */
export interface UnknownName {
  readonly start: Position
  readonly end: Position
  /** What was probably meant. */
  readonly near: string | undefined
}

/** What is left out of the findings of a file, and what is to be said of its comments. */
export interface Suppressions {
  readonly suppressed: readonly SuppressedFinding[]
  /** Comments that left nothing out, with those of their ids of which this holds. */
  readonly unusedSuppressions: readonly SuppressionPlace[]
  readonly suppressionsWithoutReason: readonly SuppressionPlace[]
  /** Names in comments that neither a rule nor a category nor a kind of comment bears. */
  readonly unknownNames: readonly UnknownName[]
}

/** One linted text. */
export interface LintResult extends Suppressions {
  readonly findings: readonly Finding[]
  /** Keys of the entries of a configuration that kept something silent: allowed phrases and suppressions. */
  readonly used: ReadonlySet<string>
  readonly notes: readonly {readonly message: string; readonly start: Position}[]
  /** Whether every part of the text could be read as meant. */
  readonly isWhole: boolean
  /** Number of words in the prose that was read. */
  readonly words: number
}
