/** A place in a file: 1-based line and column, 0-based offset; columns and offsets in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Line indexes of several texts, each made once. */
export class LineIndexes {
  readonly #known = new Map<string, LineIndex>()

  of(text: string): LineIndex {
    const known = this.#known.get(text) ?? new LineIndex(text)
    this.#known.set(text, known)
    return known
  }
}

/** Finds the line and column of an offset. A line ends with LF, CRLF or a lone CR. */
export class LineIndex {
  readonly #starts: number[] = [0]

  constructor(source: string) {
    for (const match of source.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length)
  }

  /** Number of lines, at least 1. */
  get count(): number {
    return this.#starts.length
  }

  position(offset: number): Position {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (this.#starts[low] as number) + 1, offset}
  }

  /** Offset of the first unit of a 1-based line, or `undefined` when the file has no such line. */
  start(line: number): number | undefined {
    return this.#starts[line - 1]
  }
}
