import type {Span} from '../../core/span.ts'
import type {LineRange} from './read-diff.ts'

/** Where lines stand in a text, their line feeds included. Git knows no other line ends, so these are counted alone. */
export function changedSpans(text: string, ranges: readonly LineRange[]): readonly Span[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return ranges.flatMap(({first, last}) => {
    const start = starts[first - 1]
    return start === undefined ? [] : [{start, end: starts[last] ?? text.length + 1}]
  })
}
