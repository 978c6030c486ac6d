import {expect, test} from 'vitest'
import {chooseCases, readOptions} from '../../bench/options.mjs'

const cases = ['handbook', 'clean', 'worst-1', 'worst-2'].map(name => ({name}))

test.each([
  [undefined, 'handbook clean worst-1 worst-2'],
  [['clean'], 'clean'],
  [['worst', 'handbook'], 'handbook worst-1 worst-2'],
  [['worst-2'], 'worst-2']
])('%j are the cases %s', (only, names) => {
  expect(chooseCases(cases, only)).toEqual({chosen: names.split(' ').map(name => ({name}))})
})

test('a name that no case has is told with those there are', () => {
  expect(chooseCases(cases, ['clean', 'wor'])).toEqual({
    problem: 'no case is called “wor”; there are handbook, clean, worst-1, worst-2'
  })
})

test('options are read from the command line', () => {
  expect(readOptions(['node', 'bench', '--only', 'clean,worst', '--rounds', '9', '--alone'])).toEqual({
    only: ['clean', 'worst'],
    rounds: 9,
    patience: 20,
    alone: true
  })
})
