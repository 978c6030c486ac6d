import path from 'node:path'
import {nearestHolding} from '../files/folders-above.ts'

/** Where results are kept unless somebody says so: with the package that the working folder belongs to, else in it. */
export function cacheLocation(cwd: string): string {
  const folder = nearestHolding('package.json', cwd)
  return folder === undefined
    ? path.join(cwd, '.peoplefirst-cache.json')
    : path.join(folder, 'node_modules/.cache/peoplefirst/cache.json')
}
