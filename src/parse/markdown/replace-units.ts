/** Stands for a character that the Markdown parser must read as plain text. */
export const DEFUSED = '\uE001'

const CHUNK = 8192

/** Collects single-unit replacements in a text; offsets do not move. */
export class UnitEdits {
  readonly #text: string
  #units: Uint16Array | undefined

  constructor(text: string) {
    this.#text = text
  }

  set(offset: number, character: string): void {
    this.#units ??= Uint16Array.from({length: this.#text.length}, (_, index) => this.#text.charCodeAt(index))
    this.#units[offset] = character.charCodeAt(0)
  }

  /** Replaces each unit of `[start, end)` except line endings by a space. */
  blank(start: number, end: number): void {
    for (let offset = start; offset < end; offset++) {
      if (!/[\r\n]/.test(this.#text.charAt(offset))) this.set(offset, ' ')
    }
  }

  /** Replaces each unit of `[start, end)` by a space, line endings too. */
  fill(start: number, end: number): void {
    for (let offset = start; offset < end; offset++) this.set(offset, ' ')
  }

  apply(): string {
    const units = this.#units
    if (!units) return this.#text
    const parts: string[] = []
    for (let start = 0; start < units.length; start += CHUNK) {
      parts.push(String.fromCharCode(...units.subarray(start, start + CHUNK)))
    }
    return parts.join('')
  }
}
