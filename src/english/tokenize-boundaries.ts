import {OPAQUE} from '../core/block.ts'
import {continuesAfterStop} from './tokenize-abbreviations.ts'
import type {Piece, Pieces} from './tokenize-parse.ts'

const letterOrDigit = /[\p{L}\p{N}]/u

/** Mends the sentence boundaries of the parser: abbreviations, swallowed full stops, headings in capitals. */
export function repairBoundaries(text: string, sentences: readonly Pieces[]): readonly Pieces[] {
  const mended = joinAbbreviations(text, sentences).flatMap(sentence =>
    breakAt(sentence, index => endsSentence(text, sentence, index))
  )
  return breakAtEdges(mended, headingEdges(text))
}

/** Joins a sentence that ends with an abbreviation (`approx.`, `No.`) to the next one. */
function joinAbbreviations(text: string, sentences: readonly Pieces[]): Pieces[] {
  const joined: Piece[][] = []
  for (const sentence of sentences) {
    const last = joined.at(-1)
    const [word, stop] = last?.slice(-2) ?? []
    const next = sentence[0]
    const abbreviated =
      word?.word && stop && next && text.slice(stop.start, stop.end) === '.' && stop.start === word.end
        ? continuesAfterStop(text.slice(word.start, word.end), text.slice(next.start, next.end)) &&
          !/\n\s*\n/.test(text.slice(stop.end, next.start))
        : false
    if (abbreviated && last) last.push(...sentence)
    else joined.push([...sentence])
  }
  return joined
}

/** Makes one piece of an abbreviation and its full stop where more follows: `vs.`, `No.` before a number. */
export function mergeAbbreviations(text: string, sentence: Pieces): Pieces {
  const merged: Piece[] = []
  for (let index = 0; index < sentence.length; index++) {
    const piece = sentence[index]
    if (!piece) break
    const stop = sentence[index + 1]
    const apart = stop?.start === piece.end && text.slice(stop.start, stop.end) === '.'
    const end = apart && stop ? stop.end : piece.end
    const next = sentence[index + (apart ? 2 : 1)]
    const written = text.slice(piece.start, end)
    const whole =
      piece.word &&
      next &&
      written.endsWith('.') &&
      continuesAfterStop(written.slice(0, -1), text.slice(next.start, next.end))
    merged.push(whole ? {start: piece.start, end, word: true, whole} : piece)
    if (whole && apart) index++
  }
  return merged
}

/**
 * Whether a sentence ends inside what the parser left whole: it takes `ID.`, `3.` and, before a small letter,
 * every last word for an abbreviation.
 */
function endsSentence(text: string, sentence: Pieces, index: number): boolean {
  const piece = sentence[index]
  const next = sentence[index + 1]
  if (!piece?.word || !next || next.start === piece.end) return false
  const written = text.slice(piece.start, piece.end)
  if (!written.endsWith('.')) return false
  const word = written.slice(0, -1)
  const following = text.slice(next.start, next.end)
  if (/^\p{N}+$/u.test(word) && index === 0) return false
  if (continuesAfterStop(word, following)) return false
  if (/^\p{Lu}/u.test(following) || following.startsWith(OPAQUE)) return true
  return /^\p{Ll}/u.test(following) && /\p{L}{4}$/u.test(word)
}

/** Offsets where a line all in capitals begins or ends beside a line that is not. */
function headingEdges(text: string): number[] {
  if (!text.includes('\n')) return []
  const edges: number[] = []
  let offset = 0
  let before: boolean | undefined
  for (const line of text.split('\n')) {
    if (letterOrDigit.test(line)) {
      const heading = !/\p{Ll}/u.test(line) && /(?:\p{Lu}\P{Lu}*){5}/u.test(line)
      if (before !== undefined && heading !== before) edges.push(offset)
      before = heading
    }
    offset += line.length + 1
  }
  return edges
}

/** Cuts sentences at the edges of headings; both are in order, so one pass is enough. */
function breakAtEdges(sentences: readonly Pieces[], edges: readonly number[]): readonly Pieces[] {
  if (edges.length === 0) return sentences
  let at = 0
  return sentences.flatMap(sentence =>
    breakAt(sentence, index => {
      const end = sentence[index]?.end ?? 0
      while ((edges[at] ?? Number.POSITIVE_INFINITY) < end) at++
      return (edges[at] ?? Number.POSITIVE_INFINITY) <= (sentence[index + 1]?.start ?? 0)
    })
  )
}

/** Cuts a sentence after every piece for which `ends` holds. */
function breakAt(sentence: Pieces, ends: (index: number) => boolean): Pieces[] {
  const cut: Piece[][] = [[]]
  sentence.forEach((piece, index) => {
    cut.at(-1)?.push(piece)
    if (index < sentence.length - 1 && ends(index)) cut.push([])
  })
  return cut
}
