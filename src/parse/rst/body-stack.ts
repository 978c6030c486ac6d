import type {BlockKind} from '../../core/block.ts'

/** What stands indented below something: a list item, a directive, a quotation. */
export interface Body {
  /** The column of its lines; a `loose` body takes the column of its first line, which is at least this. */
  column: number
  loose: boolean
  readonly kind: BlockKind
  readonly quoted: boolean
}

/** Deeper indentation than this is read as if it were not deeper. */
const MAX_DEPTH = 200

/** Follows which bodies are open, by indentation. */
export class BodyStack {
  readonly #open: Body[] = [{column: 0, loose: false, kind: 'paragraph', quoted: false}]

  /** The body that a line at `column` belongs to; a line further in than all of them begins a quotation. */
  at(column: number): Body {
    for (let top = this.#top; top.column > column && this.#open.length > 1; top = this.#top) this.#open.pop()
    const top = this.#top
    if (top.loose) {
      top.column = column
      top.loose = false
    } else if (column > top.column) this.push({...top, column, loose: false, quoted: true})
    return this.#top
  }

  push(body: Body): void {
    if (this.#open.length < MAX_DEPTH) this.#open.push(body)
  }

  get #top(): Body {
    return this.#open.at(-1) as Body
  }
}
