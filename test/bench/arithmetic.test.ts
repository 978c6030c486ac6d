import {expect, test} from 'vitest'
import {median, round, table, verdict} from '../../bench/performance/arithmetic.mjs'

test.each([
  [[3], 3],
  [[3, 1], 2],
  [[9, 1, 5], 5],
  [[10, 9, 100, 1], 9.5]
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})

test('nothing has no median', () => {
  expect(() => median([])).toThrow('no median of nothing')
})

test.each([
  [{value: 8, bar: 8, sense: 'most'}, 'met'],
  [{value: 12, bar: 8, sense: 'most'}, 'missed by 1.5 times'],
  [{value: 8.4, bar: 8, sense: 'most'}, 'missed by 5 %'],
  [{value: 40, bar: 40, sense: 'least'}, 'met'],
  [{value: 20, bar: 40, sense: 'least'}, 'missed by 2 times'],
  [{value: 0, bar: 0, sense: 'most'}, 'met']
] as const)('%j is %s', (measured, expected) => {
  expect(verdict(measured)).toBe(expected)
})

test.each([
  [0.1234, '0.12'],
  [12.34, '12.3'],
  [123.4, '123'],
  [2, '2']
])('%d is printed as %s', (value, expected) => {
  expect(round(value)).toBe(expected)
})

test('a table lines its columns up, and escapes its own marks', () => {
  expect(
    table(
      ['what', 'ms'],
      [
        ['a|b', 12],
        ['longer', 3]
      ]
    )
  ).toBe('| what   | ms  |\n| ------ | --- |\n| a\\|b   | 12  |\n| longer | 3   |')
})

test('a row of another width is told', () => {
  expect(() => table(['one', 'two'], [['alone']])).toThrow('a row of 1 cells in a table of 2: alone')
})
