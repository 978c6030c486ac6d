import {readdirSync} from 'node:fs'
import {join, sep} from 'node:path'

/** Every rule and set file of a rule folder, sorted. */
export const ruleFilesUnder = (folder: string): readonly string[] =>
  ruleNamesUnder(folder).map(name => join(folder, name))

/** The same, as paths from that folder on. */
export const ruleNamesUnder = (folder: string): readonly string[] => namesUnder(folder, '').sort()

/** Node lists folders recursively as well, and takes several times as long. */
function namesUnder(folder: string, above: string): string[] {
  return readdirSync(join(folder, above), {withFileTypes: true}).flatMap(entry => {
    const name = above === '' ? entry.name : `${above}${sep}${entry.name}`
    const further = entry.isDirectory() ? namesUnder(folder, name) : []
    return name.endsWith('.yml') ? [name, ...further] : further
  })
}
