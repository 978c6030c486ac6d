import type {MappedTextBuilder} from '../../core/source-map.ts'
import type {Span} from '../../core/span.ts'

const ESCAPE = /\\(?:([0-7]{1,3})|x([\da-fA-F]{1,2})|([abfnrtv"'?\\]))/g
const controls: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v'
}

/**
 * Adds what stands between the quotation marks of a C string, its escapes decoded. Bytes above ASCII are parts of
 * characters and stay as they are written, as do escapes that C does not know.
 */
export function addCString(builder: MappedTextBuilder, source: string, {start, end}: Span): void {
  const raw = source.slice(start, end)
  let from = 0
  for (const {0: sequence, 1: octal, 2: hex, 3: sign = '', index} of raw.matchAll(ESCAPE)) {
    const code = octal === undefined ? hex && Number.parseInt(hex, 16) : Number.parseInt(octal, 8)
    if (typeof code === 'number' && code > 127) continue
    builder.verbatim(raw.slice(from, index), start + from)
    builder.decoded(
      typeof code === 'number' ? String.fromCharCode(code) : (controls[sign] ?? sign),
      start + index,
      sequence.length
    )
    from = index + sequence.length
  }
  builder.verbatim(raw.slice(from), start + from)
}
