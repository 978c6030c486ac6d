import type {Span} from '../core/span.ts'

const QUOTED =
  /\b(?:default|fallback)\s*[:(=]\s*(?:"([^"]*)"|'([^']*)'|“([^”]*)”|&quot;([^&]*)&quot;|&#34;([^&]*)&#34;)/dgi
const BARE = /\bfallback\s*[:=]\s*([^\s"'“&|,%{}][^"|,%{}]*)/dgi

/**
 * The texts inside a placeholder that a person will read when the value is missing
 * (`| default: "friend"`, `fallback=there`). Spans count from the start of `placeholder` plus `offset`.
 */
export function fallbackSpans(placeholder: string, offset: number): Span[] {
  if (!/default|fallback/i.test(placeholder)) return []
  const spans: Span[] = []
  for (const pattern of [QUOTED, BARE]) {
    for (const match of placeholder.matchAll(pattern)) {
      const found = match.indices?.slice(1).find(indices => indices !== undefined)
      const [start, end] = found ?? [0, 0]
      if (/\p{L}/u.test(placeholder.slice(start, end))) spans.push({start: offset + start, end: offset + end})
    }
  }
  return spans
}
