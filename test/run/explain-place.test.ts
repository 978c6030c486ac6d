import {expect, test} from 'vitest'
import {formatProblem} from '../../src/core/errors.ts'
import {english} from '../../src/english/english.ts'
import {buildRuleSet} from '../../src/rules/build-rule-set.ts'
import {englishEngine} from '../../src/run/engine.ts'
import {explainPlace} from '../../src/run/explain-place.ts'
import {ruleFile} from '../match/engine.ts'

const text = '# Title\n\nAll is well. It stays so.\r\n```\ncode\n```'
const engine = englishEngine({rules: [], sets: new Map()})

function explained(line: number, column?: number): string | readonly string[] {
  const context = {format: 'markdown', kind: 'docs', audience: undefined} as const
  const result = explainPlace({path: 'a.md', text}, context, engine, {line, column})
  return result.type === 'failed'
    ? formatProblem(result.problem)
    : result.explanations.map(({sentence}) => sentence)
}

test('explains every sentence on a line, or the one at a column', () => {
  expect(explained(3)).toEqual(['All is well.', 'It stays so.'])
  expect(explained(3, 5)).toEqual(['All is well.'])
  expect(explained(3, 14)).toEqual(['It stays so.'])
})

test('says when nothing stands there', () => {
  expect(explained(5)).toMatch(/^a\.md:5: no prose stands here/)
  expect(explained(2)).toMatch(/^a\.md:2: no prose stands here/)
  expect(explained(0)).toBe('a.md: there is no line 0; the file ends at line 6')
  expect(explained(7)).toBe('a.md: there is no line 7; the file ends at line 6')
  expect(explained(3, 99)).toBe('a.md: there is no column 99; line 3 ends at column 26')
  expect(explained(3, 0)).toBe('a.md: there is no column 0; line 3 ends at column 26')
})

test('a rule that finds something elsewhere may still come near here', () => {
  const {ruleSet} = buildRuleSet([ruleFile('made-up', {flag: 'angry ticket'})], english)
  const source = 'We saw angry tickets.\n\nWe closed the tickets.\n'
  const context = {format: 'markdown', kind: 'docs', audience: undefined} as const
  const place = {line: 3, column: undefined}
  const result = explainPlace({path: 'a.md', text: source}, context, englishEngine(ruleSet), place)
  const near = result.type === 'explained' ? result.explanations.flatMap(({missing}) => missing) : []
  expect(near).toEqual([
    {rule: 'made-up', pattern: 'angry ticket', missing: expect.stringMatching(/^a word such as “angry”/)}
  ])
})
