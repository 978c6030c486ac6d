import type {Span} from '../core/span.ts'
import {innerStrings} from './translated-string.ts'

const QUOTED =
  /\b(?:default|fallback)\s*[:(=]\s*(?:"([^"]*)"|'([^']*)'|“([^”]*)”|&quot;([^&]*)&quot;|&#34;([^&]*)&#34;)/dgi
const BARE = /\bfallback\s*[:=]\s*([^\s"'“&|,%{}][^"|,%{}]*)/dgi
/** `{{ name | Player }}`: filters are written in lower case, so this is what people read instead of the name. */
const CAPITAL = /(?<!\|)\|\s*(\p{Lu}[\p{L}\d '’-]*?)\s*\}\}/dgu
const SHORTCODE = /^\{(?:\{[<%]|%)/
/** Tags that compare or choose: what they quote is no text of the page. */
const CHOOSING = /^\{%-?\s*(?:if|elsif|elif|unless|case|when|for)\b/
const ARGUMENT = /(?<![\w.-])(title|alt|caption)\s*[:=]\s*(?:"([^"]*)"|'([^']*)'|“([^”]*)”)/dg

/** A text that people read inside a placeholder or template tag. */
export interface FallbackSpan extends Span {
  /** The argument's name, where the text is an argument of a shortcode. */
  readonly field?: string
}

/** The groups of a match that took part in it, as spans from `offset` on; only those that hold a letter. */
function spansOf(match: RegExpMatchArray, first: number, offset: number): Span[] {
  const found = match.indices?.slice(first).find(indices => indices !== undefined)
  const [start, end] = found ?? [0, 0]
  return /\p{L}/u.test((match.input ?? '').slice(start, end))
    ? [{start: offset + start, end: offset + end}]
    : []
}

/**
 * The texts inside a placeholder that a person will read: instead of a missing value (`| default: "friend"`,
 * `fallback=there`, `| Player`), as an argument of a shortcode (`caption="…"`), or where it is handed on translated.
 * Spans count from the start of `placeholder` plus `offset`.
 */
export function fallbackSpans(placeholder: string, offset: number): FallbackSpan[] {
  const spans: FallbackSpan[] = []
  if (/default|fallback/i.test(placeholder)) {
    for (const pattern of [QUOTED, BARE]) {
      for (const match of placeholder.matchAll(pattern)) spans.push(...spansOf(match, 1, offset))
    }
  }
  if (placeholder.startsWith('{{') && spans.length === 0) {
    for (const match of placeholder.matchAll(CAPITAL)) spans.push(...spansOf(match, 1, offset))
  }
  if (SHORTCODE.test(placeholder) && !CHOOSING.test(placeholder)) {
    for (const match of placeholder.matchAll(ARGUMENT)) {
      const field = match[1] ?? ''
      spans.push(...spansOf(match, 2, offset).map(span => ({...span, field})))
    }
  }
  if (spans.length === 0 && !CHOOSING.test(placeholder)) {
    for (const {start, end} of innerStrings(placeholder)) {
      spans.push({start: offset + start, end: offset + end})
    }
  }
  return spans
}
