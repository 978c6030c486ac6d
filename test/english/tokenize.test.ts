import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {OPAQUE} from '../../src/core/block.ts'
import {split} from '../../src/english/tokenize.ts'

const written = (text: string) => split(text).map(({tokens}) => tokens.map(token => token.text).join(' '))
const norms = (text: string) => split(text).flatMap(({tokens}) => tokens.map(token => token.norm))
const kinds = (text: string) => split(text).flatMap(({tokens}) => tokens.map(token => token.kind))

describe('words', () => {
  test.each([
    ['low-value callers', 'low - value callers'],
    ["the customer's tab", "the customer 's tab"],
    ['the customers’ tabs', 'the customers ’ tabs'],
    ["don't can't won't cannot", "do n't ca n't wo n't can not"],
    ["I'm you're we'll she'd let's they've", "I 'm you 're we 'll she 'd let 's they 've"],
    ["couldn't've", "could n't 've"],
    ["COULDN'T", "COULD N'T"],
    ['1,000 calls, 50% of 2.5', '1,000 calls , 50 % of 2.5'],
    ['$1,234,567.50 or 24/7', '$ 1,234,567.50 or 24/7'],
    ['a 2-day reply, the 2nd at 10:30', 'a 2 - day reply , the 2nd at 10:30'],
    ['Mr. Smith, e.g. here', 'Mr. Smith , e.g. here'],
    ["O'Neil and rock 'n' roll", "O'Neil and rock 'n' roll"],
    ['customer/caller and AT&T', 'customer / caller and AT&T'],
    ['help@example.com', 'help@example.com'],
    ['Note:ticket fixed.The end', 'Note : ticket fixed . The end'],
    [`Hi ${OPAQUE}'s x${OPAQUE}${OPAQUE}y`, `Hi ${OPAQUE} 's x ${OPAQUE} ${OPAQUE} y`]
  ])('%s', (text, expected) => {
    expect(written(text)).toEqual([expected])
  })

  test('norms are in lower case, with straight quotes and nothing invisible', () => {
    expect(norms('Don’t “Wheel\u00ADchair” we\u200Bb e\u0301 low‑value')).toEqual([
      'do',
      "n't",
      '"',
      'wheelchair',
      '"',
      'web',
      'é',
      'low',
      '-',
      'value'
    ])
  })

  test('kinds', () => {
    expect(kinds(`Two 2 2nd 1,000 2FA ½ ${OPAQUE}! 🙂`)).toEqual([
      'word',
      'number',
      'number',
      'number',
      'word',
      'number',
      'opaque',
      'punctuation',
      'punctuation'
    ])
  })

  test('a token is glued when no white space stands before it', () => {
    const glued = split('(no-one)\tsaid. So').flatMap(({tokens}) => tokens.map(token => token.glued))
    expect(glued).toEqual([false, true, true, true, true, false, true, false])
  })
})

describe('sentences', () => {
  test.each([
    ['See No. 5 vs. No. 6. Then go.', ['See No. 5 vs. No. 6 .', 'Then go .']],
    ['It takes approx. 3 days. We wait.', ['It takes approx. 3 days .', 'We wait .']],
    ['Send us your ID. We check it.', ['Send us your ID .', 'We check it .']],
    ['We have 3. They have 4.', ['We have 3 .', 'They have 4 .']],
    ['1. Open it. 2. Close it.', ['1 . Open it .', '2 . Close it .']],
    ['So do I. The end.', ['So do I .', 'The end .']],
    ['customer called. will call back.', ['customer called .', 'will call back .']],
    ['Ring Ms. Lee at the U.S. office. Thanks!', ['Ring Ms. Lee at the U.S. office .', 'Thanks !']],
    [`Thanks. ${OPAQUE} called.`, ['Thanks .', `${OPAQUE} called .`]],
    ['ANGRY CUSTOMERS\nWrite to them\nsoon', ['ANGRY CUSTOMERS', 'Write to them soon']],
    ['write to\nevery customer', ['write to every customer']],
    ['One\n\ntwo', ['One', 'two']],
    ['', []],
    [' \n ', []]
  ])('%s', (text, expected) => {
    expect(written(text)).toEqual(expected)
  })
})

const awkward = fc.constantFrom(
  ...`a b Customer tickets don't won’t customers' - — . ! ? … , ; : ( ) " ' “ ” 1 1,000 2nd e.g. Mr. No. I. U.S. / @ & $ % # _ \n \n\n \t \u00AD \u200B \u200D \uFEFF \u00A0 🙂 👩‍💻 é 客 \uD800 cannot AB`
    .split(' ')
    .concat(' ', OPAQUE, 'HEADING IN CAPITALS\n')
)
const text = fc.oneof(
  fc.array(awkward, {maxLength: 40}).map(parts => parts.join('')),
  fc.array(awkward, {maxLength: 40}).map(parts => parts.join(' ')),
  fc.string({unit: 'binary', maxLength: 60})
)

describe('for any text', () => {
  test('tokens ascend, are slices, and cover every character but white space', () => {
    fc.assert(
      fc.property(text, value => {
        let end = 0
        for (const sentence of split(value)) {
          expect(sentence.start).toBe(sentence.tokens[0]?.start)
          expect(sentence.end).toBe(sentence.tokens.at(-1)?.end)
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(end)
            expect(token.end).toBeGreaterThan(token.start)
            expect(value.slice(end, token.start).trim()).toBe('')
            expect(value.slice(token.start, token.end)).toBe(token.text)
            expect(token.glued).toBe(token.start > 0 && !/\s/.test(value.charAt(token.start - 1)))
            end = token.end
          }
        }
        expect(value.slice(end).trim()).toBe('')
      }),
      {numRuns: 500}
    )
  })

  test('long texts are cut without losing a character', () => {
    fc.assert(
      fc.property(fc.array(awkward, {minLength: 5, maxLength: 40}), parts => {
        const value = parts.join(' ').repeat(400)
        const found = split(value).flatMap(({tokens}) => tokens.map(token => token.text))
        expect(found.join('').replace(/\s/g, '')).toBe(value.replace(/\s/g, ''))
      }),
      {numRuns: 10}
    )
  })
})

describe('time stays linear', () => {
  test.each([
    ['one paragraph', 'The customer called us about the invoice, and Mr. Smith rang back. '.repeat(15_000)],
    ['one line without a space', 'a'.repeat(10_000_000)],
    ['no punctuation', 'word '.repeat(200_000)],
    ['only punctuation', '...,!'.repeat(100_000)],
    ['capitals line by line', 'A LINE IN CAPITALS\nhello\n'.repeat(30_000)]
  ])(
    '%s',
    (_, long) => {
      const start = performance.now()
      expect(split(long).length).toBeGreaterThan(0)
      expect(performance.now() - start).toBeLessThan(20_000)
    },
    30_000
  )
})
