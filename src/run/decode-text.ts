import {isUtf8} from 'node:buffer'
import {type PeopleFirstError, problem} from '../core/errors.ts'
import {strayByte} from '../core/utf8.ts'

/** Bytes read as text, or why they are not text. */
export type Decoded =
  | {readonly type: 'text'; readonly text: string}
  | {readonly type: 'binary'}
  | {readonly type: 'broken'; readonly problem: PeopleFirstError}

/** Where Git looks for a NUL, too, to tell a binary file. */
const BINARY_PROBE = 8000

/**
 * Reads bytes as UTF-8, or as UTF-16 where a byte order mark says so. A mark stays in the text, so that offsets
 * count it. Bytes that are neither are never guessed at: a report on mangled words helps nobody.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const utf16 = utf16Of(bytes)
  if (utf16) return decodeUtf16(bytes, utf16, file)
  if (bytes.subarray(0, BINARY_PROBE).includes(0)) return {type: 'binary'}
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isUtf8(buffer)) return {type: 'text', text: buffer.toString('utf8')}
  return {type: 'broken', problem: brokenUtf8(buffer, file)}
}

type Utf16 = 'utf-16le' | 'utf-16be'

function utf16Of(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeUtf16(bytes: Uint8Array, encoding: Utf16, file: string): Decoded {
  try {
    const text = new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)
    return text.slice(0, BINARY_PROBE).includes('\0') ? {type: 'binary'} : {type: 'text', text}
  } catch {
    return {type: 'broken', problem: problem('file-not-utf16', {encoding: encoding.toUpperCase()}, {file})}
  }
}

function brokenUtf8(bytes: Uint8Array, file: string): PeopleFirstError {
  const {offset, byte, line, column} = strayByte(bytes)
  return problem('file-not-utf8', {offset, byte}, {file, line, column})
}
