import type {Place} from '../core/errors.ts'

/** Keys and list indexes that lead to a value. */
export type Path = readonly PropertyKey[]

/**
 * Where the parts of a file stand, be it YAML, JSON or a module that is run. A path that leads nowhere stands where its
 * nearest parent does.
 */
export interface Places {
  /** Start of the value with its quotes, or of unit `offset` of a text. */
  readonly value: (path: Path, offset?: number) => Place
  readonly key: (path: Path) => Place
  /** Start of the file. */
  readonly top: Place
}
