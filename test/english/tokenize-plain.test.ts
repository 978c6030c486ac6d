import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from '../../src/english/tokenize-parse.ts'
import {plainSentences} from '../../src/english/tokenize-plain.ts'

/** Mostly the first ones, so that many texts are plain to their end. */
const often = (plain: string, odd: string) =>
  fc.oneof(
    {weight: 30, arbitrary: fc.constantFrom(...plain.split('|'))},
    {weight: 1, arbitrary: fc.constantFrom(...odd.split('|'))}
  )
const words = often(
  "we|help|people|They|Answer|etc|approx|No|St|I|a|24|3|v2|low-cost|don’t|it's|o’clock|rock-n-roll|Acme|iPhone|NASA|mr|sept|item|1st|customers/users|us|team/lead/role|Sourcegraph|-|–|&|/|\uE000",
  "U.S|customers’|e.g|and/or|x|é|24/7|w/|w/customers|in|_|a_b|5%|‘em|n'"
)
const opening = often('||||(|“|#|$|@|"', '[|‘|(“')
const marks = often('||||||,|:|;|)|),|”|",|,”|%', '...|.)| -| —|?!|%)')
const stops = often('||||.|.|!|?|.”|).|!"', '."|.)|..')
const spaces = often(' | | |\n', '  |\n\n||\u00a0')
const texts = fc
  .array(fc.tuple(opening, words, marks, stops, spaces), {minLength: 1, maxLength: 9})
  .map(units => units.flat().join('').trimEnd())

test('a plain text is cut as the parser cuts it', () => {
  let plain = 0
  fc.assert(
    fc.property(texts, text => {
      const sentences = plainSentences(text)
      if (!sentences) return
      plain++
      expect(sentences).toEqual(parse(text, {start: 0, end: text.length}))
    }),
    {numRuns: 3000, seed: 7}
  )
  expect(plain).toBeGreaterThan(200)
})

test('a word of small letters ends a sentence where the parser says so', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const pairs = letters.flatMap(first => letters.map(second => first + second))
  const short = [...letters, ...pairs, ...pairs.flatMap(pair => letters.map(third => pair + third))]
  const longer = 'tues thurs tbsp sept bbls cent ibid stat team back help minutes approx'.split(' ')
  for (const word of [...short, ...longer]) {
    const text = `They said ${word}. The team came.`
    const plain = plainSentences(text)
    if (plain) expect(plain, word).toEqual(parse(text, {start: 0, end: text.length}))
  }
})
