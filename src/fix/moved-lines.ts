import type {Edit} from '../core/finding.ts'
import type {Span} from '../core/span.ts'
import {movedOffset} from './edits.ts'

/** Spans of whole lines after some edits: where the old ones went, and the lines that the edits stand on. */
export function movedLines(edits: readonly Edit[], spans: readonly Span[], text: string): readonly Span[] {
  const places = [...spans, ...edits].map(({start, end}) => ({
    start: movedOffset(edits, start),
    end: movedOffset(edits, end)
  }))
  return places.map(({start, end}) => {
    const feed = text.indexOf('\n', Math.max(start, end - 1))
    // A search from before the text would begin at its first unit.
    const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
    return {start: from, end: feed === -1 ? text.length + 1 : feed + 1}
  })
}
