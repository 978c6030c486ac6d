import {existsSync} from 'node:fs'
import path from 'node:path'

/** Where results are kept unless somebody says so: with the package that the working folder belongs to, else in it. */
export function cacheLocation(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) {
      return path.join(folder, 'node_modules/.cache/peoplefirst/cache.json')
    }
    if (folder === path.dirname(folder)) return path.join(cwd, '.peoplefirst-cache.json')
  }
}
