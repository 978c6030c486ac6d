import type {Span} from '../core/span.ts'

const patterns: Readonly<Record<string, RegExp>> = {
  'blank line': /(?:\r\n|\n|\r)[ \t>]*(?=\r|\n)/g,
  'line ending': /[\r\n]/g
}

/**
 * Answers “where is the next …?” for positions that only grow, looking at each part of the source once:
 * a thousand openings without an end cost one look for that end.
 */
export class NextIndex {
  readonly #source: string
  readonly #known = new Map<string, number>()
  readonly #tags = new Map<string, Span | undefined>()

  constructor(source: string) {
    this.#source = source
  }

  /** Offset of the next `what` (a string, or a name in the table above) at or behind `from`, or infinity. */
  of(what: string, from: number): number {
    const known = this.#known.get(what)
    if (known !== undefined && known >= from) return known
    const found = this.#search(what, from)
    this.#known.set(what, found)
    return found
  }

  /** The next `{% name %}` at or behind `from`. */
  ofTag(name: string, from: number): Span | undefined {
    if (this.#tags.has(name)) {
      const known = this.#tags.get(name)
      if (!known || known.start >= from) return known
    }
    const pattern = new RegExp(`\\{%-?\\s{0,9}${name}\\s{0,9}-?%\\}`, 'g')
    pattern.lastIndex = from
    const match = pattern.exec(this.#source)
    const found = match ? {start: match.index, end: match.index + match[0].length} : undefined
    this.#tags.set(name, found)
    return found
  }

  #search(what: string, from: number): number {
    const pattern = patterns[what]
    if (!pattern) {
      const index = this.#source.indexOf(what, from)
      return index < 0 ? Number.POSITIVE_INFINITY : index
    }
    const search = new RegExp(pattern)
    search.lastIndex = from
    return search.exec(this.#source)?.index ?? Number.POSITIVE_INFINITY
  }
}
