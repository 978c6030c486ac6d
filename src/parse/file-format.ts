import type {Audience, BlockContext, BlockKind} from '../core/block.ts'
import type {Kind} from '../core/kind.ts'
import type {Path} from './data/path.ts'
import type {Part} from './parts.ts'
import type {SyntaxName} from './syntax-table.ts'
import type {TextFormatName} from './text-format-names.ts'

/** Where prose stands in a data file, and how it is written there. */
export interface Field {
  /** From the item to the text. */
  readonly path: Path
  readonly format: TextFormatName
  /** What its blocks are, where that is not said by its markup. */
  readonly role?: BlockKind | undefined
  readonly audience?: Audience | undefined
  readonly speaker?: BlockContext['speaker'] | undefined
  /** From the item to the code of this text's language, where it is not the item's. */
  readonly locale?: Path | undefined
  /** Fields of one item with the same name here hold the same text twice. */
  readonly twin?: string | undefined
  /** Read only when this part is asked for. */
  readonly part?: Part | undefined
  /** Names that `**` does not look into. */
  readonly except?: ((key: string) => boolean) | undefined
  /** For `format: json`: the fields of the data inside the text. */
  readonly fields: readonly Field[]
}

/** What tells a format from others. */
export interface Detection {
  /** Endings of file names, with the dot; the weakest sign. */
  readonly extensions: readonly string[]
  /** File names and paths in gitignore syntax; a strong sign. */
  readonly names: readonly string[]
  /** Paths that every file has in at least one item. */
  readonly has: readonly Path[]
  /** What the text begins with, behind a byte order mark. */
  readonly opens?: string | undefined
  /** Whether the text consists of turns of a conversation. */
  readonly turns?: boolean | undefined
  /** Whether the text is a page or a mail with tags around its words, not settings or a program. */
  readonly page?: boolean | undefined
  /** Whether most texts of the data have the words of a sentence. */
  readonly sentences?: boolean | undefined
}

/** One kind of file that support teams have: a row of the table that `peoplefirst formats` prints. */
export interface FileFormat {
  readonly name: string
  /** As a person calls it. */
  readonly title: string
  readonly syntax: SyntaxName
  readonly kind: Kind
  readonly audience?: Audience | undefined
  readonly speaker?: BlockContext['speaker'] | undefined
  readonly detect: Detection
  /** Ways to the macros, articles or rows; each is one item with a name of its own. */
  readonly items: readonly Path[]
  /** From the item to what people call it. */
  readonly label?: Path | undefined
  /** From the item to the code of its language; `key` where that is the item's own name. */
  readonly locale?: Path | 'key' | undefined
  /** Holds for an item that nobody is sent any more. */
  readonly inactive?: Path | undefined
  readonly fields: readonly Field[]
  /** Why nothing is read from such files, unless `part` is asked for. */
  readonly skip?: {readonly reason: string; readonly unless?: Part | undefined} | undefined
  /** A small file of this format. */
  readonly example: string
}
