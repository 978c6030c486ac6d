import type {ParseNote} from '../core/block.ts'
import type {Span} from '../core/span.ts'
import type {FallbackSpan} from './fallback-spans.ts'
import type {MaskKind} from './placeholder-shapes.ts'

/** One placeholder, tag or template comment in the source. */
export interface Mask extends Span {
  readonly kind: MaskKind
  /** Texts inside it that people read, as source spans. */
  readonly fallbacks: readonly FallbackSpan[]
  /** Whether it is the part of a tag before or behind words that stand between quotation marks in it. */
  readonly quotes?: boolean
}

/** A source whose template parts no parser can misread; every offset is an offset of the source. */
export interface Masked {
  readonly source: string
  /** As long as the source; each mask is one stretch of private-use characters or of spaces. */
  readonly text: string
  readonly masks: readonly Mask[]
  /** Openings that never close; they count only where they are prose. */
  readonly notes: readonly ParseNote[]
}
