import {OPAQUE} from '../core/block.ts'
import {abbreviations} from './tokenize-abbreviations.ts'
import type {Piece, Pieces} from './tokenize-parse.ts'

/** A word with the marks around it, up to a space or the end: `(well`, `low-cost`, `there),`, `indeed.` */
const unit = new RegExp(
  `(\\()?([A-Za-z0-9]{1,40}(?:[-'’][A-Za-z0-9]{1,40}){0,9}|${OPAQUE})(\\))?([,:;])?([.!?](?= [A-Z][a-z]|$))?(?: (?!$)|$)`,
  'y'
)
/** What certainly is no abbreviation, where it is none that is known. */
const longWord = /^[a-z]{4,}$/

/**
 * The sentences of a text of plain words and marks with one space between them: the very pieces that the parser makes
 * of it, for a fraction of the time. Nothing where only the parser can tell. Linear.
 */
export function plainSentences(text: string): readonly Pieces[] | undefined {
  const sentences: Piece[][] = [[]]
  for (let at = 0; at < text.length; at = unit.lastIndex) {
    unit.lastIndex = at
    const found = unit.exec(text)
    if (!found) return undefined
    const [, opening, word = '', closing, mark, stop] = found
    const endsPlainly = longWord.test(word) && !abbreviations.has(word) && !closing && !mark
    if (stop && !endsPlainly) return undefined
    let end = at
    for (const piece of [opening, word, closing, mark, stop]) {
      if (piece === undefined) continue
      sentences.at(-1)?.push({start: end, end: end + piece.length, word: piece === word})
      end += piece.length
    }
    if (stop && unit.lastIndex < text.length) sentences.push([])
  }
  return sentences
}
