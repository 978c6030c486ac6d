import {sliceMap} from '../core/source-map.ts'
import type {Span} from '../core/span.ts'
import type {MarkedText} from './marked-text.ts'

/** A part of a text with the map and marks of that part. The span counts from the start of the text. */
export function sliceMarked({text, map, marks}: MarkedText, {start, end}: Span): MarkedText {
  return {
    text: text.slice(start, end),
    map: sliceMap(map, {start, end}),
    marks: marks
      .filter(mark => mark.start < end && mark.end > start)
      .map(mark => ({
        ...mark,
        start: Math.max(mark.start, start) - start,
        end: Math.min(mark.end, end) - start
      }))
  }
}

/** The parts of a text between its blank lines. */
export function paragraphsOf(draft: MarkedText): MarkedText[] {
  const parts: MarkedText[] = []
  let start = 0
  for (const {0: gap, index} of draft.text.matchAll(/(?:\r\n|\n|\r)[ \t]*(?=[\r\n])/g)) {
    parts.push(sliceMarked(draft, {start, end: index}))
    start = index + gap.length
  }
  parts.push(sliceMarked(draft, {start, end: draft.text.length}))
  return parts.filter(({text}) => text.trim() !== '')
}
