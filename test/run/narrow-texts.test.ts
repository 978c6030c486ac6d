import {serialize} from 'node:v8'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {withNarrowTexts} from '../../src/run/packed/narrow-texts.ts'

const wide = '“a part of a text with quotation marks”'

test('a part without wide letters is written in half the bytes', () => {
  const part = wide.slice(1, -1)
  expect(serialize(withNarrowTexts(part)).length).toBeLessThan(part.length + 8)
  expect(serialize(withNarrowTexts(wide)).length).toBeGreaterThan(wide.length * 2)
})

test('what is shared stays shared, and what is no plain data stays itself', () => {
  const shared = {words: ['a']}
  const pattern = /a/u
  const [one, two, same] = withNarrowTexts([shared, shared, pattern] as const)
  expect([one === two, one === shared, same === pattern]).toEqual([true, false, true])
})

test('nothing is told otherwise than before', () => {
  const plain = fc.anything({withMap: true, withSet: true, withTypedArray: true, withNullPrototype: false})
  fc.assert(
    fc.property(plain, value => {
      expect(withNarrowTexts(value)).toEqual(value)
    })
  )
})
