import {expect, test} from 'vitest'
import {english} from '../../src/english/english.ts'
import {firstWording, fixText} from '../../src/fix-text.ts'
import {createEngine} from '../../src/lint.ts'
import {buildRuleSet} from '../../src/rules/build-rule-set.ts'
import {ruleFile} from '../match/engine.ts'

/** Each of the first two wordings is fine by itself; side by side they are what the third rule finds. */
const {ruleSet} = buildRuleSet(
  [
    ruleFile('cold', {flag: 'cold', instead: ['angry']}),
    ruleFile('lead', {flag: 'lead:NOUN', instead: ['ticket']}),
    ruleFile('angry-ticket', {flag: 'angry ticket'})
  ],
  english
)
const engine = createEngine(ruleSet, english)
const context = {format: 'markdown', kind: 'docs', audience: undefined} as const

test('of wordings that do not go together the first is kept, and so are all others', () => {
  const others = ['The lead waits.', 'The cold room is here.', 'The lead is late.']
  const source = ['The cold lead came.', ...others].join('\n\n')
  const {text, fixed, unfixed} = fixText(source, context, engine, firstWording)
  expect(text.split('\n\n')).toEqual([
    'The angry lead came.',
    'The ticket waits.',
    'The angry room is here.',
    'The ticket is late.'
  ])
  expect(fixed).toHaveLength(4)
  expect(unfixed.map(({finding}) => finding.rule)).toEqual(['lead'])
})
