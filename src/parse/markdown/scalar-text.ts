import {isScalar, parseDocument, type Scalar} from 'yaml'
import type {Span} from '../../core/span.ts'
import {type MarkedText, MarkedTextBuilder} from '../marked-text.ts'
import type {Frontmatter} from './frontmatter.ts'

const ESCAPE = /''|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/g
const wordsOf = (text: string): RegExpMatchArray[] => [...text.matchAll(/\S+/g)]

/** Whether the words of the value are the words of the raw text: only white space was folded. */
function alignWords(raw: string, value: string, offset: number): MarkedText | undefined {
  const from = wordsOf(raw)
  const to = wordsOf(value)
  if (from.length !== to.length || from.some((word, index) => word[0] !== to[index]?.[0])) return undefined
  const draft = new MarkedTextBuilder()
  let rawEnd: number | undefined
  let end = 0
  to.forEach((word, index) => {
    const start = from[index]?.index ?? 0
    const at = word.index ?? 0
    const gap = value.slice(end, at)
    if (rawEnd !== undefined) {
      if (gap === raw.slice(rawEnd, start)) draft.verbatim(gap, offset + rawEnd)
      else draft.decoded(gap, offset + rawEnd, start - rawEnd)
    }
    draft.verbatim(word[0], offset + start)
    end = at + word[0].length
    rawEnd = start + word[0].length
  })
  return draft.take()
}

/** Quoted text, escape by escape; `decode` says what one escape stands for. */
function alignEscapes(
  raw: string,
  offset: number,
  decode: (sequence: string) => string,
  escapes = ESCAPE
): MarkedText {
  const draft = new MarkedTextBuilder()
  let from = 0
  for (const {0: sequence, index} of raw.matchAll(escapes)) {
    draft.verbatim(raw.slice(from, index), offset + from)
    draft.decoded(decode(sequence), offset + index, sequence.length)
    from = index + sequence.length
  }
  draft.verbatim(raw.slice(from), offset + from)
  return draft.take()
}

const jsonEscape = (sequence: string): string => {
  try {
    return String(JSON.parse(`"${sequence}"`))
  } catch {
    return sequence
  }
}

/** Both ways to map a value that is known; when neither gives the value itself, it is mapped as a whole. */
function align(raw: string, value: string, offset: number, decode: (sequence: string) => string): MarkedText {
  const words = alignWords(raw, value, offset)
  if (words && words.text === value.trim()) return words
  const escapes = alignEscapes(raw, offset, decode)
  if (escapes.text === value) return escapes
  const draft = new MarkedTextBuilder()
  draft.decoded(value, offset, raw.length)
  return draft.take()
}

function yamlScalar(raw: string): {readonly scalar: Scalar<string>; readonly inner: Span} | undefined {
  // The value alone is a document of its own, whatever stands around it; a list or map holds no title.
  if (/^[[{&*!]/.test(raw)) return undefined
  const {contents} = parseDocument(raw, {logLevel: 'silent'})
  if (!isScalar(contents) || typeof contents.value !== 'string' || !contents.range) return undefined
  const [start, end] = contents.range
  const isQuoted = contents.type === 'QUOTE_DOUBLE' || contents.type === 'QUOTE_SINGLE'
  const header = contents.type?.startsWith('BLOCK')
    ? (/^[^\r\n]*/.exec(raw.slice(start))?.[0].length ?? 0)
    : 0
  const inner = isQuoted ? {start: start + 1, end: end - 1} : {start: start + header, end}
  return {scalar: contents as Scalar<string>, inner}
}

function yamlText(text: string, {start, end}: Span): MarkedText | undefined {
  const read = yamlScalar(text.slice(start, end))
  if (!read) return undefined
  const {scalar, inner} = read
  const raw = text.slice(start + inner.start, start + inner.end)
  const decode = (sequence: string) =>
    scalar.type === 'QUOTE_SINGLE'
      ? sequence === "''"
        ? "'"
        : sequence
      : sequence === "''"
        ? sequence
        : jsonEscape(sequence)
  return align(raw, scalar.value, start + inner.start, decode)
}

/** In TOML, a backslash at the end of a line takes the white space up to the next word along. */
const TOML_ESCAPE = /\\[ \t]*(?:\r\n|\n)\s*|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])|\r\n/g

function tomlEscape(sequence: string): string {
  if (sequence === '\r\n') return '\n'
  if (/^\\\s/.test(sequence)) return ''
  const code = /^\\[xU]([\da-fA-F]+)$/.exec(sequence)?.[1]
  const point = code === undefined ? undefined : Number.parseInt(code, 16)
  return point !== undefined && point <= 0x10ffff ? String.fromCodePoint(point) : jsonEscape(sequence)
}

function tomlText(text: string, {start, end}: Span): MarkedText | undefined {
  const match = /^("""|'''|"|')([\s\S]*)\1\s*(?:#.*)?$/.exec(text.slice(start, end))
  const [, quote = '', raw = ''] = match ?? []
  if (!match) return undefined
  const literal = quote.startsWith("'")
  return alignEscapes(raw, start + quote.length, tomlEscape, literal ? /\r\n/g : TOML_ESCAPE)
}

/** The text of a frontmatter value with its exact map, or `undefined` when the value is no text. */
export function scalarText(
  text: string,
  value: Span,
  language: Frontmatter['language']
): MarkedText | undefined {
  return language === 'yaml' ? yamlText(text, value) : tomlText(text, value)
}
