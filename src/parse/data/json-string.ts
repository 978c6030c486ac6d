import {type MappedText, MappedTextBuilder, verbatimMap} from '../../core/source-map.ts'

const ESCAPE = /\\(?:u[\da-fA-F]{4}|[\s\S]|$)/g

const meanings: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', b: '\b', f: '\f'}

function decodeEscape(sequence: string): string {
  const letter = sequence[1] ?? ''
  if (letter === 'u' && sequence.length > 2)
    return String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
  return meanings[letter] ?? letter
}

/**
 * Decodes what stands between the quotes of a JSON string (RFC 8259 §7), escape by escape.
 * `start` and `end` are UTF-16 offsets in `source`, quotes not included. An escape that JSON does not know
 * stands for its letter.
 */
export function decodeJsonString(source: string, start: number, end: number): MappedText {
  const raw = source.slice(start, end)
  if (!raw.includes('\\')) return {text: raw, map: verbatimMap(start, raw.length)}
  const builder = new MappedTextBuilder()
  let from = 0
  for (const {0: sequence, index} of raw.matchAll(ESCAPE)) {
    builder.verbatim(raw.slice(from, index), start + from)
    builder.decoded(decodeEscape(sequence), start + index, sequence.length)
    from = index + sequence.length
  }
  builder.verbatim(raw.slice(from), start + from)
  return builder.build()
}
