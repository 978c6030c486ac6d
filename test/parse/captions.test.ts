import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {CaptionSyntax} from '../../src/parse/captions/cues.ts'
import {readCaptions} from '../../src/parse/captions/read-captions.ts'
import {expectConsistent, occurrences, sourceOf} from './expect-maps.ts'

const MARKER = 'zyzzyva'
const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples/scripts')

const textsOf = (source: string, syntax: CaptionSyntax): string[] => {
  const root = readCaptions(source, syntax)
  expectConsistent(source, root)
  return root.children.map(child => child.text.replaceAll('\uE000', '▢'))
}
const vtt = (...cues: readonly string[]): string => `WEBVTT\n\n${cues.join('\n\n')}\n`
const TIMES = '00:01.000 --> 00:02.000'
/** A WebVTT file of one cue with this text. */
const cue = (text: string): string => vtt(`${TIMES}\n${text}`)

describe('WebVTT', () => {
  test.each([
    ['text', cue('Hello there,\nfriend.'), ['Hello there,\nfriend.']],
    ['CRLF', cue('Hello there,\nfriend.').replaceAll('\n', '\r\n'), ['Hello there,\nfriend.']],
    ['CR', cue('Hello there,\nfriend.').replaceAll('\n', '\r'), ['Hello there,\rfriend.']],
    ['byte order mark', `\uFEFF${cue('Hello')}`, ['Hello']],
    ['no newline at the end', cue('Hello').trimEnd(), ['Hello']],
    ['header text', `WEBVTT - A talk\nKind: captions\nLanguage: en\n\n${TIMES}\nHello`, ['Hello']],
    ['names of cues and settings', vtt(`intro\n${TIMES} position:50% line:15%\nHello`), ['Hello']],
    ['hours', vtt('100:00:01.000 --> 100:00:02.000\nHello'), ['Hello']],
    ['no space around the arrow', vtt('00:01.000-->00:02.000\nHello'), ['Hello']],
    ['times that are not quite right', vtt('00:00:01 --> 00:00:02\nHello'), ['Hello']],
    [
      'styles, regions and notes',
      vtt(
        'STYLE\n::cue {\n  color: red;\n}',
        'REGION\nid:fred\nwidth:40%',
        'NOTE a crazy note',
        'NOTE\nanother\nnote',
        `${TIMES}\nHello`,
        'NOTE after a cue'
      ),
      ['Hello']
    ],
    ['no empty line between cues', `WEBVTT\n\n${TIMES}\nHello\n${TIMES}\nthere`, ['Hello', 'there']],
    ['a number right below the text', `WEBVTT\n\n1\n${TIMES}\nHello\n2\n${TIMES}\nthere`, ['Hello', 'there']],
    ['a cue without text', vtt(`${TIMES}\n`, `${TIMES}\nHello`), ['Hello']],
    ['a line of spaces does not end a cue', cue('Hello\n \nthere'), ['Hello\n\nthere']],
    ['text outside of cues', vtt('Nobody sees this', `${TIMES}\nHello`, 'Nor this'), ['Hello']],
    ['references', cue('Tom &amp; Jerry&nbsp;&lt;3 &#x1F600; &nope; &'), ['Tom & Jerry\u00a0<3 😀 &nope; &']],
    [
      'tags',
      cue('<i>Hello</i> <b.loud>dear</b> <lang en-GB>friend</lang> <c.x.y>of</c> us'),
      ['Hello dear friend of us']
    ],
    ['times in the text', cue('Hello <00:01.500>there <00:00:01.700>friend'), ['Hello there friend']],
    ['ruby', cue('<ruby>A<rt>a</rt></ruby> b'), ['Aa b']],
    ['tags in a word', cue('un<b>kind</b>ly'), ['unkindly']],
    ['a tag over two lines', cue('<v Roger\nBingham>Hello'), ['Hello']],
    ['signs that are no tags', cue('I <3 you, 1 < 2 and 3 > 2'), ['I <3 you, 1 < 2 and 3 > 2']],
    ['a tag that never ends', cue('Hello <i friend'), ['Hello <i friend']],
    ['placeholders', cue('Hi {{ name }}, %name% and <NAME>!'), ['Hi ▢, ▢ and ▢!']],
    ['a fallback', cue('Hi {{ name | default: "friend" }}!'), ['Hi ▢!', 'friend']]
  ])('%s', (_, source, texts) => {
    expect(textsOf(source, 'vtt')).toEqual(texts)
    expect(readCaptions(source, 'vtt').notes).toEqual([])
  })
})

describe('SubRip', () => {
  const TIME = '00:00:01,000 --> 00:00:02,000'
  test.each([
    ['text', `1\n${TIME}\nHello\nthere\n\n2\n${TIME}\nfriend\n`, ['Hello\nthere', 'friend']],
    ['CRLF', `1\r\n${TIME}\r\nHello\r\nthere\r\n\r\n2\r\n${TIME}\r\nfriend`, ['Hello\nthere', 'friend']],
    ['byte order mark', `\uFEFF1\n${TIME}\nHello`, ['Hello']],
    ['no numbers', `\uFEFF${TIME}\nHello\n\n${TIME}\nthere`, ['Hello', 'there']],
    [
      'milliseconds after a dot or none',
      '1\n0:00:01.5 --> 0:00:02.5\nHello\n\n00:03 --> 00:04\nthere',
      ['Hello', 'there']
    ],
    ['coordinates', `1\n${TIME}  X1:000 X2:000\nHello`, ['Hello']],
    [
      'empty lines in a cue',
      `1\n${TIME}\nHello\n\nthere\n\n2\n${TIME}\nfriend`,
      ['Hello\n\nthere', 'friend']
    ],
    ['a number as text', `1\n${TIME}\n42\n\n2\n${TIME}\n43`, ['42', '43']],
    ['numbers right below the text', `1\n${TIME}\nHello\n2\n${TIME}\nthere`, ['Hello', 'there']],
    ['tags', `1\n${TIME}\n<b>Hello</b> <font color="red">dear</font> <u>friend</u>`, ['Hello dear friend']],
    ['a line break tag', `1\n${TIME}\nHello<br/>there`, ['Hello\nthere']],
    ['words in angle brackets', `1\n${TIME}\n<whispers> Hello <i>you`, ['<whispers> Hello you']],
    ['positions', `1\n${TIME}\n{\\an8}Hello {y:i}there{\\pos(1,2)}`, ['Hello there']],
    ['references stand as they are', `1\n${TIME}\nQ&amp;A`, ['Q&amp;A']],
    ['an arrow in the text', `1\n${TIME}\nA --> B is a way`, ['A --> B is a way']],
    ['a placeholder', `1\n${TIME}\nHi {{ name }}!`, ['Hi ▢!']]
  ])('%s', (_, source, texts) => {
    expect(textsOf(source, 'srt')).toEqual(texts)
    expect(readCaptions(source, 'srt').notes).toEqual([])
  })
})

describe('who speaks', () => {
  const spoken = (source: string) => {
    const root = readCaptions(source, 'vtt')
    expectConsistent(source, root)
    return root.children.map(child => [child.context.speaker, child.text])
  }
  test.each([
    ['<v Agent Smith>Hello', [['helper', 'Hello']]],
    ['<v.first.loud Customer>Hello</v>', [['customer', 'Hello']]],
    ['<v IVR>Hello', [['system', 'Hello']]],
    ['<v Roger Bingham>Hello', [[undefined, 'Hello']]],
    [
      '<v Agent>Hello.</v>\n<v Caller>Hi!</v> Bye',
      [
        ['helper', 'Hello.'],
        ['customer', 'Hi!'],
        [undefined, 'Bye']
      ]
    ],
    ['Agent: Hello', [['helper', 'Hello']]],
    ['AGENT: Hello\nthere', [['helper', 'Hello\nthere']]],
    [
      '- Agent: Hello\n- Customer: Hi',
      [
        ['helper', 'Hello'],
        ['customer', 'Hi']
      ]
    ],
    [
      '- You failed\n- to pay',
      [
        [undefined, 'You failed'],
        [undefined, 'to pay']
      ]
    ],
    [
      '- Agent: Hello\n- Oh, hi',
      [
        ['helper', 'Hello'],
        [undefined, 'Oh, hi']
      ]
    ],
    ['&gt;&gt; AGENT: Hello', [['helper', 'Hello']]],
    ['>> CUSTOMER: Hello', [['customer', 'Hello']]],
    ['[Agent] Hello', [['helper', 'Hello']]],
    ['<i>Customer: Hello</i>', [['customer', 'Hello']]],
    ['Agent: <b>Hello</b>', [['helper', 'Hello']]],
    ['Shark: Hello', [[undefined, 'Shark: Hello']]],
    ['Hello: Agent: there', [[undefined, 'Hello: Agent: there']]],
    ['Hello Agent', [[undefined, 'Hello Agent']]]
  ])('%j', (text, expected) => {
    expect(spoken(cue(text))).toEqual(expected)
  })

  test('each cue begins anew', () => {
    expect(spoken(vtt(`${TIMES}\nAgent: Hello`, `${TIMES}\nHi`))).toEqual([
      ['helper', 'Hello'],
      [undefined, 'Hi']
    ])
  })
})

test('a block says which cue it is', () => {
  const source = vtt(
    `${TIMES}\n[music]`,
    `a name\n00:01:02.500 --> 00:02:00.000 line:0\nHello <b>dear</b> <i>friend</i>`
  )
  const [, block] = readCaptions(source, 'vtt').children
  expect(block?.kind).toBe('cue')
  expect(block?.context).toEqual({locator: 'cue 2 at 00:01:02.500'})
  expect(block?.marks).toEqual([
    {kind: 'strong', start: 6, end: 10},
    {kind: 'emphasis', start: 11, end: 17}
  ])
})

test.each(['', 'WEBVTT\n', 'Some words', '\uFEFF'])('a file without cues says so: %j', source => {
  const {children, notes} = readCaptions(source, 'vtt')
  expect(children).toEqual([])
  expect(notes.map(note => note.message)).toEqual([expect.stringContaining('00:01:02.500 --> 00:01:04.000')])
  expect(notes[0]?.offset).toBe(0)
})

test.each(['srt', 'vtt'] as const)('%s: every word of every cue leads back to the source', syntax => {
  const piece = fc.constantFrom(
    ...[
      MARKER,
      MARKER,
      ` ${MARKER} `,
      'a word',
      ' ',
      '\n',
      '\n',
      '<i>',
      '</i>',
      '<b>',
      '</b>',
      '<c.x>',
      '<u>',
      '<font size=3>'
    ],
    ...[
      '<00:00:01.000>',
      '{\\an8}',
      '{y:i}',
      '<v Agent>',
      '</v>',
      'Agent: ',
      '\nCustomer: ',
      '- ',
      '>> ',
      '&amp;',
      '&notin',
      '😀'
    ],
    ...[
      '<3',
      '<',
      '>',
      '{{ name }}',
      '{{ open',
      '%name%',
      `{{ n | default: "${MARKER}" }}`,
      '[Your name]',
      '1',
      '\\',
      '&gt;&gt; Bot: '
    ]
  )
  const text = fc.array(piece, {minLength: 1, maxLength: 10}).map(parts => parts.join(''))
  const times = fc.constantFrom(
    '00:00:01.000 --> 00:00:02.000',
    '00:01,500 --> 00:02,000 line:1',
    '1:00 --> 2:00'
  )
  const file = fc
    .record({
      head: fc.constantFrom(
        '',
        '\uFEFF',
        'WEBVTT\n\n',
        '\uFEFFWEBVTT title\nKind: x\n\nNOTE a note\n\nSTYLE\n::cue {}\n\n'
      ),
      cues: fc.array(fc.tuple(fc.constantFrom('', '12\n'), times, text), {minLength: 1, maxLength: 5}),
      gap: fc.constantFrom('\n\n', '\n', '\n\n\n'),
      ending: fc.constantFrom('\n', '\r\n', '\r')
    })
    .map(({head, cues, gap, ending}) => ({
      source: (head + cues.map(([name, time, words]) => `${name}${time}\n${words}`).join(gap)).replaceAll(
        '\n',
        ending
      ),
      count: cues.length,
      // Neither hidden in markup that a lone sign opens, nor below an empty line, where WebVTT has no text.
      isWhole: cues.every(
        ([, , words]) =>
          !/<(?![/bciuvf03])|<a|<c(?!\.)|\{\{ open|\|/.test(words) &&
          (syntax === 'srt' || !/^\n|\n\n/.test(words))
      )
    }))
  fc.assert(
    fc.property(file, ({source, count, isWhole}) => {
      const root = readCaptions(source, syntax)
      expectConsistent(source, root)
      const places = occurrences(source, MARKER)
      const found = sourceOf(source, root, MARKER)
      for (const place of found) expect(places).toContain(place)
      if (isWhole) expect(found).toEqual(places)
      const numbers = root.children.flatMap(
        child => /^cue (\d+)/.exec(child.context.locator ?? '')?.[1] ?? []
      )
      for (const number of numbers) expect(Number(number)).toBeLessThanOrEqual(count)
    }),
    {numRuns: 2000}
  )
})

describe('hostile captions', () => {
  const many = (text: string, count = 20_000) => text.repeat(count)
  const bodies = {
    openings: many('<i '),
    'open tags': many('<i>a'),
    'closing tags': many('</b>a'),
    voices: many('<v Agent>a<v Bot>b'),
    labels: many('Agent: a\nCustomer: b\n'),
    'label starts': many('Agent (a) [b] '),
    ampersands: many('&a'),
    braces: many('{\\a'),
    'template openings': many('{{ a'),
    arrows: many('-->'),
    'times on one line': many('00:01 --> 00:02 '),
    cues: many('00:01 --> 00:02\nHello there\n\n'),
    'cues without text': many('00:01 --> 00:02\n'),
    numbers: many('12\n'),
    'empty lines': many('\n', 200_000),
    spaces: many(' ', 200_000),
    digits: many('1:', 100_000),
    line: many('The agent wrote back to a customer. ', 60_000)
  }
  const syntaxes = ['srt', 'vtt'] as const
  test.each(
    Object.entries(bodies).flatMap(([name, body]) => syntaxes.map(syntax => [name, syntax, body] as const))
  )('%s in %s', (_, syntax, body) => {
    const source = `${TIMES}\n${body}`
    expectConsistent(source, readCaptions(source, syntax))
  })
})

const isThere = existsSync(SAMPLES)
if (!isThere) console.log(`Real captions are not checked here: ${SAMPLES} does not exist.`)
const samples = isThere ? readdirSync(SAMPLES).filter(name => /captions-.*\.(?:srt|vtt)$/.test(name)) : []

test.skipIf(!isThere)('real captions are read without fault', () => {
  expect(samples.length).toBeGreaterThan(5)
  for (const name of samples) {
    const bytes = readFileSync(join(SAMPLES, name))
    const source = bytes.toString(bytes[0] === 0xff ? 'utf16le' : 'utf8')
    const root = readCaptions(source, name.endsWith('.vtt') ? 'vtt' : 'srt')
    expectConsistent(source, root)
    expect(root.notes, name).toEqual([])
    expect(root.children.length, name).toBeGreaterThan(0)
    for (const {text} of root.children) expect(text).not.toMatch(/-->|::cue|<\/?[ibuv]>|\\an\d/)
  }
})
