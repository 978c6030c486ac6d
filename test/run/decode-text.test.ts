import {expect, test} from 'vitest'
import {formatProblem} from '../../src/core/errors.ts'
import {decodeText} from '../../src/run/decode-text.ts'

const decode = (...bytes: readonly (string | number)[]): string => {
  const parts = bytes.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))
  const decoded = decodeText(Buffer.concat(parts), 'a.md')
  if (decoded.type === 'text') return decoded.text
  return decoded.type === 'binary' ? 'binary' : formatProblem(decoded.problem)
}

test('reads UTF-8 and keeps a byte order mark', () => {
  expect(decode('')).toBe('')
  expect(decode('naïve 🎉\r\n')).toBe('naïve 🎉\r\n')
  expect(decode('\uFEFFHello')).toBe('\uFEFFHello')
  expect(decode('a genuine \uFFFD stays')).toBe('a genuine \uFFFD stays')
})

test('reads UTF-16 by its byte order mark', () => {
  const little = Buffer.from('\uFEFFHi 🎉', 'utf16le')
  expect(decodeText(little, 'a.md')).toEqual({type: 'text', text: '\uFEFFHi 🎉'})
  expect(decodeText(Buffer.from(little).swap16(), 'a.md')).toEqual({type: 'text', text: '\uFEFFHi 🎉'})
  expect(decode(0xff, 0xfe, 0x00, 0xd8)).toBe(
    'a.md: it starts as UTF-16LE but does not go on so, and nothing was checked; save the file as UTF-8'
  )
})

test('says where bytes are not UTF-8', () => {
  const says = (offset: number, byte: string): string =>
    `byte ${offset} (0x${byte}) is not UTF-8, so nothing was checked; save the file as UTF-8`
  expect(decode('caf', 0xe9, ' au lait')).toBe(`a.md:1:4: ${says(3, 'E9')}`)
  expect(decode('one\nñ \uFFFD two ', 0xff)).toBe(`a.md:2:9: ${says(15, 'FF')}`)
  expect(decode('cut off ', 0xe2, 0x82)).toBe(`a.md:1:9: ${says(8, 'E2')}`)
})

test('tells binary files', () => {
  expect(decode('PNG', 0, 1, 2)).toBe('binary')
  expect(decode(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)).toBe('binary')
})
