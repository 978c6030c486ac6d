import type {Mark} from '../core/block.ts'
import {OPAQUE} from '../core/block.ts'
import {type MappedText, MappedTextBuilder} from '../core/source-map.ts'

/** A decoded text with its map and the inline markup over it. */
export interface MarkedText extends MappedText {
  readonly marks: readonly Mark[]
}

/** Misnested markup can pile up without end; nobody reads deeper emphasis than this. */
const MAX_OPEN_MARKS = 64

/** Collects one block's text, map and marks in reading order. */
export class MarkedTextBuilder {
  #text = new MappedTextBuilder()
  #marks: Mark[] = []
  readonly #open: {readonly kind: Mark['kind']; start: number}[] = []

  /** Length of the text so far, in UTF-16 units. */
  get length(): number {
    return this.#text.length
  }

  /** Adds text that stands in the source unchanged at `source`. */
  verbatim(text: string, source: number): void {
    this.#text.verbatim(text, source)
  }

  /** Adds text that stands for the whole of `sourceLength` units at `source`. */
  decoded(text: string, source: number, sourceLength: number): void {
    if (text.length !== sourceLength || text.length < 2) {
      this.#text.decoded(text, source, sourceLength)
      return
    }
    // Equal lengths would pass for a verbatim run: divide unevenly, so that both parts count as decoded.
    this.#text.decoded(text.slice(0, -1), source, sourceLength)
    this.#text.decoded(text.slice(-1), source + sourceLength, 0)
  }

  /** Adds one opaque word for `sourceLength` units at `source`. */
  opaque(source: number, sourceLength: number): void {
    this.#text.decoded(OPAQUE, source, sourceLength)
  }

  /** Begins a stretch of inline markup here. */
  openMark(kind: Mark['kind']): void {
    if (this.#open.length < MAX_OPEN_MARKS) this.#open.push({kind, start: this.length})
  }

  /** Ends the innermost open stretch of this markup, if there is one. */
  closeMark(kind: Mark['kind']): void {
    const index = this.#open.findLastIndex(open => open.kind === kind)
    const [open] = index < 0 ? [] : this.#open.splice(index, 1)
    if (open && open.start < this.length) this.#marks.push({kind, start: open.start, end: this.length})
  }

  /** Hands over what was collected and starts anew; markup that is still open goes on in the next text. */
  take(): MarkedText {
    const end = this.length
    const marks = this.#marks
    for (const open of this.#open) {
      if (open.start < end) marks.push({kind: open.kind, start: open.start, end})
      open.start = 0
    }
    const taken = {...this.#text.build(), marks}
    this.#text = new MappedTextBuilder()
    this.#marks = []
    return taken
  }
}
