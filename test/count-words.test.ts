import fc from 'fast-check'
import {expect, test} from 'vitest'
import {countWords} from '../src/count-words.ts'

/** The definition, too slow for large texts. */
const words = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0

test('counts letters and numbers that hyphens and apostrophes join', () => {
  expect(countWords('We’re well-known: 24/7, don’t you think? – “Yes”, she said. 𝔸lso 5%')).toBe(12)
  expect(countWords("'tis the end-")).toBe(3)
})

test('counts what the definition finds in any text', () => {
  const unit = fc.constantFrom(..."aé𝔸𝟘🔥中'’- .9\n".split(''), '𝔸', '𝟘', '🔥')
  fc.assert(
    fc.property(fc.array(unit), units => {
      expect(countWords(units.join(''))).toBe(words(units.join('')))
    }),
    {numRuns: 2000}
  )
})
