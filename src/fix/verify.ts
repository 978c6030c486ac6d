import {type Block, OPAQUE} from '../core/block.ts'
import type {Edit} from '../core/finding.ts'
import {isVerbatim, type SourceMap, toSource} from '../core/source-map.ts'
import type {Span} from '../core/span.ts'

/** An edit, and the text that a reader finds in its place afterwards. */
export interface ReadableEdit extends Edit {
  readonly wording: string
}

/**
 * Whether a document reads after its edits as it did before, but for the new wordings: the same blocks in the same
 * order, each with the text it had or with the wording in its place. This holds whatever the format is, and so it
 * catches any encoding that turned out to be wrong.
 */
export function readsAsMeant(
  before: readonly Block[],
  after: readonly Block[],
  edits: readonly ReadableEdit[]
): boolean {
  if (before.length !== after.length) return false
  return before.every((block, index) => {
    const other = after[index] as Block
    return (
      other.kind === block.kind &&
      other.context.pointer === block.context.pointer &&
      other.context.speaker === block.context.speaker &&
      other.text === expectedText(block, edits)
    )
  })
}

function expectedText(block: Block, edits: readonly ReadableEdit[]): string {
  const {start, end} = toSource(block.map, {start: 0, end: block.text.length})
  const inside = edits.filter(edit => edit.start < end && edit.end > start)
  return inside
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => withWording(text, block, edit), block.text)
}

function withWording(text: string, block: Block, edit: ReadableEdit): string {
  const span = textSpan(block.map, edit)
  // A fallback or a description stands inside what its paragraph reads as one opaque word.
  if (!span || block.text.slice(span.start, span.end) === OPAQUE) return text
  return text.slice(0, span.start) + edit.wording + text.slice(span.end)
}

/** The text that a stretch of source stands for. */
function textSpan(map: SourceMap, {start, end}: Span): Span | undefined {
  const touched = map.filter(run => run.source < end && run.source + run.sourceLength > start)
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last) return undefined
  const from = isVerbatim(first) ? first.text + Math.max(0, start - first.source) : first.text
  const to = isVerbatim(last) ? last.text + Math.min(last.length, end - last.source) : last.text + last.length
  return {start: from, end: to}
}
