import {type Entries, type Entry, keyOf} from './entries.ts'

/** Findings of a file that are alike; the count of the entry says how many. */
export interface Share {
  readonly file: string
  readonly entry: Entry
}

/** Findings that are known from a file that is gone. */
export interface Loan extends Share {
  readonly from: string
}

/** Entries of files that are gone stand in for files that have none of their own, as after a rename. */
export class Lenders {
  readonly #entries = new Map<string, Share[]>()
  readonly #used = new Map<string, number>()

  /** `gone` is asked in its order. */
  constructor(gone: Entries) {
    for (const [file, kinds] of gone) {
      for (const [key, entry] of kinds) {
        const shares = this.#entries.get(key)
        if (shares) shares.push({file, entry})
        else this.#entries.set(key, [{file, entry}])
      }
    }
  }

  /**
   * What stands in for as many findings of a file. Each file can have all of it: so what is known never depends on
   * which files were checked together.
   */
  lend(file: string, {count, ...wanted}: Entry): readonly Loan[] {
    const loans: Loan[] = []
    let missing = count
    for (const {file: from, entry} of this.#entries.get(keyOf(wanted)) ?? []) {
      const taken = Math.min(missing, entry.count)
      if (taken === 0) break
      missing -= taken
      loans.push({file, from, entry: {...wanted, count: taken}})
      const used = Math.max(this.used(from, wanted), taken)
      this.#used.set(nameOf(from, wanted), used)
    }
    return loans
  }

  /** How much of an entry was lent: the most that any one file took. */
  used(from: string, entry: Pick<Entry, 'rule' | 'sentence'>): number {
    return this.#used.get(nameOf(from, entry)) ?? 0
  }
}

const nameOf = (file: string, entry: Pick<Entry, 'rule' | 'sentence'>): string =>
  JSON.stringify([file, keyOf(entry)])
