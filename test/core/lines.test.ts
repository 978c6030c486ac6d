import fc from 'fast-check'
import {expect, test} from 'vitest'
import {LineIndex} from '../../src/core/lines.ts'

test.each([
  ['', 0, 1, 1],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['\uFEFFa', 1, 1, 2],
  ['😀x', 2, 1, 3]
])('%j offset %i is at %i:%i', (source, offset, line, column) => {
  expect(new LineIndex(source).position(offset)).toEqual({line, column, offset})
})

test('position and start undo each other', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', 'é', '😀'), {maxLength: 60}), parts => {
      const source = parts.join('')
      const index = new LineIndex(source)
      for (let offset = 0; offset <= source.length; offset++) {
        const {line, column} = index.position(offset)
        expect((index.start(line) ?? -1) + column - 1).toBe(offset)
      }
      expect(index.start(index.count + 1)).toBeUndefined()
    })
  )
})
