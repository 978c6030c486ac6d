/** The hashes of `../hashes.ts`. */

export const hashSeed: i32 = 0x1a2b3c4d

export function hashUnit(hash: i32, unit: i32): i32 {
  return (hash ^ unit) * 0x01000193
}

export function slotOf(hash: i32, mask: i32): i32 {
  return (hash ^ (hash >>> 15)) & mask
}
