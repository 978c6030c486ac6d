import {expect, test} from 'vitest'
import {lint} from '../src/lint.ts'
import {angryEngine} from './fix/angry-engine.ts'

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
