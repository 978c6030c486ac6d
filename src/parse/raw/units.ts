import {isAsciiWord} from '../../core/ascii.ts'

/** What a UTF-16 unit is to the scanner. */
export const unit = {other: 1, word: 2, space: 3, apostrophe: 4} as const

const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF\uD800-\uDFFF]/u
const SPACE = /\s/
const APOSTROPHE = /['‘’ʼ′]/

/** The kinds of all units, filled as they are met. */
export class Units {
  readonly #kinds = new Uint8Array(0x10000)

  of(code: number): number {
    const known = this.#kinds[code] as number
    if (known !== 0) return known
    const kind = kindOf(code)
    this.#kinds[code] = kind
    return kind
  }
}

function kindOf(code: number): number {
  if (isAsciiWord(code)) return unit.word
  const character = String.fromCharCode(code)
  // A half of a pair belongs to some letter or sign: taken for a word, it is looked at more closely.
  if ((code >= 0xd800 && code <= 0xdfff) || (code > 127 && WORD.test(character))) return unit.word
  if (APOSTROPHE.test(character)) return unit.apostrophe
  return SPACE.test(character) ? unit.space : unit.other
}
