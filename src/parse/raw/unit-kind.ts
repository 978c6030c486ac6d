import {isAsciiWord} from '../../core/ascii.ts'
import * as unit from '../../core/unit-kinds.ts'

const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF\uD800-\uDFFF]/u
const SPACE = /\s/
const APOSTROPHE = /['‘’ʼ′]/

/** What a UTF-16 unit is to a scan of words. */
export function kindOf(code: number): number {
  if (isAsciiWord(code)) return unit.word
  const character = String.fromCharCode(code)
  // A half of a pair belongs to some letter or sign: taken for a word, it is looked at more closely.
  if ((code >= 0xd800 && code <= 0xdfff) || (code > 127 && WORD.test(character))) return unit.word
  if (APOSTROPHE.test(character)) return unit.apostrophe
  return SPACE.test(character) ? unit.space : unit.other
}
