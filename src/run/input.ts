import type {LineRange} from './changed/read-diff.ts'

/** One text to check: a file on disk, or bytes that came another way. */
export interface Input {
  /** As people name it: relative to the working folder, with forward slashes. */
  readonly path: string
  /** Whether somebody named this very file, rather than a folder or glob that holds it. */
  readonly named: boolean
  readonly from:
    | {
        readonly type: 'disk'
        readonly absolute: string
        /** In bytes, where somebody looked before. */
        readonly size?: number | undefined
      }
    /** `as` is the file name whose extension says how to read the bytes. */
    | {
        readonly type: 'memory'
        readonly bytes: Uint8Array
        readonly as: string
        /** Whether there were more bytes, which nobody read, since these are more than one file may have. */
        readonly isCut?: boolean | undefined
      }
  /** The only lines that are judged, counted by line feeds as Git does; without them, every line is. */
  readonly changed?: readonly LineRange[] | undefined
}

/** The file name whose extension says how to read an input. */
export const nameOf = ({from}: Input): string => (from.type === 'disk' ? from.absolute : from.as)

/** An input of which the size is known, so that nobody has to look again. */
export const withSize = (input: Input, size: number): Input =>
  input.from.type === 'disk' ? {...input, from: {...input.from, size}} : input

/** What came by standard input, and whether there was more than anybody wanted to read. */
export interface Piped {
  readonly bytes: Uint8Array
  readonly isCut: boolean
}

/** The input that standard input is; without a file name it is read as Markdown. */
export function stdinInput({bytes, isCut}: Piped, filename: string | undefined): Input {
  return {
    path: filename ?? '<stdin>',
    named: true,
    from: {type: 'memory', bytes, as: filename ?? 'stdin.md', isCut}
  }
}

/** By UTF-16 units, so that the order is the same on every machine and in every locale. */
export const byPath = (a: Input, b: Input): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
