/** The place holds a punctuation mark for certain. */
export const mark = -1

/** What is known of a place in a stream. */
export const is = {
  /** The text may not show it, or may show it as one word with its neighbours. */
  free: 1,
  /** Something that is no word may stand before it. */
  loose: 2,
  /** Among what stands before it is a sign that running text seldom holds. */
  signed: 4
} as const

/** More places in a row that the text may not show are not followed up. */
export const mostFree = 48

/** The words of one stretch of text, reused from stretch to stretch. */
export class Stream {
  words = new Int32Array(256)
  flags = new Uint8Array(256)
  length = 0

  clear(): void {
    this.length = 0
  }

  push(word: number, flags: number): void {
    if (this.length === this.words.length) this.#grow()
    this.words[this.length] = word
    this.flags[this.length++] = flags
  }

  #grow(): void {
    const words = new Int32Array(this.length * 2)
    const flags = new Uint8Array(this.length * 2)
    words.set(this.words)
    flags.set(this.flags)
    this.words = words
    this.flags = flags
  }
}
