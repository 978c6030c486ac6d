import {readdirSync} from 'node:fs'
import path from 'node:path'
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
  const found = filesIn(folder).find(name => LIKELY.test(name) && !configNames.includes(name))
  if (found !== undefined) {
    const extension = path.extname(found).toLowerCase()
    const name = `peoplefirst.config${extension}`
    return {
      file: path.join(folder, found),
      name: configNames.includes(name) ? name : 'peoplefirst.config.yml'
    }
  }
  const above = path.dirname(folder)
  return above === folder ? undefined : misnamedConfig(above)
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
