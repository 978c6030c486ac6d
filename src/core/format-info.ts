import type {Audience} from './block.ts'
import type {Kind} from './kind.ts'

/** A text of a format, as people are told of it. */
export interface TextInfo {
  readonly path: string
  readonly format: string
  /** What else is known of it, in words: `twin “comment”`, `only with --include training`. */
  readonly remarks: readonly string[]
}

/** A file format as people are told of it. */
export interface FormatInfo {
  readonly name: string
  readonly title: string
  /** What the file is written in, as a person calls it. */
  readonly syntax: string
  readonly kind: Kind
  readonly audience: Audience | null
  /** What such a file is known by, in words. */
  readonly knownBy: readonly string[]
  readonly items: readonly string[]
  readonly texts: readonly TextInfo[]
  /** Why nothing is read from such files. */
  readonly skip: string | null
  /** A small file of this format. */
  readonly example: string
}
