import {expect, it} from 'vitest'
import {nearest} from '../../src/core/nearest.ts'

it.each([
  ['severty', 'severity'],
  ['sevreity', 'severity'],
  ['seveerity', 'severity'],
  ['severiti', 'severity'],
  ['SEVERITY', 'severity'],
  ['flga', 'flag'],
  ['miss', 'miss'],
  ['colour', undefined],
  ['', undefined]
])('%j is nearest to %j', (word, expected) => {
  expect(nearest(word, ['miss', 'severity', 'message', 'flag'])).toBe(expected)
})

it('takes the first of two that are as near', () => {
  expect(nearest('cat', ['cot', 'cut'])).toBe('cot')
})
