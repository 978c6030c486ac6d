import {mkdirSync} from 'node:fs'
import path from 'node:path'
import {isFolder} from '../files/look-at.ts'
import {systemCode} from '../system-code.ts'

/**
 * Makes a folder and those above it that are missing. Node's own way, `recursive`, tries for ever where a system has no place
 * for folders, as in `/proc`. Throws the system's error.
 */
export function makeFolder(folder: string): void {
  try {
    makeOne(folder)
  } catch (error) {
    const above = path.dirname(folder)
    if (systemCode(error) !== 'ENOENT' || above === folder) throw error
    makeFolder(above)
    makeOne(folder)
  }
}

/** Somebody else may have made it first. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
}
