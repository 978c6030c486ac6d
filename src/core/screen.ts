/**
 * All that is needed to say which patterns could match a text by its written words alone, in flat arrays. It never
 * passes over a pattern that would match; some that it names do not match, for it knows no tags and no phrases.
 *
 * A *word* is a number from 1 on, found by the hash of its form. A *class* is a list of forms that may stand in one
 * place. Ranges are held as two arrays: `starts[n]` to `starts[n + 1]` are the places of entry `n` in the other. The
 * arrays are as wide as those of `match/screen/wasm/tables.ts`.
 */
export interface Screen {
  /** Open addressing, two numbers a slot: a hash, 0 where it is free, and the word it belongs to. */
  readonly slots: Int32Array
  /** Word → classes that hold it, ascending. */
  readonly classStarts: Int32Array
  readonly classes: Uint16Array
  /** Word → patterns of which it is telling by itself. */
  readonly singleStarts: Int32Array
  readonly singles: Uint16Array
  /** What a word does: begins (1) or ends (2) a telling pair, tells of a pattern by itself (4), begins a phrase of a set (8). */
  readonly roles: Uint8Array
  /** Word → words of which one right behind it tells of something, ascending; and for each its entry in `pairStarts`. */
  readonly afterStarts: Int32Array
  readonly afters: Uint16Array
  readonly afterLists: Uint16Array
  readonly pairStarts: Int32Array
  readonly pairs: Uint16Array
  /** Patterns for which no word is telling. */
  readonly always: Uint16Array
  /** Pattern → its necessary conditions, and for each the classes of which a word must occur. */
  readonly needStarts: Int32Array
  readonly needClassStarts: Int32Array
  readonly needClasses: Uint16Array
  /** Pattern → the pattern that must match in the same sentence, or -1. */
  readonly companions: Int32Array
  /** Pattern → its states. */
  readonly stateStarts: Int32Array
  readonly ops: Uint8Array
  readonly args: Int32Array
  readonly nexts: Uint16Array
  /** The states that a `split` leads to. */
  readonly splits: Uint16Array
  /** Tests of one place: their kind and where their numbers begin in `numbers`. */
  readonly testKinds: Uint8Array
  readonly testStarts: Int32Array
  readonly numbers: Int32Array
  /** Pattern → words it may begin with, ascending; none where it may begin with any. */
  readonly firstStarts: Int32Array
  readonly firsts: Uint16Array
  /** Set → the class of its single words, 0 for none. */
  readonly setClasses: Uint16Array
  /** Set → its phrases, by first word: `phraseFirsts` ascending in each set, with where the rest begins. */
  readonly phraseStarts: Int32Array
  readonly phraseFirsts: Uint16Array
  readonly phraseRests: Int32Array
  /** Number of further classes, and those classes. */
  readonly rests: Uint16Array
}

/** The numbers of one array of a screen, wherever they lie. */
export interface Table {
  /** How many bytes a number takes. */
  readonly width: 1 | 2 | 4
  readonly length: number
  /** Copies all of it into a target of its length in bytes. */
  readonly copyTo: (target: Uint8Array) => void
}

/** A screen as a scan takes it, which copies each array once. */
export type Tables = {readonly [Name in keyof Screen]: Table}

/** The arrays of a screen that lies in memory, as a scan takes them. */
export const tablesOf = (screen: Screen): Tables =>
  Object.fromEntries(
    Object.entries(screen).map(([name, array]) => [name, tableOf(array)])
  ) as unknown as Tables

/** One array that lies in memory, as a scan takes it. */
export const tableOf = (array: Uint8Array | Uint16Array | Int32Array): Table => ({
  width: array.BYTES_PER_ELEMENT as Table['width'],
  length: array.length,
  copyTo: target => target.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
})
