import {expect, test} from 'vitest'
import {thinOut} from '../../src/report/dense.ts'
import {findingOn} from './sample.ts'

const source = Array.from({length: 14}, (_, line) => `angry ticket ${String.fromCharCode(97 + line)}`).join(
  '\n'
)
const hit = (letter: string, rule: string) => findingOn(source, `ticket ${letter}`, {rule})

test('three findings of a rule are shown whole, the others in one line', () => {
  const findings = [...'abcde'].map(letter => hit(letter, 'one')).concat(hit('f', 'two'))
  const {whole, summaries} = thinOut(findings)
  expect(whole.map(({rule, start}) => [rule, start.line])).toEqual([
    ['one', 1],
    ['one', 2],
    ['one', 3],
    ['two', 6]
  ])
  expect(summaries).toEqual(['2 more of one, on lines 4, 5'])
})

test('a long crowd names its first lines, a small one its line', () => {
  expect(thinOut([...'abcdefghijklmn'].map(letter => hit(letter, 'one'))).summaries).toEqual([
    '11 more of one, on lines 4, 5, 6, 7, 8, 9, 10, 11 …'
  ])
  expect(thinOut([...'aaaa'].map(letter => hit(letter, 'one'))).summaries).toEqual([
    '1 more of one, on line 1'
  ])
})

test('few findings stay as they are', () => {
  const findings = [hit('a', 'one'), hit('b', 'two'), hit('c', 'one')]
  expect(thinOut(findings)).toEqual({whole: findings, summaries: []})
})
