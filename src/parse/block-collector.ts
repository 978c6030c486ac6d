import type {Block, BlockContext, BlockKind, BlockRoot, ParseNote} from '../core/block.ts'
import {composeMaps, type Run, type SourceMap, verbatimMap} from '../core/source-map.ts'
import {asQuoted} from './encoders.ts'
import type {FallbackSpan} from './fallback-spans.ts'
import {finishBlock} from './finish-block.ts'
import type {MarkedText} from './marked-text.ts'
import type {Mask, Masked} from './masked.ts'

const PROSE = /[\p{L}\p{N}]/u
/** A file with hundreds of the same slip needs to hear of the first ones only. */
const MAX_NOTES = 20

/** Gathers the blocks and notes of one document. */
export class BlockCollector {
  readonly #masked: Masked
  readonly #blocks: Block[] = []
  readonly #notes: ParseNote[] = []
  readonly #met = new Set<Mask>()

  constructor(masked: Masked) {
    this.#masked = masked
  }

  /**
   * Adds one block unless it holds no word. `outer` leads from the text the draft was read from into the source.
   * Returns the block's text, also when it was not added.
   */
  add(draft: MarkedText, kind: BlockKind, context: BlockContext, outer?: SourceMap): string {
    const placed = outer ? {...draft, map: composeMaps(outer, draft.map)} : draft
    const {text, map, marks, masks} = finishBlock(placed, this.#masked)
    for (const mask of masks) this.#met.add(mask)
    const encode = masks.some(mask => mask.quotes) ? {encode: asQuoted} : {}
    if (PROSE.test(text)) this.#blocks.push({type: 'block', kind, text, map, marks, context, ...encode})
    return text
  }

  /** Records something that could not be read as meant, at a source offset. */
  note(message: string, offset: number): void {
    if (this.#notes.length < MAX_NOTES) this.#notes.push({message, offset})
  }

  /** The document: all blocks in source order, with the fallback texts of the placeholders met in them. */
  finish(): BlockRoot {
    const fallbacks = [...this.#met].flatMap(mask => mask.fallbacks).map(span => this.#fallback(span))
    const children = [...this.#blocks, ...fallbacks].sort((a, b) => startOf(a) - startOf(b))
    const notes = [...this.#notes, ...notesInProse(this.#masked.notes, children).slice(0, MAX_NOTES)]
    return {type: 'root', children, notes: notes.sort((a, b) => a.offset - b.offset)}
  }

  #fallback({start, end, field}: FallbackSpan): Block {
    const text = this.#masked.source.slice(start, end)
    const map = verbatimMap(start, end - start)
    const [kind, context] =
      field === undefined ? (['fallback', {}] as const) : (['attribute', {field}] as const)
    return {type: 'block', kind, text, map, marks: [], context}
  }
}

const startOf = (block: Block): number => block.map[0]?.source ?? 0

/** Braces in code or markup are nobody's slip: only notes whose place is read as prose stay. */
function notesInProse(notes: readonly ParseNote[], blocks: readonly Block[]): ParseNote[] {
  if (notes.length === 0) return []
  const runs = blocks.flatMap(block => block.map).sort((a, b) => a.source - b.source)
  return notes.filter(note => {
    let low = 0
    let high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((runs[middle] as Run).source <= note.offset) low = middle + 1
      else high = middle
    }
    const run = runs[low - 1]
    return run !== undefined && note.offset < run.source + run.sourceLength
  })
}
