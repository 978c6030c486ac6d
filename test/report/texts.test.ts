import {expect, test} from 'vitest'
import type {Explanation} from '../../src/core/explanation.ts'
import {verbatimMap} from '../../src/core/source-map.ts'
import {blockTree} from '../../src/report/block-tree.ts'
import {count, listing} from '../../src/report/counts.ts'
import {explanationText} from '../../src/report/explanation.ts'
import {knownLine, summaryLine} from '../../src/report/summary-lines.ts'
import {table} from '../../src/report/table.ts'
import {wrap} from '../../src/report/wrap.ts'
import {checked, findingOn, reportOf} from './sample.ts'

const sentence = 'Close the angry tickets.'
const start = {line: 3, column: 1, offset: 9}
const end = {line: 3, column: 25, offset: 33}
const explanation: Explanation = {
  block: {kind: 'paragraph', text: sentence},
  sentence,
  start,
  end,
  tokens: [
    {text: 'Close', lemma: 'close', upos: 'VERB'},
    {text: 'tickets', lemma: 'ticket', upos: 'NOUN'}
  ],
  phrases: [{text: 'the angry tickets', head: 'tickets'}],
  relations: [{role: 'object', verb: 'Close', phrase: 'the angry tickets', by: 'order'}],
  findings: [],
  silences: [],
  missing: []
}

test('explains what was read, and that nothing is flagged', () => {
  expect(explanationText('docs/a.md', explanation)).toMatchInlineSnapshot(`
    "docs/a.md:3:1-25  paragraph
      Close the angry tickets.

    Words
      word     tag   dictionary form
      Close    VERB  close
      tickets  NOUN  ticket

    Noun phrases
      the angry tickets   head: tickets

    Relations
      “the angry tickets” is the object of “Close”, read from its order

    Nothing is flagged here: no rule has a pattern whose words occur in this sentence.
    "
  `)
})

test('explains findings, silences and near misses', () => {
  const full: Explanation = {
    ...explanation,
    tokens: [],
    phrases: [],
    relations: [],
    findings: [findingOn(sentence, 'angry tickets')],
    silences: [
      {
        rule: 'closing-people',
        actual: 'tickets',
        start,
        end,
        gate: 'object-name',
        reason: 'a view is called so'
      }
    ],
    missing: [{rule: 'person-as-number', pattern: '<@person> be NUM', missing: 'a word such as “agent”'}]
  }
  expect(explanationText('docs/a.md', full)).toMatchInlineSnapshot(`
    "docs/a.md:3:1-25  paragraph
      Close the angry tickets.

    Flagged
      record-with-feelings (warning) on “angry tickets”: “angry tickets” gives a feeling to a record; a person is having it.
        because “angry” is something a person feels

    Silent
      closing-people on “tickets”, by object-name: a view is called so

    Came near
      person-as-number, “<@person> be NUM”: a word such as “agent”
    "
  `)
})

test('prints blocks with their context, and opaque words as boxes', () => {
  const text = 'Run \uE000 now.'
  const block = {
    type: 'block',
    kind: 'listItem',
    text,
    map: verbatimMap(0, text.length),
    marks: [],
    context: {audience: 'internal', heading: 'Morning'}
  } as const
  expect(blockTree([{block, start, end, sentences: []}])).toBe(
    '3:1-3:25  listItem  audience="internal"  heading="Morning"\n  Run ▢ now.\n'
  )
})

test('counts and lists in words', () => {
  expect([count(0, 'word'), count(1, 'word'), count(1234, 'word')]).toEqual([
    '0 words',
    '1 word',
    '1,234 words'
  ])
  expect([listing([]), listing(['a']), listing(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
})

test('wraps text and lays out tables', () => {
  expect(wrap('one two three four', '  ', 12)).toBe('  one two\n  three four')
  expect(wrap('immeasurable', '', 5)).toBe('immeasurable')
  expect(
    table(
      ['id', 'file'],
      [
        ['stock-phrase', 'a.yml'],
        ['x', 'b.yml']
      ]
    )
  ).toBe('id            file\nstock-phrase  a.yml\nx             b.yml\n')
})

test.each<[number, readonly string[], string]>([
  [0, ['a.json'], ''],
  [1, ['a.json'], '1 known finding left out (a.json)'],
  [1312, [], '1,312 known findings left out'],
  [2, ['b\n.json', 'c.json', 'd.json', 'e.json'], '2 known findings left out (b .json, c.json, d.json, …)']
])('says that %i findings of %j are known', (known, baselines, line) => {
  const report = {...reportOf({...checked('a.md', []), known}), baselines}
  expect(knownLine(report)).toBe(line)
  expect(summaryLine(report.summary)).toBe('Checked 100 words in 1 file: nothing to suggest.')
})
