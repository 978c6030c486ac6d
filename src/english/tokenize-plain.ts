import {OPAQUE} from '../core/block.ts'
import {abbreviations} from './tokenize-abbreviations.ts'
import type {Piece, Pieces} from './tokenize-parse.ts'

const word = `[A-Za-z0-9]{1,40}(?:[-'’][A-Za-z0-9]{1,40}){0,9}`
/** `customers/users`: shorter ones may be one word for the parser, such as `24/7` and `w/`. */
const either = '[A-Za-z]{3,40}(?:/[A-Za-z]{3,40}){1,9}(?![A-Za-z0-9/])'
const loneMark = '[-–—&+/](?=[ \\n])'
/** A word with the marks around it, up to a space or the end: `(well`, `low-cost`, `there),`, `indeed.` */
const unit = new RegExp(
  `([("“#$@])?(${either}|${word}|${OPAQUE}|${loneMark})([)"”%])?(?:([,:;])(["”])?)?(?:([.!?])(["”])?(?=[ \\n][A-Z][a-z '’]|$))?(?:[ \\n](?!$)|$)`,
  'y'
)
/** No abbreviation for certain, where it is none of those that are known. */
const commonWord = /^(?:[a-z]{2,}|[A-Z][a-z]{9,})$/

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
    const [, opening, written = '', closing, mark, quote, stop, last] = found
    if (stop && (mark || quote || (stop === '.' && !closing && !endsPlainly(written)))) return undefined
    let end = at
    for (const piece of [opening, ...written.split(/(\/)/), closing, mark, quote, stop, last]) {
      if (!piece) continue
      sentences.at(-1)?.push({start: end, end: end + piece.length, word: isWord(piece)})
      end += piece.length
    }
    if (stop && unit.lastIndex < text.length) sentences.push([])
  }
  return sentences
}

const signs = '(“"#$@)”%,:;.!?-–—&+/'
const isWord = (piece: string): boolean => !signs.includes(piece)

const endsPlainly = (written: string): boolean => commonWord.test(written) && !abbreviations.has(written)
