import type {Encoder, ParseNote} from '../../core/block.ts'
import type {MappedText} from '../../core/source-map.ts'

/** A text of a data file, decoded only when somebody reads it. */
export interface TextNode {
  readonly type: 'text'
  /** Where it stands in the source, in UTF-16 units. */
  readonly start: number
  /** The decoded text and where each unit of it stands in the source. */
  text(): MappedText
  /** Writes another text in place of a stretch of this one, in the style of its quotes. */
  readonly encode?: Encoder
}

/** A named part of a map. Names may repeat, as elements of XML do. */
export interface Entry {
  readonly key: string
  readonly value: DataNode
}

/** Named parts in source order: an object, a row of a table, an element. */
export interface MapNode {
  readonly type: 'map'
  readonly start: number
  readonly entries: readonly Entry[]
  /** The text inside an element, without its inner tags. */
  text?(): MappedText
  /** Writes another text inside the element. */
  readonly encode?: Encoder
  /** The raw slice inside an element, tags, references and all. */
  markup?(): MappedText
}

/** Parts in order: an array, the rows of a table. */
export interface ListNode {
  readonly type: 'list'
  readonly start: number
  readonly items: readonly DataNode[]
  /** What people call the item at an index, where that is not `[index]`: `row 4`. */
  itemName?(index: number): string
}

/** A value that holds no prose. */
export interface PlainNode {
  readonly type: 'plain'
  readonly start: number
  readonly value: number | boolean | null
}

/** One value of a data file, whatever the file is written in. */
export type DataNode = TextNode | MapNode | ListNode | PlainNode

/** A data file: its documents in order (most have one), and what could not be read. */
export interface DataDocument {
  readonly roots: readonly DataNode[]
  readonly notes: readonly ParseNote[]
  /** Whether a part of the file could not be read at all. */
  readonly broken: boolean
}
