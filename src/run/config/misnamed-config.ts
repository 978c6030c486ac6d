import {readdirSync} from 'node:fs'
import path from 'node:path'
import {foldersFrom} from '../files/folders-above.ts'
import {configNames} from './find-config.ts'

/** How other tools call their configurations; what is called after the tool alone may also be a report, in JSON. */
const LIKELY =
  /^(?:\.people-?first|\.?people-?first[.-]?(?:rc|conf|config)(?:\.\w+)?|\.people-?first\.\w+|people-?first\.(?:ya?ml|toml))$/i

/** A file that was likely meant as a configuration, and the name under which it would be read. */
export interface Misnamed {
  readonly file: string
  readonly name: string
}

/** The nearest file in a folder or above whose name is almost that of a configuration. */
export function misnamedConfig(folder: string): Misnamed | undefined {
  for (const at of foldersFrom(folder)) {
    const found = filesIn(at).find(name => LIKELY.test(name) && !configNames.includes(name))
    if (found !== undefined) return {file: path.join(at, found), name: nameFor(found)}
  }
  return undefined
}

/** The name of a configuration with the ending that a file has, where such endings are read. */
function nameFor(found: string): string {
  const name = `peoplefirst.config${path.extname(found).toLowerCase()}`
  return configNames.includes(name) ? name : 'peoplefirst.config.yml'
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
      .filter(entry => !entry.isDirectory())
      .map(({name}) => name)
  } catch {
    return []
  }
}
