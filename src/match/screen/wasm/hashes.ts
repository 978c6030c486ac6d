/** The hashes of `../hashes.ts`. */

export const hashSeed: i32 = 0x1a2b3c4d

export function hashUnit(hash: i32, unit: i32): i32 {
  return (hash ^ unit) * 0x01000193
}

export function slotOf(hash: i32, mask: i32): i32 {
  return (hash ^ (hash >>> 15)) & mask
}

export function pairHash(before: i32, after: i32): i32 {
  const hash = (before * <i32>0x9e3779b1) ^ (after * <i32>0x85ebca6b)
  return hash ^ (hash >>> 15)
}

export function printOf(hash: i32): i32 {
  return ((hash * 0x01000193) >>> 16) | 1
}
