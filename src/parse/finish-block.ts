import {type Mark, OPAQUE} from '../core/block.ts'
import {isVerbatim, type MappedText, MappedTextBuilder, sliceMap, toSource} from '../core/source-map.ts'
import type {Span} from '../core/span.ts'
import type {MarkedText} from './marked-text.ts'
import type {Mask, Masked} from './masked.ts'
import {opaqueSpans} from './opaque-spans.ts'

/** A stretch of block text to be replaced by one opaque word or by nothing. */
interface Edit extends Span {
  readonly text: typeof OPAQUE | ''
}

/** A block's final text, and the placeholders met in it. */
export interface Finished extends MarkedText {
  readonly masks: readonly Mask[]
}

/** Index of the first mask that ends behind `offset`. */
function firstMaskBehind(masks: readonly Mask[], offset: number): number {
  let low = 0
  let high = masks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((masks[middle] as Mask).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Text as the masked source has it: what was defused for a parser is itself again. */
function restore({text, map}: MappedText, masked: Masked): string {
  return map
    .map(run =>
      isVerbatim(run)
        ? masked.text.slice(run.source, run.source + run.length)
        : text.slice(run.text, run.text + run.length)
    )
    .join('')
}

function masksIn({map}: MappedText, masked: Masked): {edits: Edit[]; masks: Mask[]} {
  const edits: Edit[] = []
  const masks: Mask[] = []
  for (const run of map) {
    if (!isVerbatim(run) || masked.masks.length === 0) continue
    const runEnd = run.source + run.length
    for (let index = firstMaskBehind(masked.masks, run.source); index < masked.masks.length; index++) {
      const mask = masked.masks[index] as Mask
      if (mask.start >= runEnd) break
      const start = run.text + Math.max(mask.start, run.source) - run.source
      const end = run.text + Math.min(mask.end, runEnd) - run.source
      edits.push({start, end, text: mask.kind === 'opaque' ? OPAQUE : ''})
      masks.push(mask)
    }
  }
  return {edits, masks}
}

/** Both lists ascending; an edit that lies in an opaque span goes up in it. */
function mergeEdits(edits: readonly Edit[], spans: readonly Span[]): Edit[] {
  const all = [...edits, ...spans.map(span => ({...span, text: OPAQUE}) as const)]
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Edit[] = []
  for (const edit of all) {
    const last = merged.at(-1)
    if (!last || edit.start >= last.end) merged.push(edit)
    else if (edit.end > last.end) merged[merged.length - 1] = {...last, end: edit.end, text: OPAQUE}
  }
  return merged
}

function applyEdits({text, map, marks}: MarkedText, edits: readonly Edit[]): MarkedText {
  if (edits.length === 0) return {text, map, marks}
  const builder = new MappedTextBuilder()
  const keep = (start: number, end: number) => {
    if (start < end) builder.append({text: text.slice(start, end), map: sliceMap(map, {start, end})})
  }
  const starts: number[] = []
  let from = 0
  for (const edit of edits) {
    keep(from, edit.start)
    starts.push(builder.length)
    const source = toSource(map, edit)
    builder.decoded(edit.text, source.start, source.end - source.start)
    from = edit.end
  }
  keep(from, text.length)
  return {...builder.build(), marks: marks.map(mark => moveMark(mark, edits, starts))}
}

/** Where a mark stands once the edits are made; `starts` are their places in the new text. */
function moveMark(mark: Mark, edits: readonly Edit[], starts: readonly number[]): Mark {
  const move = (offset: number, side: 'start' | 'end'): number => {
    let low = -1
    let high = edits.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((edits[middle] as Edit).start < offset) low = middle
      else high = middle - 1
    }
    const edit = edits[low]
    if (!edit) return offset
    const start = starts[low] as number
    if (offset >= edit.end) return start + edit.text.length + offset - edit.end
    return side === 'start' ? start : start + edit.text.length
  }
  return {...mark, start: move(mark.start, 'start'), end: move(mark.end, 'end')}
}

function trimmed({text, map, marks}: MarkedText): MarkedText {
  const end = text.trimEnd().length
  const start = Math.min(end, text.length - text.trimStart().length)
  if (start === 0 && end === text.length) return {text, map, marks}
  const clamp = (offset: number) => Math.min(Math.max(offset, start), end) - start
  return {
    text: text.slice(start, end),
    map: sliceMap(map, {start, end}),
    marks: marks.map(mark => ({...mark, start: clamp(mark.start), end: clamp(mark.end)}))
  }
}

/**
 * Turns what a reader collected into the text that rules read: placeholders, addresses and paths become one
 * opaque word each, template tags vanish, white space around is dropped. The map must lead into the source.
 */
export function finishBlock(draft: MarkedText, masked: Masked): Finished {
  const text = restore(draft, masked)
  const {edits, masks} = masksIn(draft, masked)
  const edited = applyEdits({...draft, text}, mergeEdits(edits, opaqueSpans(text)))
  const {marks, ...rest} = trimmed(edited)
  return {
    ...rest,
    marks: marks.filter(mark => mark.start < mark.end).sort((a, b) => a.start - b.start),
    masks
  }
}
