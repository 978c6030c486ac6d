import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {Ajv} from 'ajv'

const folder = resolve(import.meta.dirname, '../../../shared/samples/specs')

/** Checks a value against a schema that others publish, or `undefined` where it is not at hand. */
export function sharedSchema(name: string): ((value: unknown) => readonly unknown[]) | undefined {
  const file = resolve(folder, name)
  if (!existsSync(file)) {
    console.log(`Output is not checked against ${name} here: ${folder} does not hold it.`)
    return undefined
  }
  // Draft 4 differs from later ones only in what these schemas do not use.
  const {$schema: _, id: __, ...schema} = JSON.parse(readFileSync(file, 'utf8'))
  const formats = {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => /^[\w\-.~:/?#@!$&'()*+,;=%]*$/.test(text),
    'date-time': true
  } as const
  const validate = new Ajv({strict: false, formats, allErrors: true}).compile(schema)
  return value => (validate(value) ? [] : (validate.errors ?? []))
}
