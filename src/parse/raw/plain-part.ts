import type {Span} from '../../core/span.ts'

/** What may be a block of a text, with its words as a parser would give them where that is certain. */
export interface PlainPart extends Span {
  readonly text: string | undefined
}
