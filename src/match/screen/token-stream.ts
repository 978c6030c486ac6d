import type {Screen} from '../../core/screen.ts'
import type {Token} from '../../core/sentence.ts'
import {aNumber, hashOf, wordOf} from './screen.ts'
import {is, mark, type Stream} from './stream.ts'

/** Puts the tokens of a sentence into a stream. Patterns step over the hyphens of compounds. */
export function streamTokens(tokens: readonly Token[], screen: Screen, stream: Stream): void {
  stream.clear()
  let flags = 0
  tokens.forEach(({norm, kind, glued}, index) => {
    if (norm === '-' && glued && tokens[index + 1]?.glued === true) {
      flags = is.loose
      return
    }
    stream.push(kind === 'punctuation' ? mark : wordOfForm(screen, norm), flags)
    flags = 0
  })
}

/** The word of a form; all numbers that no pattern names are one. */
export function wordOfForm(screen: Screen, norm: string): number {
  const word = wordOf(screen, hashOf(norm))
  return word === 0 && /\p{N}/u.test(norm) ? aNumber : word
}
