import type {Span} from '../../core/span.ts'

/** One cell. Offsets count in the file. */
export interface CsvCell {
  /** Where the cell begins, its opening quotation mark included. */
  readonly start: number
  /** What stands in the cell, without the quotation marks around it. */
  readonly inner: Span
  readonly isQuoted: boolean
  /** Its opening quotation mark has no closing one, so it ends with its line. */
  readonly isUnclosed: boolean
}

/** The cells of one row, as a spreadsheet counts rows: a quoted cell may run over lines. */
export type CsvRecord = readonly CsvCell[]

const isLineEnd = (unit: string | undefined): boolean => unit === undefined || unit === '\n' || unit === '\r'

/** Reads the cells of a file one after the other. */
class CsvScanner {
  readonly #text: string
  readonly #delimiter: string
  readonly #lastClosing: number
  #at: number

  constructor(text: string, delimiter: string, from: number) {
    this.#text = text
    this.#delimiter = delimiter
    this.#at = from
    this.#lastClosing = this.#findLastClosing()
  }

  *records(): Generator<CsvRecord> {
    while (this.#at < this.#text.length) {
      const cells = [this.#cell()]
      while (this.#text[this.#at] === this.#delimiter) {
        this.#at++
        cells.push(this.#cell())
      }
      this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1
      yield cells
    }
  }

  #cell(): CsvCell {
    const start = this.#at
    if (this.#text[start] === '"') {
      const end = this.#closing(start + 1)
      this.#at = end === undefined ? this.#lineEnd(start) : end + 1
      const inner = {start: start + 1, end: end ?? this.#at}
      return {start, inner, isQuoted: true, isUnclosed: end === undefined}
    }
    while (!this.#endsCell(this.#at)) this.#at++
    return {start, inner: {start, end: this.#at}, isQuoted: false, isUnclosed: false}
  }

  #endsCell(at: number): boolean {
    return this.#text[at] === this.#delimiter || isLineEnd(this.#text[at])
  }

  #lineEnd(from: number): number {
    let at = from
    while (!isLineEnd(this.#text[at])) at++
    return at
  }

  /**
   * The quotation mark that ends the cell. Many programs forget to double the marks inside: one in the middle of
   * words is read as a mark, and in a cell that has such marks the first one at the end of a cell closes it.
   */
  #closing(from: number): number | undefined {
    let hasBareMark = false
    let at = this.#text.indexOf('"', from)
    while (at >= 0 && at <= this.#lastClosing) {
      const isPair = this.#text[at + 1] === '"'
      if (this.#endsCell(at + 1)) return at
      if (isPair && hasBareMark && this.#endsCell(at + 2)) return at + 1
      if (!isPair) hasBareMark = true
      at = this.#text.indexOf('"', at + (isPair ? 2 : 1))
    }
    return undefined
  }

  /** Behind this place no cell can end with a quotation mark; looking on for one would cost time for each cell. */
  #findLastClosing(): number {
    let at = this.#text.lastIndexOf('"')
    while (at > 0 && !this.#endsCell(at + 1)) at = this.#text.lastIndexOf('"', at - 1)
    return at
  }
}

/** The rows of a table whose cells `delimiter` divides, from `from` on. Linear; never throws. */
export const csvRecords = (text: string, delimiter: string, from: number): Generator<CsvRecord> =>
  new CsvScanner(text, delimiter, from).records()

/** Where two are equally frequent, the one that is rarer in prose. */
const delimiters = ['\t', '|', ';', ','] as const

/** The sign that divides the cells of the first line that holds any: the most frequent one outside quotation marks. */
export function sniffDelimiter(text: string, from: number): string {
  const counts = new Map<string, number>()
  let isQuoted = false
  let hasWords = false
  for (let at = from; at < text.length; at++) {
    const unit = text.charAt(at)
    if (unit === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (isLineEnd(unit)) {
      if (hasWords) break
    } else if (delimiters.some(delimiter => delimiter === unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    else if (unit !== ' ') hasWords = true
    if (isQuoted) hasWords = true
  }
  const count = (delimiter: string): number => counts.get(delimiter) ?? 0
  const best = delimiters.reduce((one, other) => (count(other) > count(one) ? other : one))
  return count(best) > 0 ? best : ','
}
