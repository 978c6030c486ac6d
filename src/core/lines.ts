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
  readonly #source: string
  #known: readonly number[] | undefined

  constructor(source: string) {
    this.#source = source
  }

  /** Where each line begins, looked for when it is first asked for. */
  get #starts(): readonly number[] {
    this.#known ??= startsOf(this.#source)
    return this.#known
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

function startsOf(source: string): readonly number[] {
  const starts = [0]
  const ending = /\r\n?|\n/g
  while (ending.test(source)) starts.push(ending.lastIndex)
  return starts
}
