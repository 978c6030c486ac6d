import type {Language} from '../../core/language.ts'
import {aNumber, numbers} from './codes/known.ts'
import {firstSlot, hashOf} from './hashes.ts'

/** Lists of numbers, one list an entry, as two flat arrays. */
export class Lists {
  readonly #lists: number[][] = []

  add(entry: number, value: number): void {
    while (this.#lists.length <= entry) this.#lists.push([])
    this.#lists[entry]?.push(value)
  }

  /** The arrays for `count` entries; each list is ascending and names a number once. */
  flat(count: number): {readonly starts: Int32Array; readonly values: Uint16Array} {
    const starts = new Int32Array(count + 1)
    const values: number[] = []
    for (let entry = 0; entry < count; entry++) {
      starts[entry] = values.length
      values.push(...[...new Set(this.#lists[entry] ?? [])].sort((a, b) => a - b))
    }
    starts[count] = values.length
    return {starts, values: Uint16Array.from(values)}
  }
}

/** Whether a form is found as one word in a text that was not cut into tokens. */
export const isPlain = (form: string): boolean => /^[\p{L}\p{M}\p{N}']+$/u.test(form)
/** Forms that are no word at all: found as a punctuation mark, or not found. */
const signForm = /^[^\p{L}\p{M}\p{N}]+$/u

/** Signs that running text seldom holds. */
const seldomForm = /^[=%#&+$]$/

/** Whether a place is for signs that running text seldom holds. */
export const isSeldom = (forms: ReadonlySet<string>): boolean =>
  [...forms].every(form => seldomForm.test(form))

/** Whether a place is for punctuation marks only. */
export const isSigns = (forms: ReadonlySet<string>): boolean => [...forms].every(form => signForm.test(form))

/** Words that a language knows to be of one kind only. */
export type ClosedWords = Pick<Language, 'numerals' | 'phraseBreakers' | 'neverSkipped'>

/** Gives words and classes their numbers. */
export class Numbering {
  readonly #words = new Map<number, number>()
  readonly #classes = new Map<ReadonlySet<string>, number>()
  readonly #members: (readonly number[])[] = [[], []]
  readonly #forms: ReadonlySet<string>[] = [new Set(), new Set()]
  /** Words that may be tagged as a number. */
  readonly #numerals = new Set<number>([aNumber])

  constructor({numerals, phraseBreakers, neverSkipped}: ClosedWords) {
    for (const form of numerals) this.#numerals.add(this.wordOf(form))
    this.#forms[numbers] = numerals
    this.classOf(phraseBreakers)
    this.classOf(neverSkipped)
  }

  get wordCount(): number {
    return this.#words.size + 2
  }

  get classCount(): number {
    return this.#members.length
  }

  /** The number of a class, or 0 where a form of it cannot be found as one word. */
  classOf(forms: ReadonlySet<string>): number {
    const known = this.#classes.get(forms)
    if (known !== undefined) return known
    const areWords = [...forms].every(isPlain)
    const number = areWords ? this.#members.push([...forms].map(form => this.wordOf(form))) - 1 : 0
    if (areWords) this.#forms.push(forms)
    this.#classes.set(forms, number)
    return number
  }

  wordOf(form: string): number {
    const hash = hashOf(form)
    const known = this.#words.get(hash)
    if (known !== undefined) return known
    const number = this.#words.size + 2
    this.#words.set(hash, number)
    if (/\p{N}/u.test(form)) this.#numerals.add(number)
    return number
  }

  words(number: number): readonly number[] {
    return number === numbers ? [...this.#numerals] : (this.#members[number] ?? [])
  }

  forms(number: number): ReadonlySet<string> {
    return this.#forms[number] ?? new Set()
  }

  /** The table from hashes to words. */
  slots(): Int32Array {
    const size = tableSize(this.#words.size)
    const slots = new Int32Array(2 * size)
    for (const [hash, word] of this.#words) {
      let slot = firstSlot(hash, size - 1)
      while (slots[2 * slot] !== 0) slot = (slot + 1) & (size - 1)
      slots[2 * slot] = hash
      slots[2 * slot + 1] = word
    }
    return slots
  }

  /** Word → classes. */
  membership(): Lists {
    const lists = new Lists()
    this.#members.forEach((_, number) => {
      for (const word of this.words(number)) lists.add(word, number)
    })
    return lists
  }
}

/** A power of two, of which between two and four fifths are filled: every run reads the tables. */
export const tableSize = (entries: number): number => 2 ** Math.ceil(Math.log2(entries * 1.25 + 2))
