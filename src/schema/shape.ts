import type {z} from 'zod'
import type {Path} from './places.ts'
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

/** The group of keys that a path leads to. */
export function ownerOf(path: Path, value: unknown, shape: Shape<unknown>): Owner {
  const entry = shape.entries[String(path[0])]
  return entry ? entry(valueAt(value, path), path) : shape.top
}
