/**
 * All that is needed to say which patterns could match a text by its written words alone, in flat arrays. It never
 * passes over a pattern that would match; some that it names do not match, for it knows no tags and no phrases.
 *
 * A *word* is a number from 1 on, found by the hash of its form. A *class* is a list of forms that may stand in one
 * place. Ranges are held as two arrays: `starts[n]` to `starts[n + 1]` are the places of entry `n` in the other.
 */
export interface Screen {
  /** Open addressing: the hash in a slot, 0 where it is free, and the word it belongs to. */
  readonly hashes: Int32Array
  readonly slots: Int32Array
  /** Word → classes that hold it, ascending. */
  readonly classStarts: Int32Array
  readonly classes: Int32Array
  /** Class → patterns of which one word of it is telling. */
  readonly singleStarts: Int32Array
  readonly singles: Int32Array
  /** Whether a word begins (1) or ends (2) a telling pair. */
  readonly pairSides: Uint8Array
  /** Open addressing over pairs of neighbouring words: both words, and their entry in `pairStarts`. */
  readonly pairWords: Int32Array
  readonly pairEntries: Int32Array
  readonly pairStarts: Int32Array
  readonly pairs: Int32Array
  /** Patterns for which no word is telling. */
  readonly always: Int32Array
  /** Pattern → its necessary conditions, and for each the classes of which a word must occur. */
  readonly needStarts: Int32Array
  readonly needClassStarts: Int32Array
  readonly needClasses: Int32Array
  /** Pattern → the pattern that must match in the same sentence, or -1. */
  readonly companions: Int32Array
  /** Pattern → its states. */
  readonly stateStarts: Int32Array
  readonly ops: Uint8Array
  readonly args: Int32Array
  readonly nexts: Int32Array
  /** The states that a `split` leads to. */
  readonly splits: Int32Array
  /** Tests of one place: their kind and where their numbers begin in `numbers`. */
  readonly testKinds: Uint8Array
  readonly testStarts: Int32Array
  readonly numbers: Int32Array
  /** Pattern → words it may begin with, ascending; none where it may begin with any. */
  readonly firstStarts: Int32Array
  readonly firsts: Int32Array
  /** Set → the class of its single words, 0 for none. */
  readonly setClasses: Int32Array
  /** Set → its phrases, by first word: `phraseFirsts` ascending in each set, with where the rest begins. */
  readonly phraseStarts: Int32Array
  readonly phraseFirsts: Int32Array
  readonly phraseRests: Int32Array
  /** Number of further classes, and those classes. */
  readonly rests: Int32Array
}
