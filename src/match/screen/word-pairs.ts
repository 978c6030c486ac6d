import type {Screen} from '../../core/screen.ts'
import {pairHash, printOf} from './hashes.ts'
import {Lists, tableSize} from './numbering.ts'

/** Pairs of words with the patterns they tell of. */
export class WordPairs {
  readonly #entries = new Map<string, number>()
  readonly #pairs: (readonly [before: number, after: number])[] = []
  readonly #patterns: Set<number>[] = []

  add(before: number, after: number, pattern: number): void {
    const name = `${before} ${after}`
    const known = this.#entries.get(name) ?? this.#pairs.push([before, after]) - 1
    this.#entries.set(name, known)
    const patterns = this.#patterns[known] ?? new Set()
    this.#patterns[known] = patterns.add(pattern)
  }

  get pairs(): readonly (readonly [before: number, after: number])[] {
    return this.#pairs
  }

  /** The table from pairs to lists of patterns; many pairs share one. */
  table(): Pick<Screen, 'pairPrints' | 'pairLists' | 'pairStarts' | 'pairs'> {
    const size = tableSize(this.#pairs.length)
    const pairPrints = new Uint16Array(size)
    const told: Set<number>[] = []
    this.#pairs.forEach(([before, after], entry) => {
      const hash = pairHash(before, after)
      const print = printOf(hash)
      let slot = hash & (size - 1)
      while (pairPrints[slot] !== 0 && pairPrints[slot] !== print) slot = (slot + 1) & (size - 1)
      pairPrints[slot] = print
      // Who looks a pair up takes the first slot with its print, so that holds what another one tells of, too.
      told[slot] = new Set([...(told[slot] ?? []), ...(this.#patterns[entry] ?? [])])
    })
    const numbers = new Map<string, number>()
    const lists = new Lists()
    const pairLists = new Uint16Array(size)
    told.forEach((patterns, slot) => {
      const sorted = [...patterns].sort((a, b) => a - b)
      const name = sorted.join(' ')
      const number = numbers.get(name) ?? numbers.size
      if (!numbers.has(name)) for (const pattern of sorted) lists.add(number, pattern)
      numbers.set(name, number)
      pairLists[slot] = number
    })
    const {starts, values} = lists.flat(numbers.size)
    return {pairPrints, pairLists, pairStarts: starts, pairs: values}
  }
}
