import fc from 'fast-check'
import {expect, test} from 'vitest'
import {english} from '../../../src/english/english.ts'
import {certainSentences} from '../../../src/parse/raw/certain-sentences.ts'

const {abbreviations} = english

test.each([
  ['We closed it. The customer left.', ['We closed it. The customer left.']],
  [
    'We closed the ticket. The customer left! What now?',
    ['We closed the ticket.', 'The customer left!', 'What now?']
  ],
  [
    'Call the dept. Smith leads, or approx. Ten of them.',
    ['Call the dept. Smith leads, or approx. Ten of them.']
  ],
  ['One question? yes. NO', ['One question? yes. NO']]
])('cuts %j', (text, sentences) => {
  expect(certainSentences(text, abbreviations)).toEqual(sentences)
})

const words = fc.constantFrom(
  ...'we closed the tickets. Sent to Smith. Etc. etc. dept. e.g. (Then “Maybe so.” ok.) 5 p.m. IT A. it! What? … done.” I THE ALL.\nCAPS HERE\n'.split(
    ' '
  )
)

test('what is cut is split as it would be in the whole', () => {
  fc.assert(
    fc.property(fc.array(words, {maxLength: 25}), list => {
      const text = list.join(' ').trim()
      const norms = (part: string) =>
        english
          .split(part)
          .map(({tokens}) => tokens.map(({text: token, glued}) => `${token}${glued ? '+' : ''}`))
      expect(certainSentences(text, abbreviations).flatMap(norms)).toEqual(norms(text))
    }),
    {numRuns: 3000}
  )
})
