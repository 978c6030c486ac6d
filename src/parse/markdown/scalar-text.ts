import type {Span} from '../../core/span.ts'
import {readYaml} from '../data/read-yaml.ts'
import {type MarkedText, MarkedTextBuilder} from '../marked-text.ts'
import type {Frontmatter} from './frontmatter.ts'

/** Quoted text, escape by escape; `decode` says what one escape stands for. */
function alignEscapes(
  raw: string,
  offset: number,
  decode: (sequence: string) => string,
  escapes: RegExp
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

/** The value alone is a document of its own, whatever stands around it; a list or map holds no title. */
function yamlText(text: string, {start, end}: Span): MarkedText | undefined {
  const [root] = readYaml(text.slice(start, end)).roots
  if (root?.type !== 'text') return undefined
  const {text: value, map} = root.text()
  return {text: value, map: map.map(run => ({...run, source: run.source + start})), marks: []}
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
