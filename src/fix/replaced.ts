import type {BlockKind} from '../core/block.ts'
import type {Analysis, Token} from '../core/sentence.ts'
import type {Span} from '../core/span.ts'

/** The words that a wording is for, in their sentence. */
export interface Replaced {
  /** Text of the block. */
  readonly text: string
  readonly kind: BlockKind
  /** The sentence. */
  readonly tokens: readonly Token[]
  readonly analysis: () => Analysis
  /** Token indexes of the underlined words. */
  readonly core: Span
  /** Words that named sets took up, as token indexes. */
  readonly captures: readonly (Span & {readonly set: string})[]
  /** Whether a word in lower case is a plain name for people, which may stay: `guest`, `caller`. */
  readonly isPlainName: (norm: string) => boolean
}

/** The text between two token indexes, as written. */
export function written({text, tokens}: Replaced, {start, end}: Span): string {
  const from = tokens[start]?.start ?? 0
  return text.slice(from, tokens[end - 1]?.end ?? from)
}

/** Words that say whose something is. */
export const possessives: ReadonlySet<string> = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their'])
