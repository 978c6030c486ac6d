import type {Mark} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'

/** What stands in a text at a span and is no plain prose. */
export type InlinePiece = Span &
  (
    | {readonly type: 'opaque' | 'hidden'}
    | {readonly type: 'decoded'; readonly text: string}
    /** A mark such as `*`; alone it is text. */
    | {
        readonly type: 'delimiter'
        readonly sign: string
        readonly canOpen: boolean
        readonly canClose: boolean
      }
    | {readonly type: 'open' | 'close'; readonly mark: Mark['kind']}
    /** Words of their own, such as a footnote's or an image's. */
    | {
        readonly type: 'apart'
        readonly words: Span
        readonly role: 'alt' | 'footnote'
        readonly stays: boolean
      }
  )
