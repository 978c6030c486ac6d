import {afterEach, expect, test, vi} from 'vitest'
import {english} from '../../../src/english/english.ts'
import {createEngine, lint} from '../../../src/lint.ts'
import {createCandidates, screenOf} from '../../../src/match/screen/candidates.ts'
import {createScanner} from '../../../src/match/screen/scanner.ts'
import {markdownMarks} from '../../../src/parse/raw/markdown-marks.ts'
import {buildRuleSet} from '../../../src/rules/build-rule-set.ts'
import {ruleFile} from '../engine.ts'

const {ruleSet} = buildRuleSet(
  [ruleFile('made-up', {flag: ['[(angry | cross) tickets]', '[cold leads] wait']})],
  english
)
const text = 'Nothing here.\n\nForty angry tickets, and\nno more.\n\nThe cold leads wait.\n'
const found = () =>
  lint(text, {format: 'markdown'}, createEngine(ruleSet, english)).findings.map(({start, end}) =>
    text.slice(start.offset, end.offset)
  )

afterEach(() => vi.unstubAllGlobals())

test('an engine without WebAssembly, or without room for it, finds the same', () => {
  expect(found()).toEqual(['angry tickets', 'cold leads'])
  const {WebAssembly} = globalThis as unknown as {WebAssembly: {Module: unknown; LinkError: unknown}}
  vi.stubGlobal('WebAssembly', undefined)
  expect(found()).toEqual(['angry tickets', 'cold leads'])
  const Instance = () => {
    throw new RangeError(
      'WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance'
    )
  }
  vi.stubGlobal('WebAssembly', {Module: WebAssembly.Module, LinkError: WebAssembly.LinkError, Instance})
  expect(found()).toEqual(['angry tickets', 'cold leads'])
})

test('of more words than are counted, no screen is made, and every pattern is a candidate', () => {
  const words = Array.from({length: 66_000}, (_, index) => `w${index.toString(36)}`)
  const {ruleSet: many} = buildRuleSet(
    [ruleFile('made-up', {flag: `[(${words.join(' | ')}) tickets]`})],
    english
  )
  expect(screenOf(many, english)).toBeUndefined()
  const candidates = createCandidates(many, english, markdownMarks)
  const [sentence] = english.split('Nothing here.')
  expect(sentence && candidates.of(sentence, 'telling').length).toBe(1)
  expect(candidates.in('Nothing here.', {start: 0, end: 13}, 'decoded')).toBe(true)
})

test.each([
  ['- cubicle\n- A&E', 'The zebra in cubicle two.', 'zebra in cubicle'],
  ['- cubicle\n- A&E', 'The zebra in A&E waits.', 'zebra in A&E'],
  ['- cubicle\n- A&E', 'The zebra in A&amp;E waits.', 'zebra in A&amp;E'],
  ['- cubicle\n- P&L meeting', 'The zebra in P&L meeting rooms.', 'zebra in P&L meeting'],
  ['- cubicle\n- P&L meeting', 'The zebra in cubicle two.', 'zebra in cubicle']
])('a set of %j is found in “%s”', (words, source, expected) => {
  const list = words.replace(/^- /, '').split('\n- ')
  const set = {path: 'rules/sets/made-up.yml', text: JSON.stringify({about: 'x', class: 'noun', words: list})}
  const {ruleSet: own} = buildRuleSet([set, ruleFile('made-up', {flag: 'zebra in @made-up'})], english)
  const [finding] = lint(source, {format: 'markdown'}, createEngine(own, english)).findings
  expect(finding && source.slice(finding.start.offset, finding.end.offset)).toBe(expected)
})

test('a stretch is told by its own words, with what stands beside it', () => {
  const screened = screenOf(ruleSet, english)
  if (!screened) throw new Error('no screen was made')
  const isOn = new Uint8Array(screened.screen.companions.length).fill(1)
  const scanner = createScanner(screened.screen, isOn, english, markdownMarks)
  const source = 'angry tickets|angry|tickets|the cold leads wait'
  const tells = (start: number, end: number) => scanner?.tells(source, {start, end}, 'decoded')
  expect([tells(0, 13), tells(14, 19), tells(20, 27), tells(28, source.length), tells(28, 42)]).toEqual([
    true,
    false,
    false,
    true,
    false
  ])
})

test('a text longer than any before gives the scan more room', () => {
  const screened = screenOf(ruleSet, english)
  if (!screened) throw new Error('no screen was made')
  const scanner = createScanner(screened.screen, new Uint8Array([1, 1]), english, markdownMarks)
  for (const size of [10, 100_000, 3_000_000]) {
    const quiet = 'We posted them. '.repeat(size / 10)
    expect(scanner?.tells(quiet, {start: 0, end: quiet.length}, 'decoded')).toBe(false)
    const loud = `${quiet}Angry tickets. Gone now.`
    expect(scanner?.tells(loud, {start: 0, end: loud.length}, 'decoded')).toBe(true)
  }
})
