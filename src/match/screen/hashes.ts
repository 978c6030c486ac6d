/** As `wasm/hashes.ts` has them: tables are made with these and read with those. */

/** Hash of a form in lower case, never 0. Two forms that share one are taken for one word, which only adds candidates. */
export function hashOf(form: string): number {
  let hash = hashSeed
  for (let index = 0; index < form.length; index++) hash = hashUnit(hash, form.charCodeAt(index))
  return hash === 0 ? 1 : hash
}

const hashSeed = 0x1a2b3c4d

/** One step of the hash: FNV-1a over UTF-16 units. */
const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** Where a hash is looked for first. */
export const firstSlot = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask
