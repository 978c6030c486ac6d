/** Takes the words of a text as they are met, before anything is parsed. All offsets count in the text. */
export interface WordSink {
  /** A stretch of letters and digits, apostrophes inside included. */
  word(start: number, end: number, flags: number): void
  /** A punctuation mark that stands in the text for certain. */
  mark(): void
  /** The end of a block for certain. */
  cut(): void
  /** The end of a sentence, unless the word between the offsets is an abbreviation. */
  stop(start: number, end: number): void
  /** Here the words cannot be told without parsing. */
  odd(): void
}

/** A sink that says of each stretch whether it is worth parsing. */
export interface StretchReader extends WordSink {
  /** Begins with a stretch of a text. */
  begin(source: string): void
  /** Whether a pattern could match in the stretch that ends here. */
  end(): boolean
}

/** What is known of the place of a word. */
export const placed = {
  /** The parsed text may not show it, or may show it as one word with its neighbours. */
  free: 1,
  /** Something that is no word may stand before it. */
  loose: 2,
  /** Among what stands before it is a sign that running text seldom holds: `=`, `%`, `#` or the like. */
  signed: 4
} as const
