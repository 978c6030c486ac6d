import {expect, test} from 'vitest'
import {createEngine, english, lint, loadRules, selectRules, shippedRules} from '../../src/index.ts'

const {ruleSet} = loadRules([shippedRules], english)
const engine = createEngine(selectRules(ruleSet, {preset: 'recommended'}), english)
const insult = 'The idiots left the gate open again.'

/** So many words about nothing that the rules know. */
const meadow = (words: number): string =>
  'The river ran past the old mill and the hill. '.repeat(Math.ceil(words / 10))

const rulesIn = (source: string): readonly string[] =>
  lint(source, {format: 'text', kind: 'docs'}, engine).findings.map(({rule}) => rule)

test('a long text about other things is left alone', () => {
  expect(rulesIn(`${meadow(1200)}\n\n${insult}`)).toEqual([])
})

test('a short one has no room to say whom it helps', () => {
  expect(rulesIn(`${meadow(300)}\n\n${insult}`)).toEqual(['name-calling'])
})

test('customers in a long text make it one about service', () => {
  const source = `${meadow(900)}\n\n${'Our customers wait for the parcel. '.repeat(40)}\n\n${insult}`
  expect(rulesIn(source)).toEqual(['name-calling'])
})

test('what was kept silent is told', () => {
  const {silences} = lint(`${meadow(1200)}\n\n${insult}`, {format: 'text', trace: true}, engine)
  expect(silences.map(({gate}) => gate)).toContain('other-subject')
})
