import type {Span} from '../../core/span.ts'

/** A direction is not longer than this many units. */
export const MAX_DIRECTION = 300
const BRACKETED = /(?:\(([^()\r\n]*\p{L}[^()\r\n]*)\)|\[([^[\]\r\n]*\p{L}[^[\]\r\n]*)\])/uy
/** A note in brackets that is a sentence is read like any other: it tells people how to treat people. */
const IS_SENTENCE = /[.!?…]["”’]?$/

/** Words in brackets that tell what to do rather than what to say. */
export interface Direction {
  /** The words without their brackets. */
  readonly words: Span
  /** Behind the closing bracket and the space after it. */
  readonly end: number
}

const skipSpace = (text: string, from: number): number => {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/** A direction that begins right at `start` and is followed by white space or the end: `(pause)`, `[checks the account]`. */
export function directionAt(text: string, start: number): Direction | undefined {
  if (text[start] !== '(' && text[start] !== '[') return undefined
  const pattern = new RegExp(BRACKETED)
  const match = pattern.exec(text.slice(start, start + MAX_DIRECTION))
  if (!match) return undefined
  const words = match[1] ?? match[2] ?? ''
  const end = start + match[0].length
  if (IS_SENTENCE.test(words.trim()) || /\S/.test(text.charAt(end))) return undefined
  return {words: {start: start + 1, end: end - 1}, end: skipSpace(text, end)}
}

/** The direction that a line consists of, a full stop after it included. */
export function directionAlone(line: string): Span | undefined {
  const from = skipSpace(line, 0)
  const to = line.trimEnd().length - (line.trimEnd().endsWith('.') ? 1 : 0)
  if (to - from > MAX_DIRECTION) return undefined
  const direction = directionAt(line.slice(0, to), from)
  return direction?.end === to ? direction.words : undefined
}
