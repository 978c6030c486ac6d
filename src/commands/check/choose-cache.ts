import path from 'node:path'
import {type Cache, openCache} from '../../run/cache/cache.ts'
import {cacheLocation} from '../../run/cache/cache-location.ts'
import type {CheckFlags} from '../options/flags.ts'
import {packageVersion} from '../package-version.ts'

/** The cache that the flags ask for. A fix is judged anew, file by file. */
export function chooseCache({cache, cacheLocation: file, fix, fixDryRun}: CheckFlags): Cache | undefined {
  if ((!cache && file === undefined) || fix || fixDryRun) return undefined
  const cwd = process.cwd()
  return openCache(file === undefined ? cacheLocation(cwd) : path.resolve(cwd, file), packageVersion())
}
