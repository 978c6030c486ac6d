import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {OPAQUE} from '../../src/core/block.ts'
import {uposTags} from '../../src/core/sentence.ts'
import {tag} from '../../src/english/tagger.ts'
import {split} from '../../src/english/tokenize.ts'

function tagged(text: string): string[] {
  return split(text).flatMap(({tokens}) => {
    const {upos} = tag(tokens)
    return tokens.map((token, index) => `${token.text}/${upos[index]}`)
  })
}
const lemmas = (text: string) =>
  split(text)
    .flatMap(({tokens}) => tag(tokens).lemmas)
    .join(' ')

describe('repairs', () => {
  test.each([
    ['Close the customer.', 'Close/VERB customer/NOUN'],
    ['Chase leads until they answer.', 'Chase/VERB leads/NOUN answer/VERB'],
    ['Milk the loyal members.', 'Milk/VERB members/NOUN'],
    ['Process the callers in order.', 'Process/VERB callers/NOUN order/NOUN'],
    ['Target lonely customers with the upsell.', 'Target/VERB customers/NOUN upsell/NOUN'],
    ['Rank agents by tickets closed.', 'Rank/VERB agents/NOUN tickets/NOUN closed/VERB'],
    ['Park her on hold until two.', 'Park/VERB her/PRON hold/NOUN'],
    ['Text the leads who asked for a quote.', 'Text/VERB leads/NOUN asked/VERB quote/NOUN'],
    ['A slow reply leads to confusion.', 'reply/NOUN leads/VERB'],
    ['She leads the night team.', 'leads/VERB'],
    ['Purchase leads who ghost us.', 'leads/NOUN ghost/VERB'],
    ["The customers' tickets, not 'my tickets' now.", "customers/NOUN '/PART tickets/NOUN '/PUNCT"],
    ['Most leads want a callback.', 'leads/NOUN want/VERB'],
    ['IT leads want fewer logins.', 'IT/PROPN leads/NOUN want/VERB'],
    ['Callers are processed in order.', 'processed/VERB'],
    ['Milk customers can return bottles.', 'Milk/NOUN customers/NOUN return/VERB'],
    ['Support is a cost center.', 'Support/NOUN cost/NOUN'],
    ["You can't close us.", "ca/AUX n't/PART close/VERB"],
    ['We stay close to the people we help.', 'close/ADJ help/VERB'],
    ["That's the customer's case.", "'s/AUX 's/PART case/NOUN"],
    [`Call ${OPAQUE} at 5.`, `Call/VERB ${OPAQUE}/PROPN 5/NUM`],
    ['Handling Angry Customers', 'Customers/NOUN'],
    ['HANDLE ANGRY CUSTOMERS', 'CUSTOMERS/NOUN'],
    ['Disposition the caller before lunch.', 'Disposition/VERB caller/NOUN'],
    ['The constructor asks for a name.', 'constructor/NOUN asks/VERB name/NOUN']
  ])('%s', (text, expected) => {
    expect(tagged(text)).toEqual(expect.arrayContaining(expected.split(' ')))
  })
})

test.each([
  ["We won't, can't and didn't.", 'we will not , can not and do not .'],
  ["They're sure it's fine.", 'they be sure it be fine .'],
  ["I'd go, we'll stay, you've won.", 'i would go , we will stay , you have win .'],
  ['People lied about bodies.', 'person lie about body .'],
  ["Let's ghost angrier callers", 'let us ghost angry caller'],
  ['The constructors call a constructor', 'the constructor call a constructor']
])('%s', (text, expected) => {
  expect(lemmas(text)).toBe(expected)
})

test('there is one tag and one dictionary form for each token of any text', () => {
  const text = fc.oneof(fc.string({unit: 'binary', maxLength: 80}), fc.string({maxLength: 80}))
  fc.assert(
    fc.property(text, value => {
      for (const {tokens} of split(value)) {
        const {upos, lemmas} = tag(tokens)
        expect(upos.length).toBe(tokens.length)
        expect(upos.filter(tag => !uposTags.includes(tag))).toEqual([])
        expect(lemmas.length).toBe(tokens.length)
        expect(lemmas.filter(lemma => typeof lemma !== 'string')).toEqual([])
      }
    }),
    {numRuns: 200}
  )
})
