import {decodeText} from '../decode-text.ts'

/** The bytes of a text in the encoding that a file had. */
export function encodeLike(original: Uint8Array, text: string): Uint8Array {
  if (original[0] === 0xff && original[1] === 0xfe) return Buffer.from(text, 'utf16le')
  if (original[0] === 0xfe && original[1] === 0xff) return Buffer.from(text, 'utf16le').swap16()
  return Buffer.from(text, 'utf8')
}

/** Whether a text, encoded like its file, gives the very bytes of the file again. */
export function isFaithful(bytes: Uint8Array, file: string): boolean {
  const decoded = decodeText(bytes, file)
  return decoded.type === 'text' && Buffer.compare(encodeLike(bytes, decoded.text), bytes) === 0
}
