import type {BlockKind} from './block.ts'
import type {Analysis, Token} from './sentence.ts'
import type {Span} from './span.ts'

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
