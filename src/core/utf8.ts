import {type PeopleFirstError, problem} from './errors.ts'
import {LineIndex} from './lines.ts'

/** Where bytes stop to be UTF-8. */
export interface StrayByte {
  readonly offset: number
  /** As two hexadecimal digits. */
  readonly byte: string
  readonly line: number
  readonly column: number
}

/** A file of ours as text, or the problem of its first byte that is not UTF-8. A byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array, file: string): string | PeopleFirstError {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    const {offset, byte, line, column} = strayByte(bytes)
    return problem('own-not-utf8', {offset, byte}, {file, line, column})
  }
}

/** The first byte that is not UTF-8: decoding with replacements and encoding again changes nothing before it. */
export function strayByte(bytes: Uint8Array): StrayByte {
  const decoder = new TextDecoder('utf-8', {ignoreBOM: true})
  const again = new TextEncoder().encode(decoder.decode(bytes))
  let offset = 0
  while (bytes[offset] === again[offset]) offset++
  const before = decoder.decode(bytes.subarray(0, offset))
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  const {line, column} = new LineIndex(before).position(before.length)
  return {offset, byte, line, column}
}
