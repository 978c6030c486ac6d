import type {Sentence, Token} from '../core/sentence.ts'
import {mergeAbbreviations, repairBoundaries} from './tokenize-boundaries.ts'
import {chunks} from './tokenize-chunks.ts'
import {type Pieces, parse} from './tokenize-parse.ts'
import {plainSentences} from './tokenize-plain.ts'
import {kindOf, normalise, parts} from './tokenize-words.ts'

/**
 * Splits a block's text into sentences of tokens, in time linear in its length. Sentences and words are those of
 * retext-english, mended; spans count UTF-16 units of the text. Every character but white space is in one token.
 */
export function split(text: string): readonly Sentence[] {
  const stretches = chunks(text)
  const plain = stretches.length === 1 ? plainSentences(text) : undefined
  const sentences = plain ?? stretches.flatMap(span => parse(text, span))
  return repairBoundaries(text, sentences).flatMap(pieces => {
    const tokens = tokensOf(text, mergeAbbreviations(text, mergeThousands(text, pieces)))
    const first = tokens[0]
    const last = tokens.at(-1)
    return first && last ? [{start: first.start, end: last.end, tokens}] : []
  })
}

function tokensOf(text: string, pieces: Pieces): Token[] {
  const tokens: Token[] = []
  for (const piece of pieces) {
    const written = text.slice(piece.start, piece.end)
    const found =
      piece.word && !piece.whole ? parts(written) : [{start: 0, end: written.length, kind: kindOf(written)}]
    for (const part of found) {
      const start = piece.start + part.start
      const end = piece.start + part.end
      const token = text.slice(start, end)
      const glued = start > 0 && !/\s/.test(text.charAt(start - 1))
      tokens.push({start, end, text: token, norm: normalise(token), kind: part.kind, glued})
    }
  }
  return tokens
}

/** Makes one piece of `1,000`, which the parser takes for three. */
function mergeThousands(text: string, pieces: Pieces): Pieces {
  if (!/\d,\d{3}/.test(text.slice(pieces[0]?.start, pieces.at(-1)?.end))) return pieces
  const merged = [...pieces]
  for (let index = merged.length - 3; index >= 0; index--) {
    const [first, comma, last] = merged.slice(index, index + 3)
    if (!first?.word || !comma || !last?.word || first.end !== comma.start || comma.end !== last.start)
      continue
    if (/^\d{1,3},\d{3}(?!\d)/.test(text.slice(first.start, last.end))) {
      merged.splice(index, 3, {start: first.start, end: last.end, word: true})
    }
  }
  return merged
}
