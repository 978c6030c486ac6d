import type {Replaced} from '../../core/replaced.ts'
import type {Span} from '../../core/span.ts'

/** The text between two token indexes, as written. */
export function written({text, tokens}: Pick<Replaced, 'text' | 'tokens'>, {start, end}: Span): string {
  const from = tokens[start]?.start ?? 0
  return text.slice(from, tokens[end - 1]?.end ?? from)
}
