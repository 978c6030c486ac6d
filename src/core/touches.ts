import type {Finding} from './finding.ts'
import {overlaps, type Span} from './span.ts'

/** Whether a finding, or a place where it stands once more, touches one of some spans of its file. */
export function touches({start, end, twins}: Finding, spans: readonly Span[]): boolean {
  return [{start, end}, ...twins].some(place => {
    const from = place.start.offset
    // Something empty still stands somewhere.
    const own = {start: from, end: Math.max(place.end.offset, from + 1)}
    return spans.some(span => overlaps(span, own))
  })
}
