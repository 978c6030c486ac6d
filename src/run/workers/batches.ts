/** Something to do, and how large it is. */
export interface Sized {
  readonly size: number
}

/** Small files go together, so that threads do not talk more than they work. */
export const BATCH_BYTES = 64 * 1024
const MOST_IN_A_BATCH = 64

/** Hands work out, the largest first, so that nobody is left with a large piece at the end, or one by one from the other end. */
export class Batches<Work extends Sized> {
  readonly #left: Work[]
  /** Where the smallest thing stands that is left. */
  #first = 0

  constructor(all: readonly Work[]) {
    this.#left = [...all].sort((a, b) => a.size - b.size)
  }

  /** The next piece: one large thing, or several small ones; empty once nothing is left. */
  take(): readonly Work[] {
    const batch: Work[] = []
    for (let bytes = 0; batch.length < MOST_IN_A_BATCH; ) {
      const next = this.#left.length > this.#first ? this.#left.at(-1) : undefined
      if (!next || (batch.length > 0 && bytes + next.size > BATCH_BYTES)) break
      this.#left.pop()
      batch.push(next)
      bytes += next.size
    }
    return batch
  }

  /** The smallest thing that is left, for a thread that has others to answer. */
  takeSmallest(): Work | undefined {
    return this.#left.length > this.#first ? this.#left[this.#first++] : undefined
  }

  /** Takes back what was handed out and not done. */
  giveBack(works: readonly Work[]): void {
    this.#left.push(...[...works].sort((a, b) => a.size - b.size))
  }
}
