import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type BlockRoot, OPAQUE} from '../../src/core/block.ts'
import {verbatimMap} from '../../src/core/source-map.ts'
import {BlockCollector} from '../../src/parse/block-collector.ts'
import {readMarkdown} from '../../src/parse/markdown/read-markdown.ts'
import {maskTemplates} from '../../src/parse/mask-templates.ts'
import {looksLikeCallScript} from '../../src/parse/speakers/looks-like-call-script.ts'
import {isAnonymous, speakerOf} from '../../src/parse/speakers/speaker-labels.ts'
import type {SpeakerOptions} from '../../src/parse/speakers/turn-collector.ts'
import {turnLabel} from '../../src/parse/speakers/turn-label.ts'
import {readText} from '../../src/parse/text/read-text.ts'
import {expectConsistent, mapFaults, occurrences, sourceOf} from './expect-maps.ts'

type Syntax = 'text' | 'markdown'

function parse(source: string, syntax: Syntax, options: SpeakerOptions = {readsSpeakers: true}): BlockRoot {
  const masked = maskTemplates(source, syntax === 'markdown' ? 'markdown' : 'other')
  const collector = new BlockCollector(masked)
  const input = {text: masked.text, map: verbatimMap(0, masked.text.length)}
  if (syntax === 'text') readText(input, collector, {}, options)
  else readMarkdown(input, collector, {}, {readsFences: true, ...options})
  return collector.finish()
}

/** One line a block: whose words, what it is where it is no turn, and the text. */
const told = ({children}: BlockRoot): string[] =>
  children.map(({kind, text, context}) => {
    const who = context.speaker ?? '-'
    return `${who}${kind === 'turn' ? '' : ` ${kind}`}: ${text.replaceAll(OPAQUE, '▢')}`
  })

describe('who a label names', () => {
  const labels: Readonly<Record<string, readonly string[]>> = {
    helper: [
      'Agent',
      '**AGENT**',
      'agent 1',
      'Agent Maria',
      'Agent Maria Lopez',
      'AGENT MARIA',
      'CSR',
      'Customer Service',
      'Customer Service Representative',
      'Support Agent',
      'Tech Support',
      'Rep #2',
      'Adviser',
      'Advisor',
      'You',
      'Say',
      'Suggested response',
      'Agent says',
      'Maria (Support Agent)',
      'Team member',
      'Agent/Rep',
      'The agent',
      'Script'
    ],
    customer: [
      'Customer',
      'CALLER',
      'User',
      'Client',
      'Member',
      'Guest',
      'Patient',
      'Visitor',
      'Shopper',
      'Caller A',
      'Angry customer',
      'John (customer)',
      'Customer response'
    ],
    system: [
      'IVR',
      'Bot',
      'Chatbot',
      'System',
      'Virtual agent',
      'Virtual Assistant',
      'Assistant',
      'System Prompt'
    ]
  }
  for (const [speaker, names] of Object.entries(labels)) {
    test.each(names)(`${speaker}: %s`, label => expect(speakerOf(label)).toBe(speaker))
  }
  test.each([
    'Customer ID',
    'Customer Name',
    'CUSTOMER ID',
    'Agent Notes',
    'Maria',
    'Note',
    'Support Hours',
    'User Guide',
    'Member benefits',
    'For customer support',
    'Ask the customer',
    'Expected',
    'Line',
    '',
    'x'.repeat(500)
  ])('nobody: %s', label => expect(speakerOf(label)).toBeUndefined())
  test('a speaker without a role', () => {
    expect(isAnonymous('Speaker 1')).toBe(true)
    expect(isAnonymous('Speaker notes')).toBe(false)
  })
})

describe('a label at the start of a line', () => {
  test.each([
    'Agent: Hi',
    '**Agent:** Hi',
    '**Agent**: Hi',
    '__Agent__: Hi',
    'AGENT > Hi',
    '[Agent] Hi',
    '[Agent]: Hi',
    'Agent - Hi',
    'Agent – Hi',
    '[00:12] Agent: Hi',
    '[00:00:12] AGENT: Hi',
    '10:31 AM Agent: Hi',
    '(0:12) - Agent: Hi',
    'Agent (10:31): Hi',
    'Agent [10:31 PM]: Hi',
    '(pause) Agent: Hi',
    '[sighs] [00:12] Agent: Hi',
    'Agent (smiling): Hi',
    'Agent 1: Hi',
    'Agent Maria: Hi',
    '  Agent: Hi',
    'agent: Hi',
    'Agent   10:31  Hi',
    'Agent:Hi',
    'Agent: (smiles) Hi',
    'Maria (Agent): Hi'
  ])('%s', line => {
    const label = turnLabel(line)
    expect(label?.speaker).toBe('helper')
    expect(line.slice(label?.end)).toBe('Hi')
  })
  test.each([
    'Agents: Hi',
    'The agent wrote: Hi',
    'Agent',
    'agent - Hi',
    'Agent-led: Hi',
    'support://x',
    'Agent::new',
    'You - and you',
    'Customer ID: 7',
    'See the agent: Hi',
    'Agent. Then: Hi',
    ''
  ])('not: %s', line => expect(turnLabel(line)).toBeUndefined())
})

interface Case {
  readonly name: string
  readonly source: string
  readonly told: readonly string[]
  readonly options?: SpeakerOptions
}

const both: readonly Case[] = [
  {name: 'turns', source: 'Agent: Hello\n\nCustomer: Hi', told: ['helper: Hello', 'customer: Hi']},
  {
    name: 'soft-wrapped',
    source: 'Agent: Hello\nand welcome\nCustomer: Hi',
    told: ['helper: Hello\nand welcome', 'customer: Hi']
  },
  {
    name: 'a blank line ends a turn',
    source: 'Agent: Hello\n\nIt goes on.',
    told: ['helper: Hello', '- paragraph: It goes on.']
  },
  {name: 'prose before', source: 'Then:\nAgent: Hello', told: ['- paragraph: Then:', 'helper: Hello']},
  {name: 'bold', source: '**Agent:** Hello\n**Customer:** Hi', told: ['helper: Hello', 'customer: Hi']},
  {name: 'in brackets', source: '[Agent] Hello\n\n[Customer] Hi', told: ['helper: Hello', 'customer: Hi']},
  {
    name: 'list items',
    source: '- Agent: Hello\n- Customer: Hi\n- none',
    told: ['helper: Hello', 'customer: Hi', '- listItem: none']
  },
  {name: 'a label alone', source: '**Agent:**\n\nHello\n\nb', told: ['helper: Hello', '- paragraph: b']},
  {
    name: 'a label above a list',
    source: 'Agent:\n\n- Hello\n- Hi\n\nb',
    told: ['helper listItem: Hello', 'helper listItem: Hi', '- paragraph: b']
  },
  {name: 'a placeholder is speech', source: 'Agent: {{greeting}}\n\nb', told: ['- paragraph: b']},
  {
    name: 'somebody unknown',
    source: 'Customer: Hi\nMaria: Hello',
    told: ['customer: Hi', '- paragraph: Maria: Hello']
  },
  {name: 'no role', source: 'Speaker 1: Hello\nSpeaker 2: Hi', told: ['-: Hello', '-: Hi']},
  {
    name: 'chat export',
    source: 'Visitor  18:02  hi\nMaria    18:02  Hello',
    told: ['customer: hi', '-: Hello']
  },
  {
    name: 'speech to say',
    source: 'Say: "Hello there"\n\nb',
    told: ['helper: "Hello there"', '- paragraph: b']
  },
  {
    name: 'directions',
    source: 'Agent: (smiles) Hello\n(pause)\nBye\n\n[checks the account]',
    told: ['helper: Hello', 'helper: Bye']
  },
  {
    name: 'directions when asked for',
    source: 'Agent (warmly): Hello\n(pause)\nBye\n\n[checks the account]',
    told: [
      '- paragraph: warmly',
      'helper: Hello',
      '- paragraph: pause',
      'helper: Bye',
      '- paragraph: checks the account'
    ],
    options: {readsSpeakers: true, readsDirections: true}
  },
  {name: 'a silent turn', source: 'Caller: (silence)\n\nHello', told: ['- paragraph: Hello']},
  {
    name: 'a note is no direction',
    source: 'Agent: Hello\n\n[Stay calm. They may be upset.]',
    told: ['helper: Hello', '- paragraph: [Stay calm. They may be upset.]']
  },
  {
    name: 'brackets without a conversation',
    source: '(only in May)\n\nb',
    told: ['- paragraph: (only in May)', '- paragraph: b']
  },
  {
    name: 'brackets in a sentence',
    source: 'Agent: Hello (and welcome) to you',
    told: ['helper: Hello (and welcome) to you']
  },
  {
    name: 'placeholder in brackets',
    source: 'Agent: Hi [Customer First Name], hello',
    told: ['helper: Hi ▢, hello']
  },
  {name: 'facts', source: 'Customer ID: 77 is given', told: ['- paragraph: Customer ID: 77 is given']},
  {
    name: 'line endings',
    source: 'Agent: Hello\r\nthere\r\n\r\nCustomer: Hi',
    told: ['helper: Hello\nthere', 'customer: Hi']
  },
  {
    name: 'switched off',
    source: 'Agent: Hello\nCustomer: Hi',
    told: ['- paragraph: Agent: Hello\nCustomer: Hi'],
    options: {}
  }
]

const markdown: readonly Case[] = [
  {name: 'quotation', source: '> **Agent:** Hello\n> there', told: ['helper: Hello\nthere']},
  {
    name: 'hard break',
    source: '**Agent:** Hello\\\n**Customer:** Hi',
    told: ['helper: Hello', 'customer: Hi']
  },
  {name: 'bold kept in speech', source: 'Agent: so **very** glad', told: ['helper: so very glad']},
  {
    name: 'heading',
    source: '## Opening\n\n### Agent\n\nHello\n\nHello again\n\n### Next steps\n\nb',
    told: [
      '- heading: Opening',
      '- heading: Agent',
      'helper: Hello',
      'helper: Hello again',
      '- heading: Next steps',
      '- paragraph: b'
    ]
  },
  {
    name: 'heading that names a topic',
    source: '## Support\n\nCall us.',
    told: ['- heading: Support', '- paragraph: Call us.']
  },
  {
    name: 'table',
    source: '| Who | Line |\n|---|---|\n| **Agent** | Hello |\n| Customer | Hi |',
    told: [
      '- tableCell: Who',
      '- tableCell: Line',
      '- tableCell: Agent',
      'helper tableCell: Hello',
      '- tableCell: Customer',
      'customer tableCell: Hi'
    ]
  },
  {
    name: 'table from the first row on',
    source: '| Agent | Hello |\n|---|---|\n| Customer | Hi |',
    told: ['- tableCell: Agent', 'helper tableCell: Hello', '- tableCell: Customer', 'customer tableCell: Hi']
  },
  {name: 'fence', source: '```\nAgent: Hello\nCustomer: Hi\n```', told: ['helper: Hello', 'customer: Hi']},
  {
    name: 'fence under a label',
    source: '**Agent:**\n\n```\nHello\n```\n\nb',
    told: ['helper: Hello', '- paragraph: b']
  }
]

describe.each(['text', 'markdown'] as const)('%s', syntax => {
  test.each(both)('$name', ({source, told: expected, options}) => {
    const root = parse(source, syntax, options)
    expect(told(root)).toEqual(expected)
    expectConsistent(source, root)
  })
})

describe('Markdown only', () => {
  test.each(markdown)('$name', ({source, told: expected, options}) => {
    const root = parse(source, 'markdown', options)
    expect(told(root)).toEqual(expected)
    expectConsistent(source, root)
  })
  test('marks keep to their words', () => {
    const [block] = parse('**Agent:** so *very* **glad**\n**Customer:** Hi', 'markdown').children
    const marks = block?.marks.map(({kind, start, end}) => `${kind} ${block.text.slice(start, end)}`)
    expect(marks).toEqual(['emphasis very', 'strong glad'])
  })
})

const MARKER = 'zyzzyva'
const label = fc.constantFrom(
  'Agent:',
  '**Customer:**',
  '**Agent**:',
  '[00:12] IVR:',
  'AGENT >',
  '[Agent]',
  '(pause) Caller:',
  'Agent (smiling):',
  'Speaker 1:',
  'Maria:',
  'Say:',
  '- Agent:',
  '> Customer:',
  'Customer   18:02 ',
  ''
)
const speech = fc
  .array(
    fc.constantFrom(
      MARKER,
      'hello',
      '{{ n }}',
      '(pause)',
      '[checks it]',
      '&amp;',
      '**so**',
      '😀',
      '[Customer Name]',
      '"'
    ),
    {minLength: 1, maxLength: 5}
  )
  .map(parts => parts.join(' '))
const script = fc
  .record({
    lines: fc.array(fc.tuple(label, speech, fc.constantFrom('\n', '\n\n', '\n   ')), {
      minLength: 1,
      maxLength: 8
    }),
    ending: fc.constantFrom('\n', '\r\n', '\r')
  })
  .map(({lines, ending}) =>
    lines
      .map(([who, said, gap]) => `${who} ${said}${gap}`)
      .join('')
      .replaceAll('\n', ending)
  )

test.each(['text', 'markdown'] as const)('%s: all that is said is read once, in its place', syntax => {
  fc.assert(
    fc.property(script, source => {
      const root = parse(source, syntax)
      expectConsistent(source, root)
      expect(sourceOf(source, root, MARKER)).toEqual(occurrences(source, MARKER))
    }),
    {numRuns: 500}
  )
})

test('a turn never holds a label of another', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Agent: a', 'Customer: b', 'Bot: c', 'and on'), {minLength: 1, maxLength: 9}),
      lines => {
        const {children} = parse(lines.join('\n'), 'text')
        const expected = lines
          .filter(line => line !== 'and on')
          .map(line => speakerOf(line.split(':')[0] ?? ''))
        expect(children.filter(block => block.kind === 'turn').map(block => block.context.speaker)).toEqual(
          expected
        )
        for (const {text} of children) expect(text).not.toMatch(/Agent|Customer|Bot/)
      }
    )
  )
})

describe('a text that is a call script', () => {
  const lines = (count: number) =>
    Array.from({length: count}, (_, index) => (index % 2 ? 'Customer: Hi' : '**Agent:** Hello')).join('\n\n')
  test.each([
    ['turns', lines(4), true],
    ['few turns', lines(3), false],
    ['only helpers', 'Agent: a\n'.repeat(9), false],
    ['a system and customers', 'IVR: a\nCaller: b\n'.repeat(2), true],
    ['lists and quotations', '- Agent: a\n> Caller: b\n1. Agent: c\n> - Caller: d', true],
    ['a table', '| Agent | a |\n| Customer | b |\n'.repeat(2), true],
    ['prose', 'The agent helps the customer.\n'.repeat(50), false],
    ['facts', 'Customer ID: 1\nAgent notes: 2\n'.repeat(9), false]
  ])('%s', (_, text, expected) => expect(looksLikeCallScript(text)).toBe(expected))

  test.each([
    'Customer: b',
    '\t > - 12) **Customer**: b',
    '__*Customer (on hold, 2 min)*__: b',
    '[Customer] b',
    '**[Customer]** [laughs]: b',
    'CUSTOMER > b',
    '_Customer_ - b',
    '10:32 Customer: b',
    '[00:01:12] Customer: b',
    '(10.32, Monday) (smiles) Customer: b',
    'Customer 10:32 AM b',
    'Maria (customer): b',
    'Upset customer Maria: b',
    '|  The customer | b |'
  ])('a customer speaks: %s', line => expect(looksLikeCallScript(`Agent: a\n${line}\n`.repeat(2))).toBe(true))
})

describe('hostile texts', () => {
  const many = (text: string) => text.repeat(20_000)
  test.each([
    many('Agent: '),
    many('Agent:\n'),
    many('(a '),
    many('(a) '),
    many('[00:12] '),
    many('**'),
    many('[Agent] A'),
    many('Agent - '),
    `Agent: ${many('(pause) ')}`,
    `Agent: a\n${many('(pause)\n')}`,
    `Agent ${many('(')}`,
    many('A'),
    many('Agent 1 '),
    many('Agent/')
  ])('%#', source => {
    for (const syntax of ['text', 'markdown'] as const) expectConsistentSampled(source, parse(source, syntax))
    looksLikeCallScript(source)
  })
})

/** Thousands of blocks are alike; some tell for all. */
function expectConsistentSampled(source: string, {children}: BlockRoot): void {
  for (const block of children.slice(0, 50)) expect(mapFaults(source, block)).toEqual([])
}

const SCRIPTS = resolve(import.meta.dirname, '../../../shared/samples/scripts')
if (!existsSync(SCRIPTS)) console.log(`Real scripts are not read here: ${SCRIPTS} does not exist.`)
test.skipIf(!existsSync(SCRIPTS))('real scripts', () => {
  const names = readdirSync(SCRIPTS).filter(name => /^call-.*\.(?:md|txt)$/.test(name))
  expect(names.length).toBeGreaterThan(4)
  for (const name of names) {
    const source = readFileSync(join(SCRIPTS, name), 'utf8')
    expectConsistent(source, parse(source, name.endsWith('.md') ? 'markdown' : 'text'))
  }
  const telco = parse(readFileSync(join(SCRIPTS, 'call-transcripts-telco.md'), 'utf8'), 'markdown').children
  const speakers = telco.filter(block => block.kind === 'turn').map(block => block.context.speaker)
  expect(new Set(speakers)).toEqual(new Set(['helper', 'customer', 'system']))
  expect(speakers.length).toBeGreaterThan(100)
})
