import {expect, test} from 'vitest'
import {matcherFor} from './engine.ts'

const found = (pattern: string, text: string): readonly string[] =>
  matcherFor({rule: {flag: pattern}}).run(text).found

test.each([
  ['close', 'They closed it.', ['closed']],
  ['"leads"', 'One lead, two leads.', ['leads']],
  ['tire-kicker', 'A tire kicker, at last.', ['tire kicker']],
  ['tire-kicker', 'The TYRE-KICKERS are here.', ['TYRE-KICKERS']],
  ['tire-kicker', 'A tirekicker again.', ['tirekicker']],
  ['customer', 'Customer-owned keys stay encrypted.', []],
  ['warm body|bodies', 'Put warm bodies in chairs.', ['warm bodies']],
  ['(get rid of | do away with) NOUN', 'We do away with queues.', ['do away with queues']],
  ['your|our fault', 'It is your fault.', ['your fault']],
  ["don't care", 'They don’t care at all.', ['don’t care']],
  ['just|only a rep $', 'I am just a rep.', ['just a rep']],
  ['just|only a rep $', 'I sent just a rep sample.', []],
  ['^ stall', 'Please stall until noon.', ['stall']],
  ['^ stall', 'The engine will stall.', []],
  ['keep .. under NUM', 'Keep handle time under six minutes.', ['Keep handle time under six']],
  ['keep .. under NUM', 'Keep it; stay under six minutes.', []],
  ['very{1,2} cross', 'They are very very cross.', ['very very cross']],
  ['close !door', 'Close windows.', ['Close windows']],
  ['close !door', 'Close doors.', []],
  ['be [rude|cross] again', 'They were cross again.', ['cross']]
])('%s in “%s”', (pattern, text, expected) => {
  expect(found(pattern, text)).toEqual(expected)
})

test.each([
  ['<@feeling @ticket>', 'We woke up to forty angry tickets.', ['angry tickets']],
  ['<@feeling @ticket>', 'He brought angry customer tickets back.', ['angry customer tickets']],
  ['close <@person>', 'Close the customer.', ['Close the customer']],
  ['close <@person>', 'Close the customer’s tab.', []],
  ['close <@person>', 'Close the customer record.', []],
  ['close <@ticket>', 'Close the customer’s ticket.', ['Close the customer’s ticket']],
  ['subject(<@ticket>, @mental-verb)', 'Tickets always want an answer.', ['Tickets always want']],
  [
    'subject(<@ticket>, @mental-verb)',
    'Call the tickets that will complain.',
    ['tickets that will complain']
  ],
  ['subject(<@ticket>, @mental-verb)', 'Most of our tickets tend to complain.', ['tickets tend to complain']],
  ['subject(<@ticket>, @mental-verb)', 'A gardener with sixty tickets complained.', []],
  [
    'subject(<@ticket>, @mental-verb)',
    'If you have a ticket that is about two things, you may want to split it.',
    []
  ],
  ['subject(<@ticket>, @mental-verb)', 'Once a ticket that is old closes they complain.', []],
  [
    'subject(<@ticket>, @mental-verb)',
    'A ticket that is about lag may complain.',
    ['ticket that is about lag may complain']
  ],
  ['subject(<@person>, @mental-verb)', 'Pick a problem customers love.', ['customers love']],
  ['object(process, <@person>)', 'We process callers.', ['process callers']],
  ['object(process, <@person>)', 'The callers are processed in order.', ['callers are processed']],
  ['object(process, <@person>)', 'Count the callers we process.', ['callers we process']],
  ['object(process, <@person>)', 'Process and close callers.', ['Process and close callers']],
  ['object(process, <@person>)', 'We process refunds and callers.', ['process refunds and callers']],
  ['object(process, <@person>)', 'We process the callers’ refunds.', []],
  ['object(process, <@person>)', 'How many guests did we process in May?', ['guests did we process']],
  [
    'object(process, <@person>)',
    'Half of the callers can be processed by noon.',
    ['callers can be processed']
  ],
  ['object(close, <@person>)', 'We close for customers at nine.', []],
  [
    'object(close, <@person>)',
    'Customers who write in about lag can be closed.',
    ['Customers who write in about lag can be closed']
  ],
  ['object(help, <@ticket>)', 'These notes help tickets move faster.', []],
  ['object((shut up), him|her)', 'Anything.', []]
])('%s in “%s”', (pattern, text, expected) => {
  if (pattern.includes('(shut up)')) {
    expect(() => found(pattern, text)).toThrow(/takes one word/)
    return
  }
  expect(found(pattern, text)).toEqual(expected)
})

test('matching a long sentence without stops takes linear time', () => {
  const {run} = matcherFor({rule: {flag: 'treat .. as .. @ticket'}})
  const time = (words: number): number => {
    const text = 'treat as '.repeat(words)
    const start = performance.now()
    run(text)
    return performance.now() - start
  }
  time(200)
  const small = time(2_000)
  expect(time(8_000)).toBeLessThan(small * 16 + 200)
})
