import {OPAQUE} from '../core/block.ts'
import type {Token} from '../core/sentence.ts'
import type {Span} from '../core/span.ts'
import {invisible} from './invisible.ts'
import {keepsStop} from './tokenize-abbreviations.ts'

type Part = Span & Pick<Token, 'kind'>

/** An opaque piece; a number, with what may be written to its end; a run of word characters; or else one mark. */
const lexer =
  /\uE000|(\p{N}+(?:[.,:/]\p{N}+)*(?:st|nd|rd|th|s|k|m|bn|am|pm)?(?![\p{L}\p{M}\p{N}_@&.]))|([^-‐‑/:=?\uE000]+)|./gisu
const clitic = /(?:n['’]t|['’](?:s|m|re|ve|ll|d))$/iu
/** A full stop that was meant to end a sentence although no space follows: `fixed.The`. */
const missingSpace = /(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})/gu

/**
 * Splits what the parser calls a word into the parts that count as tokens here: `low-value` is three,
 * `customer's` and `don't` are two each. Spans count from the start of the word.
 */
export function parts(word: string): Part[] {
  if (/^[a-z]+$/i.test(word) && !/^cannot$/i.test(word)) return [{start: 0, end: word.length, kind: 'word'}]
  const found: Part[] = []
  for (const match of word.matchAll(lexer)) {
    const start = match.index
    const end = start + match[0].length
    if (match[0] === OPAQUE) found.push({start, end, kind: 'opaque'})
    else if (match[1] !== undefined) found.push({start, end, kind: 'number'})
    else if (match[2] !== undefined) found.push(...run(match[0], start))
    else found.push({start, end, kind: 'punctuation'})
  }
  return found
}

/** Splits a run of word characters where a space was lost. */
function run(text: string, offset: number): Part[] {
  const found: Part[] = []
  let from = 0
  for (const gap of text.matchAll(missingSpace)) {
    const stop = offset + gap.index
    found.push(...affixes(text.slice(from, gap.index), offset + from))
    found.push({start: stop, end: stop + 1, kind: 'punctuation'})
    from = gap.index + 1
  }
  found.push(...affixes(text.slice(from), offset + from))
  return found
}

/** Splits a final full stop and clitics off a word, several if need be (`couldn't've`). */
function affixes(text: string, offset: number): Part[] {
  const tail = tailLength(text)
  const start = text.length - tail
  if (tail === 0 || start === 0) return [{start: offset, end: offset + text.length, kind: kindOf(text)}]
  const kind = text.endsWith('.') ? 'punctuation' : 'word'
  return [...affixes(text.slice(0, start), offset), {start: offset + start, end: offset + text.length, kind}]
}

function tailLength(text: string): number {
  if (text.endsWith('.')) return keepsStop(text.slice(0, -1)) ? 0 : 1
  if (/^cannot$/i.test(text)) return 3
  return clitic.exec(text.slice(-4))?.[0].length ?? 0
}

/** The kind of a token by its characters. */
export function kindOf(text: string): Token['kind'] {
  if (text === OPAQUE) return 'opaque'
  if (/\p{L}/u.test(text)) return 'word'
  return /^['’]?\p{N}/u.test(text) ? 'number' : 'punctuation'
}

/** The form that word lists are compared with: lower case, straight quotes, plain hyphens, nothing invisible. */
export function normalise(text: string): string {
  if (/^[!-~]*$/.test(text)) return text.toLowerCase()
  return text
    .replace(invisible, '')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑]/g, '-')
    .normalize('NFC')
    .toLowerCase()
}
