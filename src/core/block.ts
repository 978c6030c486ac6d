import type {MappedText} from './source-map.ts'
import type {Span} from './span.ts'

/** Stands in `Block.text` for inline code, a placeholder or an image: one word that no rule can read. */
export const OPAQUE = '\uE000'

/** What a run of prose is in its document. */
export const blockKinds = [
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'caption',
  'title',
  'attribute',
  'fallback',
  'turn',
  'cue',
  'message'
] as const
export type BlockKind = (typeof blockKinds)[number]

/** Who reads a text: the people being helped, or the people who help. */
export const audiences = ['customer', 'internal'] as const
export type Audience = (typeof audiences)[number]

/** Inline markup over a span of a block's text. Bold is emphasis; italics may be a mention. */
export interface Mark extends Span {
  readonly kind: 'emphasis' | 'strong' | 'link' | 'quote' | 'deleted'
}

/** What is known of a block besides its words. */
export interface BlockContext {
  readonly audience?: Audience
  /** Whose words these are, where the format says so. */
  readonly speaker?: 'helper' | 'customer' | 'system'
  /** Name of the field, attribute or frontmatter key the text came from. */
  readonly field?: string
  /** A path a person understands, such as `macros[3] "Refund::Late" › actions[2].value`. */
  readonly locator?: string
  /** JSON Pointer of the field. */
  readonly pointer?: string
  readonly locale?: string
  /** Identifies fields that hold the same reply twice. */
  readonly twin?: string
  /** What people call the macro, article or row this text belongs to. */
  readonly topic?: string
  /** Text of the nearest heading above. */
  readonly heading?: string
  /** Text of the sentence or paragraph that introduces this list or quotation. */
  readonly leadIn?: string
  /** Text of the column heading above this table cell. */
  readonly column?: string
  /** Whether this table cell is itself a heading. */
  readonly header?: boolean
  /** Whether the block is set apart from the text around it: in a block quotation or between fences. */
  readonly quoted?: boolean
}

/** Writes a text as its file has to hold it, or gives `undefined` where it cannot stand there as it is. */
export type Encoder = (text: string) => string | undefined

/** One run of prose: what a rule reads, and where each unit of it stands in the source. */
export interface Block extends MappedText {
  readonly type: 'block'
  readonly kind: BlockKind
  readonly marks: readonly Mark[]
  readonly context: BlockContext
  /** The decoded field the block was read from; its map leads from `Block.text` into that field's text. */
  readonly within?: MappedText
  /** Writes new wording as it has to stand in the source; absent where the format is only reported on. */
  readonly encode?: Encoder
}

/** Something a parser could not read as meant; the rest of the file is still checked. */
export interface ParseNote {
  readonly message: string
  /** Where in the source, in UTF-16 units. */
  readonly offset: number
  /** Whether all is well with the file, and this only tells what was left out of it. */
  readonly isRemark?: boolean
}

/** A parsed document: a unist root whose children are blocks in source order. */
export interface BlockRoot {
  readonly type: 'root'
  readonly children: readonly Block[]
  readonly notes: readonly ParseNote[]
}
