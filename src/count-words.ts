import {isAsciiWord} from './core/ascii.ts'
import type {Block} from './core/block.ts'

const LETTER = /[\p{L}\p{N}]/u
const none = 1
const letter = 2
const joint = 3
/** Half of a pair: what it is can be told with the other half alone. */
const half = 4
/** What each UTF-16 unit is to a count of words, filled as they are met. */
const kinds = new Uint8Array(0x10000)

/** The number of words in a text; a compound with hyphens or apostrophes is one. */
export function countWords(text: string): number {
  let count = 0
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind === letter) {
      if (!isInside) count++
      isInside = true
    } else if (isInside) isInside = kind === joint && at + 1 < text.length && kindAt(text, at + 1) === letter
  }
  return count
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const kind = kinds[code] || kindOf(code)
  return kind === half ? kindOfHalf(text, at, code) : kind
}

function kindOf(code: number): number {
  const character = String.fromCharCode(code)
  const kind =
    code >= 0xd800 && code <= 0xdfff
      ? half
      : isAsciiWord(code) || (code > 127 && LETTER.test(character))
        ? letter
        : /['’-]/.test(character)
          ? joint
          : none
  kinds[code] = kind
  return kind
}

/** Both halves of a letter are letters; half a pair alone is none. */
function kindOfHalf(text: string, at: number, code: number): number {
  const point = text.codePointAt(code < 0xdc00 ? at : at - 1) ?? code
  return point > 0xffff && LETTER.test(String.fromCodePoint(point)) ? letter : none
}

/** The number of words in blocks. */
export const countWordsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, {text}) => sum + countWords(text), 0)
