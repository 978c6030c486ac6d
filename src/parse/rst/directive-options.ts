import type {Span} from '../../core/span.ts'
import type {RstLine} from './rst-lines.ts'

const OPTION = /^:([\w-]{1,60}):(?:[ \t]+|$)/

/** Takes the option lines right below a directive, and keeps an image's alternative text. */
export class DirectiveOptions {
  /** The column of the directive whose options may follow. */
  #directive: number | undefined
  #option: {readonly column: number; readonly alt: Span[] | undefined} | undefined
  readonly #onAlt: (lines: readonly Span[]) => void

  constructor(onAlt: (lines: readonly Span[]) => void) {
    this.#onAlt = onAlt
  }

  begin(column: number): void {
    this.end()
    this.#directive = column
  }

  /** Whether the line is an option or goes on with one. The first other line ends the options. */
  takes({column, text, start, end}: RstLine): boolean {
    if (this.#directive === undefined) return false
    if (this.#option && column > this.#option.column) {
      this.#option.alt?.push({start, end})
      return true
    }
    const option = column > this.#directive ? OPTION.exec(text) : null
    this.#finish()
    if (!option) {
      this.#directive = undefined
      return false
    }
    this.#option = {column, alt: option[1] === 'alt' ? [{start: start + option[0].length, end}] : undefined}
    return true
  }

  end(): void {
    this.#finish()
    this.#directive = undefined
  }

  #finish(): void {
    const alt = this.#option?.alt?.filter(line => line.start < line.end) ?? []
    this.#option = undefined
    if (alt.length > 0) this.#onAlt(alt)
  }
}
