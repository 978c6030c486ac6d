import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The `rules` folder of the package; two levels up from `src/run` and `dist/run` alike. */
export const shippedRules: string = fileURLToPath(new URL('../../rules', import.meta.url))

/** Every rule and set file of a rule folder, sorted. */
export function ruleFilesUnder(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.yml'))
    .sort()
    .map(name => join(folder, name))
}
