import fc from 'fast-check'
import {expect, it} from 'vitest'
import {parseDocument, Scalar, stringify} from 'yaml'
import {offsetInScalar} from '../../src/schema/scalar-offset.ts'

it.each([Scalar.QUOTE_SINGLE, Scalar.QUOTE_DOUBLE, Scalar.PLAIN] as const)(
  'finds each unit of a text written as %s',
  type => {
    const characters = fc.constantFrom(...'abc\'"\\ @<é👩', '\u0007')
    const texts = fc.array(characters, {minLength: 1, maxLength: 20}).map(units => units.join(''))
    fc.assert(
      fc.property(texts, text => {
        const raw = stringify(text, {defaultStringType: type, lineWidth: 0}).trimEnd()
        const scalar = parseDocument(raw).contents as Scalar
        for (let offset = 0; offset < text.length; offset++) {
          const at = offsetInScalar(raw, scalar.type as Scalar.Type, offset)
          if (at === undefined) expect(raw).toContain('\n')
          else expect([text[offset], '\\', "'"]).toContain(raw[at])
        }
      })
    )
  }
)

it.each([
  [String.raw`"\x41b"`, 1, 5],
  [String.raw`"\u0041b"`, 1, 7],
  [String.raw`"\U0001F600b"`, 2, 11],
  [String.raw`"\tb"`, 1, 3]
])('counts an escape as what it stands for: %s', (raw, offset, expected) => {
  expect(offsetInScalar(raw, 'QUOTE_DOUBLE', offset)).toBe(expected)
})

it('does not know a place in a text of several lines', () => {
  expect(offsetInScalar('a\n  b', 'PLAIN', 2)).toBeUndefined()
  expect(offsetInScalar('|-', 'BLOCK_LITERAL', 2)).toBeUndefined()
})
