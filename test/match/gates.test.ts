import {expect, test} from 'vitest'
import type {BlockContext, BlockKind} from '../../src/core/block.ts'
import {matcherFor} from './engine.ts'

const {run} = matcherFor({
  feeling: {flag: '<@feeling @ticket>'},
  slogan: {flag: '<@person> ~ always right'},
  number: {flag: '<@person> ~ be ~ number|numbers'},
  lead: {flag: '<@quarry> who'},
  chase: {flag: 'chase lead'},
  slur: {flag: 'angry mob', gates: {denial: 'off'}}
})

test.each([
  ['prose', 'Please chase lead#new today.'],
  ['mention', 'Some say “angry tickets” for it.'],
  ['mention', '"The customer is always right" is a slogan we dropped.'],
  ['mention', '✗ We have forty angry tickets.'],
  ['denial', 'Please never speak of angry tickets.'],
  ['denial', 'Callers are not just numbers.'],
  ['denial', 'We don’t think that the customer is always right.'],
  ['denial', 'Is the customer always right?'],
  ['denial', 'The worst thing you can do is to speak of angry tickets.'],
  ['denial', 'The surest way to lose people is to count angry tickets.'],
  ['mention', 'Some told us: “Fine. We have angry tickets.”'],
  ['mention', 'Never say: “Hello. We have angry tickets.”'],
  ['object-name', 'Import each Lead who signed up.'],
  ['object-name', 'We chase leads list by list.'],
  ['role-compound', 'Ask the shift leads who stayed late.'],
  ['literal-domain', 'The multimeter shows leads who knows how long.'],
  ['label', 'Mood = angry tickets / all tickets']
])('the %s gate keeps “%s” silent', (gate, text) => {
  const {found, silenced} = run(text)
  expect(found).toEqual([])
  expect(silenced.map(line => line.split(':')[0])).toContain(gate)
})

test.each([
  [
    'denial reaches no further than its clause',
    'Don’t waste time; forty angry tickets are waiting.',
    'angry tickets'
  ],
  ['a negative behind the match denies nothing', 'Forty angry tickets didn’t wait.', 'angry tickets'],
  ['“don’t forget” affirms', 'Don’t forget the forty angry tickets.', 'angry tickets'],
  ['a slur is a slur, denied or not', 'They are not an angry mob.', 'angry mob'],
  ['a capital at the start of a sentence is no name', 'Angry tickets wait.', 'Angry tickets'],
  ['a heading in title case names nothing', 'How We Handle Our Angry Tickets', 'Angry Tickets'],
  ['capital letters throughout', 'ANGRY TICKETS FIRST', 'ANGRY TICKETS'],
  ['a line to say is use', 'Reply: “Your angry ticket is with us.”', 'angry ticket'],
  ['so is its second sentence', 'Then say: “Hello. Your angry ticket is with us.”', 'angry ticket'],
  ['a line break begins an order', 'Stay calm and kind\nSay: “Your angry ticket is here.”', 'angry ticket'],
  ['what answers a question is said', 'If they say “stop”: “Your angry ticket is here.”', 'angry ticket'],
  ['a heading of a script hands it over', 'Opening response: “Your angry ticket is here.”', 'angry ticket'],
  ['a whole block in quotes is use', '“The customer is always right.”', 'customer is always right']
])('%s', (_, text, expected) => {
  expect(run(text).found).toEqual([expected])
})

test.each([
  ['tableCell', {column: 'Avoid'}, []],
  ['tableCell', {column: 'Say this'}, ['angry tickets']],
  ['tableCell', {header: true}, []],
  ['listItem', {leadIn: 'Words we have retired:'}, []],
  ['listItem', {heading: 'Phrases to avoid'}, []],
  ['listItem', {heading: 'Don’ts'}, []],
  ['listItem', {heading: 'Do’s and don’ts'}, ['angry tickets']],
  ['listItem', {leadIn: '❌ DON’T:'}, []],
  ['listItem', {leadIn: 'A macro should never:'}, []],
  ['listItem', {leadIn: 'Never mind the weather:'}, ['angry tickets']],
  ['listItem', {leadIn: 'Don’t wait for long. Escalate:'}, ['angry tickets']],
  ['listItem', {leadIn: 'What a report does not look like:'}, []],
  ['paragraph', {heading: 'Phrases to avoid'}, ['angry tickets']],
  ['paragraph', {heading: 'Parking in the old town'}, []]
] satisfies [BlockKind, BlockContext, string[]][])('context of a %s %j', (kind, context, expected) => {
  expect(run('Forty angry tickets', context, {kind}).found).toEqual(expected)
})

test('headings of a page that is about wording to avoid name it', () => {
  const title = 'Nine phrases to avoid'
  expect(run('Our angry tickets', {}, {kind: 'heading'}, title).found).toEqual([])
  expect(run('Our angry tickets', {}, {kind: 'heading'}, 'Nine replies').found).toEqual(['angry tickets'])
  expect(run('We have angry tickets.', {}, {}, title).found).toEqual(['angry tickets'])
})

test('a list of quotations is what is said, or what others say', () => {
  const more = {kind: 'listItem'} as const
  expect(run('“Forty angry tickets”', {heading: 'Replies'}, more).found).toEqual(['angry tickets'])
  expect(run('“Forty angry tickets”', {heading: 'Common objections'}, more).found).toEqual([])
  expect(run('Forty angry tickets', {heading: 'Common objections'}, more).found).toEqual(['angry tickets'])
})

test('italics around just the term mention it, bold is only emphasis', () => {
  const text = 'We used to say angry tickets for this.'
  const span = {start: 15, end: 28}
  expect(run(text, {}, {marks: [{kind: 'emphasis', ...span}]}).found).toEqual([])
  expect(run(text, {}, {marks: [{kind: 'strong', ...span}]}).found).toEqual(['angry tickets'])
})

test('a legal heading and a customer’s own words weigh no more than a suggestion', () => {
  const matcher = matcherFor({feeling: {flag: '<@feeling @ticket>', severity: 'error'}})
  expect(matcher.run('Forty angry tickets', {heading: 'Terms of service'}).found).toEqual(['angry tickets'])
})

test('audience, near and unless each keep a match silent and say so', () => {
  const matcher = matcherFor({
    internal: {flag: 'grunt work', audience: 'internal'},
    evidence: {flag: [{pattern: 'warm body', near: 'chair|shift'}]},
    innocent: {flag: 'get rid of', unless: ['get rid of NOUN']}
  })
  expect(matcher.run('Leave the grunt work to support.', {audience: 'customer'})).toEqual({
    found: [],
    silenced: ['audience: grunt work']
  })
  expect(matcher.run('Leave the grunt work to support.', {audience: 'internal'}).found).toEqual([
    'grunt work'
  ])
  expect(matcher.run('The sensor finds a warm body.').silenced).toEqual(['near: warm body'])
  expect(matcher.run('Put a warm body in each chair.').found).toEqual(['warm body'])
  expect(matcher.run('We get rid of queues.').silenced).toEqual(['unless: get rid of'])
})

test('one rule reports once in a sentence, and the stronger of two rules speaks', () => {
  const matcher = matcherFor({
    weak: {flag: 'angry', severity: 'suggestion'},
    strong: {flag: 'angry ticket', severity: 'error'}
  })
  expect(matcher.run('An angry ticket and another angry ticket.').found).toEqual(['angry ticket', 'angry'])
})
