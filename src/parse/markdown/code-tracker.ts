import {columnOf, OpenColumns} from './open-columns.ts'
import {beginsRawHtml, rawHtmlEnd} from './raw-html.ts'

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/
/** Four columns in, a line is text of the fence. */
const MARGIN = /^ {0,3}[`~]/
const TAG = /^ {0,3}(?=<)/

/** A fence shows within this many units of its line; a long line need not be searched. */
const MAX_HEAD = 1000

/** Tells line by line whether a Markdown line lies in a fence or in raw HTML that goes over blank lines. */
export class CodeTracker {
  #fence: string | undefined
  /** Whether the fence stands at the margin, in no quotation and no item. */
  #isAtMargin = false
  /** The column of the item that the fence stands in: a line before it ends both. */
  #least = 0
  readonly #items = new OpenColumns()
  #rawEnd: string | undefined

  /** Whether a line that begins here would still be inside. */
  get isInside(): boolean {
    return this.#fence !== undefined || this.#rawEnd !== undefined
  }

  /** Leaves what is open: the block that holds it has ended. */
  leave(): void {
    this.#fence = undefined
    this.#rawEnd = undefined
  }

  /** Takes the next line; returns whether it is code or raw HTML, its first and last line included. */
  passes(line: string): boolean {
    if (this.#rawEnd !== undefined) {
      if (line.toLowerCase().includes(this.#rawEnd)) this.#rawEnd = undefined
      return true
    }
    if (this.#least > 0 && line.trim() !== '' && columnOf(line) < this.#least) this.#fence = undefined
    if (this.#fence === undefined) return this.#opens(line)
    const [, mark = '', rest = ''] = FENCE.exec(line.slice(0, MAX_HEAD)) ?? []
    const isNear = !this.#isAtMargin || MARGIN.test(line)
    if (mark.startsWith(this.#fence) && /^[ \t]*$/.test(rest) && isNear) this.#fence = undefined
    return true
  }

  #opens(line: string): boolean {
    const least = this.#items.pass(line)
    const [margin] = TAG.exec(line) ?? []
    if (margin !== undefined && beginsRawHtml(line.slice(margin.length))) {
      this.#rawEnd = rawHtmlEnd(line.slice(margin.length))
      return true
    }
    const [, mark, rest = ''] = FENCE.exec(line.slice(0, MAX_HEAD)) ?? []
    if (mark === undefined || (mark.startsWith('`') && rest.includes('`'))) return false
    this.#fence = mark
    this.#isAtMargin = MARGIN.test(line)
    this.#least = least
    return true
  }
}
