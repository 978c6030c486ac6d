import {slotOf} from './hashes.ts'

/** The arrays of a screen by the names that they have in `core/screen.ts`; who made the instance puts them here. */

export let slots = new StaticArray<i32>(0)
export let classStarts = new StaticArray<i32>(0)
export let classes = new StaticArray<u16>(0)
export let singleStarts = new StaticArray<i32>(0)
export let singles = new StaticArray<u16>(0)
export let roles = new StaticArray<u8>(0)
export let afterStarts = new StaticArray<i32>(0)
export let afters = new StaticArray<u16>(0)
export let afterLists = new StaticArray<u16>(0)
export let pairStarts = new StaticArray<i32>(0)
export let pairs = new StaticArray<u16>(0)
export let always = new StaticArray<u16>(0)
export let needStarts = new StaticArray<i32>(0)
export let needClassStarts = new StaticArray<i32>(0)
export let needClasses = new StaticArray<u16>(0)
export let companions = new StaticArray<i32>(0)
export let stateStarts = new StaticArray<i32>(0)
export let ops = new StaticArray<u8>(0)
export let args = new StaticArray<i32>(0)
export let nexts = new StaticArray<u16>(0)
export let splits = new StaticArray<u16>(0)
export let testKinds = new StaticArray<u8>(0)
export let testStarts = new StaticArray<i32>(0)
export let numbers = new StaticArray<i32>(0)
export let firstStarts = new StaticArray<i32>(0)
export let firsts = new StaticArray<u16>(0)
export let setClasses = new StaticArray<u16>(0)
export let phraseStarts = new StaticArray<i32>(0)
export let phraseFirsts = new StaticArray<u16>(0)
export let phraseRests = new StaticArray<i32>(0)
export let rests = new StaticArray<u16>(0)
/** Pattern → 1 where it counts. */
export let isOn = new StaticArray<u8>(0)

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
  const mask = (slots.length >> 1) - 1
  let slot = slotOf(hash, mask)
  while (slots[slot << 1] !== hash) {
    if (slots[slot << 1] === 0) return 0
    slot = (slot + 1) & mask
  }
  return slots[(slot << 1) + 1]
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
