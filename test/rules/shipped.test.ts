import {expect, it} from 'vitest'
import {checkExamples, patternsWithoutExample} from '../../src/examples.ts'
import {createEngine} from '../../src/lint.ts'
import {loadRules} from '../../src/rules/load.ts'
import {language, linesOf} from './files.ts'

const loaded = loadRules(['rules'], language)
const engine = createEngine(loaded.ruleSet, language)

it('the shipped rules load without a problem', () => {
  expect(linesOf(loaded)).toEqual([])
  expect(loaded.ruleSet.rules.length).toBeGreaterThan(0)
})

it.each(loaded.ruleSet.rules)('$category/$id says in examples what it does', ({examples}) => {
  const count = (kind: string) => examples.filter(example => example.kind === kind).length
  expect(count('flag'), 'flag').toBeGreaterThanOrEqual(3)
  expect(count('allow'), 'allow').toBeGreaterThanOrEqual(4)
})

it.each(loaded.ruleSet.rules)('$category/$id does in examples what it says', rule => {
  expect(checkExamples(rule, engine)).toEqual([])
})

/** What no example shows at work may have meant nothing for long. */
it.each(loaded.ruleSet.rules)('$category/$id shows each of its patterns at work', rule => {
  expect(patternsWithoutExample(rule, engine)).toEqual([])
})
