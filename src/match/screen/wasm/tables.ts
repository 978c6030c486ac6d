import {slotOf} from './hashes.ts'

/** The arrays of a screen by the names that they have in `core/screen.ts`; who made the instance puts them here. */

export const hashes = new StaticArray<i32>(0)
export const slots = new StaticArray<u16>(0)
export const classStarts = new StaticArray<i32>(0)
export const classes = new StaticArray<u16>(0)
export const singleStarts = new StaticArray<i32>(0)
export const singles = new StaticArray<u16>(0)
export const roles = new StaticArray<u8>(0)
export const pairPrints = new StaticArray<u16>(0)
export const pairLists = new StaticArray<u16>(0)
export const pairStarts = new StaticArray<i32>(0)
export const pairs = new StaticArray<u16>(0)
export const always = new StaticArray<u16>(0)
export const needStarts = new StaticArray<i32>(0)
export const needClassStarts = new StaticArray<i32>(0)
export const needClasses = new StaticArray<u16>(0)
export const companions = new StaticArray<i32>(0)
export const stateStarts = new StaticArray<i32>(0)
export const ops = new StaticArray<u8>(0)
export const args = new StaticArray<i32>(0)
export const nexts = new StaticArray<u16>(0)
export const splits = new StaticArray<u16>(0)
export const testKinds = new StaticArray<u8>(0)
export const testStarts = new StaticArray<i32>(0)
export const numbers = new StaticArray<i32>(0)
export const firstStarts = new StaticArray<i32>(0)
export const firsts = new StaticArray<u16>(0)
export const setClasses = new StaticArray<u16>(0)
export const phraseStarts = new StaticArray<i32>(0)
export const phraseFirsts = new StaticArray<u16>(0)
export const phraseRests = new StaticArray<i32>(0)
export const rests = new StaticArray<u16>(0)
/** Pattern → 1 where it counts. */
export const isOn = new StaticArray<u8>(0)

/** Room for so many numbers of 1, 2 or 4 bytes, to be written at once: what is new is not cleared first. */
export function newBytes(length: i32): StaticArray<u8> {
  return changetype<StaticArray<u8>>(__new(length, idof<StaticArray<u8>>()))
}

export function newShorts(length: i32): StaticArray<u16> {
  return changetype<StaticArray<u16>>(__new((<usize>length) << 1, idof<StaticArray<u16>>()))
}

export function newWords(length: i32): StaticArray<i32> {
  return changetype<StaticArray<i32>>(__new((<usize>length) << 2, idof<StaticArray<i32>>()))
}

/** The word that a hash stands for, or 0. */
export function wordOf(hash: i32): i32 {
  const mask = hashes.length - 1
  let slot = slotOf(hash, mask)
  while (hashes[slot] !== hash) {
    if (hashes[slot] === 0) return 0
    slot = (slot + 1) & mask
  }
  return slots[slot]
}

/** Whether a word belongs to a class. */
export function holds(number: i32, word: i32): bool {
  if (word <= 0) return false
  const end = classStarts[word + 1]
  for (let index = classStarts[word]; index < end; index++) {
    const found: i32 = classes[index]
    if (found >= number) return found === number
  }
  return false
}

/** The first place of a value in an ascending stretch of an array, or -1. */
export function findIn(values: StaticArray<u16>, start: i32, end: i32, value: i32): i32 {
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if (<i32>values[middle] < value) low = middle + 1
    else high = middle
  }
  return low < end && <i32>values[low] === value ? low : -1
}
