import * as marks from './marks.ts'

/** The stretch of a text that is scanned. All offsets count in the whole text. */

/** Where the unit at offset 0 would stand. */
let origin: usize = 0
let buffer: usize = 0
let room: i32 = 0
const kinds = new StaticArray<u8>(0x10000)

/**
 * Where the units of a stretch are to be written: the one before it, its own and two behind it, 0 for those that the
 * text does not have.
 */
export function holdText(start: i32, end: i32): usize {
  const count = end - start + 3
  if (count > room) {
    room = count * 2
    buffer = heap.alloc((<usize>room) << 1)
  }
  origin = buffer - ((<usize>(start - 1)) << 1)
  return buffer
}

export function unitAt(at: i32): i32 {
  return load<u16>(origin + ((<usize>at) << 1))
}

export function kindOf(unit: i32): i32 {
  const known = kinds[unit]
  return known !== 0 ? <i32>known : learn(unit)
}

function learn(unit: i32): i32 {
  const kind = marks.kindOf(unit)
  kinds[unit] = <u8>kind
  return kind
}
