import {randomUUID} from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'

/**
 * Writes a file in one step: whoever looks sees the old content or the new one, also after a kill or a power cut. The
 * mode of an existing file stays, and as far as the system allows it, its owner and group. Throws what the file system
 * throws, and then the old content is untouched; so it is with a file that may not be written, though its folder may.
 *
 * `writeFileSync` goes on until every byte is written; a single write may stop short on a full disk.
 */
export function writeAtomically(file: string, content: Uint8Array | string): void {
  const known = statSync(file, {throwIfNoEntry: false})
  if (known) accessSync(file, constants.W_OK)
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`)
  try {
    const descriptor = openSync(temporary, 'wx', known?.mode)
    try {
      writeFileSync(descriptor, content)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    if (known) {
      keepOwner(temporary, known)
      // A change of the owner takes special bits away, so the mode comes after it.
      chmodSync(temporary, known.mode)
    }
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}

/** Gives a file to whom the old one belongs. Only the superuser may give files away; a group of one's own anybody may name. */
function keepOwner(file: string, {uid, gid}: Stats): void {
  const made = statSync(file)
  if (made.uid === uid && made.gid === gid) return
  for (const owner of new Set([uid, made.uid])) {
    try {
      chownSync(file, owner, gid)
      return
    } catch {
      // Then the next best.
    }
  }
}
