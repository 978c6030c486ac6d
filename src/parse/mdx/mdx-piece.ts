import type {Span} from '../../core/span.ts'

/** An attribute of a tag. `value` is what stands between the quotes or braces, as written. */
export interface MdxAttribute {
  readonly name: string
  readonly value: Span
  readonly form: 'literal' | 'expression'
}

/** A tag as MDX has it; a fragment's name is empty. */
export interface MdxTag extends Span {
  readonly type: 'tag'
  /** Whether it has its lines to itself. */
  readonly isFlow: boolean
  readonly name: string
  readonly side: 'start' | 'end' | 'whole'
  readonly attributes: readonly MdxAttribute[]
}

/** A part of an MDX text that is no Markdown. Spans count in the text. */
export type MdxPiece =
  | MdxTag
  | (Span & {readonly type: 'esm'})
  | (Span & {readonly type: 'expression'; readonly isFlow: boolean})
