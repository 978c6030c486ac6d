/** Whole numbers, in as few bytes as hold them all. */
export type Numbers = Int32Array | Uint16Array

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
  readonly slots: Numbers
  /** Word → classes that hold it, ascending. */
  readonly classStarts: Numbers
  readonly classes: Numbers
  /** Class → patterns of which one word of it is telling. */
  readonly singleStarts: Numbers
  readonly singles: Numbers
  /** What a word does: begins (1) or ends (2) a telling pair, tells of a pattern by itself (4), begins a phrase of a set (8). */
  readonly roles: Uint8Array
  /** Open addressing over pairs of neighbouring words: what stands for a pair, 0 where the slot is free, and its entry in `pairStarts`. */
  readonly pairPrints: Numbers
  readonly pairLists: Numbers
  readonly pairStarts: Numbers
  readonly pairs: Numbers
  /** Patterns for which no word is telling. */
  readonly always: Numbers
  /** Pattern → its necessary conditions, and for each the classes of which a word must occur. */
  readonly needStarts: Numbers
  readonly needClassStarts: Numbers
  readonly needClasses: Numbers
  /** Pattern → the pattern that must match in the same sentence, or -1. */
  readonly companions: Numbers
  /** Pattern → its states. */
  readonly stateStarts: Numbers
  readonly ops: Uint8Array
  readonly args: Numbers
  readonly nexts: Numbers
  /** The states that a `split` leads to. */
  readonly splits: Numbers
  /** Tests of one place: their kind and where their numbers begin in `numbers`. */
  readonly testKinds: Uint8Array
  readonly testStarts: Numbers
  readonly numbers: Numbers
  /** Pattern → words it may begin with, ascending; none where it may begin with any. */
  readonly firstStarts: Numbers
  readonly firsts: Numbers
  /** Set → the class of its single words, 0 for none. */
  readonly setClasses: Numbers
  /** Set → its phrases, by first word: `phraseFirsts` ascending in each set, with where the rest begins. */
  readonly phraseStarts: Numbers
  readonly phraseFirsts: Numbers
  readonly phraseRests: Numbers
  /** Number of further classes, and those classes. */
  readonly rests: Numbers
}
