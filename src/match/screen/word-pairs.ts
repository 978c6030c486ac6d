import type {Screen} from '../../core/screen.ts'
import {Lists} from './numbering.ts'

/** Pairs of neighbouring words with the patterns they tell of. */
export class WordPairs {
  /** Word → words behind it → patterns. */
  readonly #behind = new Map<number, Map<number, Set<number>>>()

  add(before: number, after: number, pattern: number): void {
    const behind = this.#behind.get(before) ?? new Map<number, Set<number>>()
    this.#behind.set(before, behind)
    behind.set(after, (behind.get(after) ?? new Set()).add(pattern))
  }

  *pairs(): Iterable<readonly [before: number, after: number]> {
    for (const [before, behind] of this.#behind) for (const after of behind.keys()) yield [before, after]
  }

  /** For each of so many words, those behind it and their lists of patterns; many pairs share one. */
  table(wordCount: number): Pick<Screen, 'afterStarts' | 'afters' | 'afterLists' | 'pairStarts' | 'pairs'> {
    const followers = new Lists()
    for (const [before, after] of this.pairs()) followers.add(before, after)
    const {starts: afterStarts, values: afters} = followers.flat(wordCount)
    const numbers = new Map<string, number>()
    const lists = new Lists()
    const afterLists = new Uint16Array(afters.length)
    for (let before = 0; before < wordCount; before++) {
      const behind = this.#behind.get(before)
      for (let place = afterStarts[before] ?? 0; place < (afterStarts[before + 1] ?? 0); place++) {
        const patterns = [...(behind?.get(afters[place] ?? 0) ?? [])].sort((a, b) => a - b)
        const name = patterns.join(' ')
        const number = numbers.get(name) ?? numbers.size
        if (!numbers.has(name)) for (const pattern of patterns) lists.add(number, pattern)
        numbers.set(name, number)
        afterLists[place] = number
      }
    }
    const {starts, values} = lists.flat(numbers.size)
    return {afterStarts, afters, afterLists, pairStarts: starts, pairs: values}
  }
}
