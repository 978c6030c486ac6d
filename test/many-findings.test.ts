import {expect, test, vi} from 'vitest'
import {lint} from '../src/lint.ts'
import {angryEngine} from './fix/angry-engine.ts'
import {formatSet} from './formats/read-fixture.ts'

/** More than a call takes as arguments. */
const MANY = 130_000
const engine = angryEngine('message')

test('a block may hold more findings than a call takes arguments', {timeout: 60_000}, () => {
  const {matcher} = engine
  const crowded: typeof matcher = {
    ...matcher,
    matchBlock: (block, situation) => {
      const {matches} = matcher.matchBlock(block, situation)
      return {matches: matches.flatMap(match => Array.from({length: MANY}, () => match)), silenced: []}
    }
  }
  const {findings} = lint('An angry ticket came.', {format: 'text'}, {...engine, matcher: crowded})
  expect(findings).toHaveLength(MANY)
})

test('a finding does not look through the whole line it stands on', () => {
  const count = 300
  const source = JSON.stringify([{title: 'Refunds', body: 'An angry ticket came. '.repeat(count)}])
  const file = formatSet.recognise('canned.json', source)
  if (file.type !== 'known') throw new Error('the file is not known')
  const splits = vi.spyOn(String.prototype, 'split')
  const {findings} = lint(source, {format: file}, engine)
  const looked = splits.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0)
  splits.mockRestore()
  expect(findings).toHaveLength(count)
  expect(looked).toBeLessThan(source.length * 20)
  expect(findings.at(-1)?.within?.lines).toEqual(['An angry ticket came. '.repeat(count)])
})
