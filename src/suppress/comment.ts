import type {Span} from '../core/span.ts'

/** A comment in a source: the whole of it, and what it says between its marks. */
export interface Comment extends Span {
  readonly body: string
}

/** Finds the comments of one syntax. Never throws; linear in the length of the source. */
export type CommentReader = (source: string) => readonly Comment[]

/** What the name of every such comment begins with; a source without it needs no closer look. */
export const MARK = 'peoplefirst-'
