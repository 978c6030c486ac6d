import type {z} from 'zod'
import type {Path} from './read-yaml.ts'
import {entrySchemas, type RuleFile, ruleSchema, type SetFile, setSchema} from './schema.ts'
import {valueAt} from './value-words.ts'

/** The name of a group of keys in messages, and what each key is for. */
export interface Owner {
  readonly name: string
  readonly keys: Readonly<Record<string, string>>
  /** Which key is meant by a name that one may bring from a command line or another tool. */
  readonly otherNames?: Readonly<Record<string, string>>
}

/** The shape of one kind of file; `entries` are the groups of keys inside it, by the key they stand under. */
export interface Shape<File> {
  readonly schema: z.ZodType<File>
  readonly top: Owner
  readonly entries: Readonly<Record<string, (entry: unknown, path: Path) => Owner>>
}

/** An owner whose keys and help are those of schemas. */
export const owner = (name: string, ...schemas: readonly z.ZodObject[]): Owner => ({
  name,
  keys: Object.fromEntries(
    schemas.flatMap(schema =>
      Object.entries(schema.shape).map(([key, value]) => [key, (value as z.ZodType).description ?? ''])
    )
  )
})

const {flagKeys, unlessKeys, gateKeys, flagExample, allowExample, missExample} = entrySchemas

const flagOwner = owner('an entry of “flag”', flagKeys)
const unlessOwner = owner('an entry of “unless”', unlessKeys)
const gateOwner = owner('“gates”', gateKeys)
const anyExample = owner('an example', flagExample, allowExample, missExample)
const exampleOwners: Readonly<Record<string, Owner>> = {
  flag: owner('a “flag” example', flagExample),
  allow: owner('an “allow” example', allowExample),
  miss: owner('a “miss” example', missExample)
}

/** The shape of a rule file. */
export const ruleShape: Shape<RuleFile> = {
  schema: ruleSchema,
  top: owner('a rule file', ruleSchema),
  entries: {
    flag: () => flagOwner,
    unless: () => unlessOwner,
    gates: () => gateOwner,
    examples: entry => {
      const kind = Object.keys(exampleOwners).find(key => valueAt(entry, [key]) !== undefined)
      return (kind === undefined ? undefined : exampleOwners[kind]) ?? anyExample
    }
  }
}

/** The shape of a set file. */
export const setShape: Shape<SetFile> = {
  schema: setSchema,
  top: owner('a set file', setSchema),
  entries: {}
}

/** The group of keys that a path leads to. */
export function ownerOf(path: Path, value: unknown, shape: Shape<unknown>): Owner {
  const entry = shape.entries[String(path[0])]
  return entry ? entry(valueAt(value, path), path) : shape.top
}
