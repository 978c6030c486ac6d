import {expect, it} from 'vitest'
import {loadRules} from '../../src/rules/load.ts'
import {language, linesOf} from './files.ts'

const loaded = loadRules(['rules'], language)

it('the shipped rules load without a problem', () => {
  expect(linesOf(loaded)).toEqual([])
  expect(loaded.ruleSet.rules.length).toBeGreaterThan(0)
})

it.each(loaded.ruleSet.rules)('$category/$id says in examples what it does', ({examples}) => {
  const count = (kind: string) => examples.filter(example => example.kind === kind).length
  expect(count('flag'), 'flag').toBeGreaterThanOrEqual(3)
  expect(count('allow'), 'allow').toBeGreaterThanOrEqual(4)
})
