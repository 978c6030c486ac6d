import {expect, test} from 'vitest'
import {timingLines} from '../../src/report/timing.ts'
import {Stopwatch} from '../../src/run/timing/stopwatch.ts'

/** A clock that goes on by hand. */
const handClock = () => {
  const clock = {time: 5}
  return {watch: new Stopwatch(() => clock.time), wait: (ms: number) => (clock.time += ms)}
}

test('phases add up to the whole, whatever is within them', () => {
  const {watch, wait} = handClock()
  watch.lap('starting')
  const found = watch.phase('parsing', () => {
    wait(10)
    watch.phase('matching', () => wait(30))
    wait(2)
    return 'found'
  })
  expect(() =>
    watch.phase('parsing', () => {
      wait(1)
      throw new Error('broken')
    })
  ).toThrow('broken')
  wait(7)
  watch.lap('gathering')
  expect(found).toBe('found')
  expect(watch.read().phases).toEqual([
    {name: 'starting', milliseconds: 5, times: 1},
    {name: 'matching', milliseconds: 30, times: 1},
    {name: 'parsing', milliseconds: 13, times: 2},
    {name: 'gathering', milliseconds: 7, times: 1}
  ])
})

test('rules are listed from the longest on, and no more than twenty', () => {
  const {watch, wait} = handClock()
  watch.lap('starting')
  for (let rule = 1; rule <= 22; rule++) watch.rule(`rule-${rule}`, () => wait(rule))
  watch.rule('rule-1', () => wait(100))
  watch.lap('gathering')
  const {rules} = watch.read()
  expect(rules.slice(0, 2)).toEqual([
    {name: 'rule-1', milliseconds: 101, times: 2},
    {name: 'rule-22', milliseconds: 22, times: 1}
  ])
  const lines = timingLines(watch.read())
  expect(lines.slice(0, 7)).toEqual([
    'phase              ms     times',
    'starting          5.0',
    'gathering       353.0',
    'altogether      358.0',
    '',
    'rule               ms     times',
    'rule-1          101.0         2'
  ])
  expect(lines.at(-1)).toBe('and 2 more rules')
})
