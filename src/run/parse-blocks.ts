import type {Block} from '../core/block.ts'
import type {Kind} from '../core/kind.ts'
import {LineIndex, type Position} from '../core/lines.ts'
import {toSource} from '../core/source-map.ts'
import type {KnownFile} from '../parse/format-set.ts'
import {parseFile} from '../parse/parse-file.ts'
import type {Part} from '../parse/parts.ts'
import type {PlacedBlock} from '../report/block-tree.ts'

/** The blocks of a text, and what its parser could not read as meant. */
export interface ParsedBlocks {
  readonly blocks: readonly PlacedBlock[]
  readonly notes: readonly {readonly message: string; readonly start: Position}[]
}

/** A text and how to read it. */
interface Text {
  readonly path: string
  readonly text: string
  readonly format: KnownFile
}

/** What is asked of a tree. */
export interface ParseChoices {
  readonly kind: Kind | undefined
  readonly parts: ReadonlySet<Part>
  readonly tags: boolean
}

/** Parses a text into placed blocks, with analysed sentences when `tags` asks for them. */
export async function parseBlocks(
  {text, format}: Text,
  {kind, parts, tags}: ParseChoices
): Promise<ParsedBlocks> {
  const root = parseFile(text, format, {kind, parts})
  const index = new LineIndex(text)
  // Loading the tagger takes longer than parsing; most looks at a tree need no tags.
  const language = tags ? (await import('../english/english.ts')).english : undefined
  const place = (block: Block): PlacedBlock => {
    const {start, end} = toSource(block.map, {start: 0, end: block.text.length})
    const sentences = language ? language.split(block.text).map(sentence => language.analyse(sentence)) : []
    return {block, start: index.position(start), end: index.position(end), sentences}
  }
  return {
    blocks: root.children.map(place),
    notes: root.notes.map(({message, offset}) => ({message, start: index.position(offset)}))
  }
}

/** The same for programs; source maps are left out. */
export function parsedJson({path, format}: Text, {blocks, notes}: ParsedBlocks): unknown {
  return {
    path,
    format: format.format.name,
    blocks: blocks.map(({block, start, end, sentences}) => ({
      kind: block.kind,
      text: block.text,
      context: block.context,
      marks: block.marks,
      start,
      end,
      ...(sentences.length > 0 ? {sentences} : {})
    })),
    notes
  }
}
