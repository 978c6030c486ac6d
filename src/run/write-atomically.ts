import {randomUUID} from 'node:crypto'
import {chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/**
 * Writes a file in one step: whoever looks sees the old content or the new one, also after a kill or a power cut. The
 * mode of an existing file stays. Throws what the file system throws, and then the old content is untouched.
 *
 * `writeFileSync` goes on until every byte is written; a single write may stop short on a full disk.
 */
export function writeAtomically(file: string, content: Uint8Array | string): void {
  const mode = statSync(file, {throwIfNoEntry: false})?.mode
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`)
  try {
    const descriptor = openSync(temporary, 'wx', mode)
    try {
      writeFileSync(descriptor, content)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    if (mode !== undefined) chmodSync(temporary, mode)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}
