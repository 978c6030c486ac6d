const ITEM = /^([ \t]*(?:[-*+]|\d{1,9}[.)]))([ \t]+)(?=\S)/
/** What ends a paragraph, and with it the item that it goes on. */
const BLOCK = /^[ \t]*(?:[#<>`~]|[-*+][ \t]|\d{1,9}[.)][ \t])/
/** Of a longer line the beginning tells. */
const MAX_HEAD = 200

/** How many columns a text takes at the margin; a tab goes on to the next fourth one. */
function columnsOf(text: string): number {
  let columns = 0
  for (const unit of text) columns += unit === '\t' ? 4 - (columns % 4) : 1
  return columns
}

/** The column at which a line's text begins. */
export const columnOf = (line: string): number =>
  columnsOf(/^[ \t]*/.exec(line.slice(0, MAX_HEAD))?.[0] ?? '')

/** Follows, line by line, the columns at which the texts of open items of lists begin. */
export class OpenColumns {
  #columns: number[] = []
  #wasBlank = true

  /** Takes a line that is no code; returns the column of the innermost item that it stands in, 0 outside of lists. */
  pass(line: string): number {
    const head = line.slice(0, MAX_HEAD)
    const isBlank = head.trim() === ''
    const column = columnOf(head)
    if (!isBlank && (this.#wasBlank || BLOCK.test(head)))
      this.#columns = this.#columns.filter(each => each <= column)
    this.#wasBlank = isBlank
    const [, sign, space = ''] = ITEM.exec(head) ?? []
    if (sign !== undefined) {
      const text = columnsOf(sign + space)
      // Behind more columns stands code, four columns in.
      this.#columns.push(text - columnsOf(sign) > 4 ? columnsOf(sign) + 1 : text)
    }
    return this.#columns.at(-1) ?? 0
  }
}
