import type {Screen} from '../../core/screen.ts'

/** What a state does. */
export const op = {
  accept: 0,
  pass: 1,
  split: 2,
  word: 3,
  any: 4,
  test: 5,
  sign: 6,
  skip: 7,
  seldom: 8
} as const

/** What a test looks for. */
export const test = {word: 0, set: 1, any: 2, choice: 3, phrase: 4, relation: 5, sign: 6, seldom: 7} as const

/** What a word does, added up: begins or ends a telling pair, tells of a pattern by itself, begins a phrase of a set. */
export const role = {beginsPair: 1, endsPair: 2, tells: 4, beginsPhrase: 8} as const

/** The word that stands for every number that no pattern names. */
export const aNumber = 1
/** The class of all that may be tagged as a number. */
export const numbers = 1
/** The class of words that stand inside no noun phrase, and that of words which are never skipped. */
export const breakers = 2
export const neverSkipped = 3

/** Hash of a form in lower case, never 0. Two forms that share one are taken for one word, which only adds candidates. */
export function hashOf(form: string): number {
  let hash = hashSeed
  for (let index = 0; index < form.length; index++) hash = hashUnit(hash, form.charCodeAt(index))
  return hash === 0 ? 1 : hash
}

export const hashSeed = 0x1a2b3c4d

/** One step of the hash: FNV-1a over UTF-16 units. */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** Where a hash is looked for first. */
export const firstSlot = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask

/** Hash of a pair of words; its lower bits say where it is looked for first. */
export const pairHash = (before: number, after: number): number => {
  const hash = Math.imul(before, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

/** What stands for a pair in its slot, in sixteen bits that are never all 0; two pairs that share it only add candidates. */
export const printOf = (hash: number): number => (Math.imul(hash, 0x01000193) >>> 16) | 1

/** The word that a hash stands for, or 0. */
export function wordOf({hashes, slots}: Screen, hash: number): number {
  const mask = hashes.length - 1
  for (let slot = firstSlot(hash, mask); ; slot = (slot + 1) & mask) {
    const found = hashes[slot]
    if (found === hash) return slots[slot] as number
    if (found === 0) return 0
  }
}
