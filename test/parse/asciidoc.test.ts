import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readAsciidoc} from '../../src/parse/asciidoc/read-asciidoc.ts'
import {expectConsistent, mapFaults} from './expect-maps.ts'
import {
  type Case,
  expectContexts,
  expectInPlace,
  expectMarkersOnce,
  expectNoiseRead,
  MARKER,
  marksOf,
  speakersOf,
  tell
} from './reader-checks.ts'

const cases: readonly Case[] = [
  {
    name: 'titles',
    source: '= Crazy\nA. Writer <a@b.example>\n:toc: crazy\n\n== So crazy\n\nb',
    told: ['heading: Crazy', 'heading: So crazy', 'paragraph: b']
  },
  {name: 'old titles', source: 'So crazy\n--------\n\nb', told: ['heading: So crazy', 'paragraph: b']},
  {
    name: 'paragraphs',
    source: '\uFEFFone\r\ncrazy\r\n\r\ncrazy',
    told: ['paragraph: one\ncrazy', 'paragraph: crazy']
  },
  {
    name: 'lists',
    source: '* a\n** crazy\n- b\nmore\n. crazy\n.. c\n1. crazy\n* [x] d',
    told: ['a', 'crazy', 'b\nmore', 'crazy', 'c', 'crazy', 'd'].map(text => `listItem: ${text}`)
  },
  {
    name: 'terms',
    source: 'Crazy:: so crazy\nb::\n  c\nd::\n\ne',
    told: ['Crazy', 'so crazy', 'b', 'c', 'd', 'e'].map(text => `listItem: ${text}`)
  },
  {
    name: 'admonitions',
    source: 'NOTE: A crazy note\nfor you.\n\n[TIP]\n====\ncrazy\n====',
    told: ['paragraph: A crazy note\nfor you.', 'paragraph: crazy']
  },
  {name: 'block titles', source: '.So crazy\n* a', told: ['title: So crazy', 'listItem: a']},
  {
    name: 'code',
    source:
      '----\ncrazy\n----\n\n....\ncrazy\n....\n\n++++\ncrazy\n++++\n\n```js\ncrazy\n```\n\n[source]\ncrazy\n\n crazy\nb\n\nc',
    told: ['paragraph: c']
  },
  {name: 'comments', source: '// crazy\na\n////\ncrazy\n////\nb', told: ['paragraph: a', 'paragraph: b']},
  {name: 'source in an open block', source: '[source,ruby]\n--\ncrazy\n--\n\nb', told: ['paragraph: b']},
  {
    name: 'containers',
    source: '****\ncrazy\n****\n\n____\ncrazy\n____\n\n--\ncrazy\n--',
    told: ['paragraph: crazy', 'quoted paragraph: crazy', 'paragraph: crazy']
  },
  {
    name: 'quote style',
    source: '[quote,A. Writer]\ncrazy\n\nb',
    told: ['quoted paragraph: crazy', 'paragraph: b']
  },
  {
    name: 'not prose',
    source: ':crazy: crazy\ninclude::crazy.adoc[]\n[[crazy]]\n[#crazy.crazy]\n[.crazy]\nifdef::crazy[]\na',
    told: ['paragraph: a']
  },
  {
    name: 'attributes',
    source: 'the {crazy-name}s, a{nbsp}b {counter:crazy}c',
    told: ['paragraph: the ▢s, a\u00a0b c']
  },
  {
    name: 'formatting',
    source: 'so *crazy* un**crazy**ly _crazy_ #b# [.red]#c# `crazy` +crazy+ ``crazy``',
    told: ['paragraph: so crazy uncrazyly crazy b c ▢ ▢ ▢']
  },
  {
    name: 'no formatting',
    source: 'a * b * c snake_case_name 2*3*4 #5 and #6 \\*crazy*',
    told: ['paragraph: a * b * c snake_case_name 2*3*4 #5 and #6 *crazy*']
  },
  {
    name: 'links',
    source:
      'see https://crazy.example[so crazy^] or link:crazy.html[a *crazy* b,role=crazy] or xref:crazy[] or https://crazy.example.',
    told: ['paragraph: see so crazy or a crazy b or ▢ or ▢.']
  },
  {
    name: 'references',
    source: 'see <<crazy,so crazy>> and <<crazy>>',
    told: ['paragraph: see so crazy and ▢']
  },
  {
    name: 'macros',
    source: 'press kbd:[crazy] a image:x.png[so crazy,20] b footnote:[crazy *note*] icon:crazy[] c',
    told: ['paragraph: press ▢ a ▢ b   c', 'attribute: so crazy', 'paragraph: crazy note']
  },
  {
    name: 'images',
    source:
      'image::crazy.png["so, crazy",width=20,title="b"]\n\nimage::crazy.png[]\n\nimage::x.png[alt=crazy]',
    told: ['attribute: so, crazy', 'title: b', 'attribute: crazy']
  },
  {
    name: 'curved quotation',
    source: "a \"`so *crazy*`\" and '`b`' don't",
    told: ["paragraph: a “so crazy” and ‘b’ don't"]
  },
  {
    name: 'anchors and terms',
    source: 'a [[crazy]]b ((crazy)) (((crazy)))c',
    told: ['paragraph: a b crazy c']
  },
  {name: 'references to characters', source: 'Tom &amp; crazy &#8217;', told: ['paragraph: Tom & crazy ’']},
  {
    name: 'a reference before a mark',
    source: 'It&#8217;s a #crazy# one',
    told: ['paragraph: It’s a crazy one']
  },
  {name: 'hard break', source: 'one +\ncrazy', told: ['paragraph: one\ncrazy']},
  {
    name: 'continuation',
    source: '* a\n+\ncrazy\n+\n----\ncrazy\n----\n* b',
    told: ['listItem: a', 'paragraph: crazy', 'listItem: b']
  },
  {
    name: 'running on',
    source: 'as in plan\nI. e. crazy and\n.Net too',
    told: ['paragraph: as in plan\nI. e. crazy and\n.Net too']
  },
  {
    name: 'table',
    source:
      '.Plans\n[%header,cols="1,a"]\n|===\n|Plan |Note\n\n|Pro\n|so crazy \\| b\nand more\n\nl|crazy\n2+|c\n|===\n\nd',
    told: [
      'title: Plans',
      'tableCell: Plan',
      'tableCell: Note',
      'tableCell: Pro',
      'tableCell: so crazy \\| b\nand more',
      'tableCell: c',
      'paragraph: d'
    ]
  },
  {
    name: 'conversation',
    source: 'Agent: Hello\nCustomer: crazy',
    told: ['paragraph: Agent: Hello\nCustomer: crazy']
  }
]

describe('what is read', () => {
  test.each(cases)('$name', ({source, told: expected}) => {
    const root = readAsciidoc(source)
    expect(tell(root)).toEqual(expected)
    expect(root.notes).toEqual([])
    expectInPlace(source, root)
  })
})

test('context', () => {
  const source = '== Plans\n\nThese are good:\n\n* one\n\n|===\n|Plan |Price\n\n|Pro |ten\n|==='
  expectContexts(readAsciidoc(source))
})

test('marks', () => {
  expect(marksOf(readAsciidoc('so *very _good_* <<a,link>>'))).toEqual([
    'strong very good',
    'emphasis good',
    'link link'
  ])
})

test('labels say who speaks where they are asked for', () => {
  const root = readAsciidoc('*Agent:* Hello\n*Customer:* Hi', {readsSpeakers: true})
  expect(speakersOf(root)).toEqual([
    ['helper', 'Hello'],
    ['customer', 'Hi']
  ])
})

test('an open block is told', () => {
  const {notes} = readAsciidoc('a\n\n----\nb')
  expect(notes).toEqual([{message: expect.stringMatching(/never closed/), offset: 3}])
})

const inline = fc.constantFrom(
  MARKER,
  MARKER,
  'a word',
  '&amp;',
  `*${MARKER}*`,
  `_${MARKER}_`,
  `**${MARKER}**`,
  '`code`',
  '+x+',
  '{name}',
  `https://a.example[${MARKER}]`,
  `<<id,${MARKER}>>`,
  `link:x.html[so ${MARKER}^]`,
  `footnote:[${MARKER}]`,
  `"\`${MARKER}\`"`,
  '\\*',
  '*',
  '_',
  '[[id]]',
  '😀',
  `image:x.png[${MARKER}]`,
  '((',
  '{{ n }}',
  '+'
)
const sentence = fc
  .array(inline, {minLength: 1, maxLength: 6})
  .map(parts => `${MARKER} ${parts.join(' ')} end`)
const block = fc.oneof(
  sentence,
  sentence.map(text => `== ${text}`),
  fc
    .tuple(fc.constantFrom('* ', '. ', '- ', 'NOTE: ', '.', 'term:: ', '** '), sentence)
    .map(([mark, text]) => mark + text),
  fc
    .tuple(fc.constantFrom('====', '****', '____', '--'), sentence)
    .map(([fence, text]) => `${fence}\n${text}\n${fence}`),
  fc.constant('----\ncode\n----'),
  sentence.map(text => `|===\n|Head |B\n\n|${text.replaceAll('|', '')} |${MARKER}\n|===`),
  fc.constant('[source]\ncode'),
  fc.constant('// note')
)
const page = fc
  .tuple(fc.array(block, {minLength: 1, maxLength: 6}), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([blocks, ending]) => blocks.join('\n\n').replaceAll('\n', ending))

test('every word is read once, in its place', () => {
  expectMarkersOnce(page, readAsciidoc, 1000)
})

test('any text is read somehow', () => {
  const pieces = [
    ...'*_#`+[]<>(){}|=-.:/\\"\'a \n\r',
    'link:',
    '|===\n',
    '----\n',
    '::',
    '<<',
    '&amp;',
    '\uFEFF',
    '\0'
  ]
  expectNoiseRead(pieces, readAsciidoc, {maxLength: 40, numRuns: 3000})
})

describe('hostile texts', () => {
  const many = (text: string) => text.repeat(20_000)
  test.each([
    many('*a '),
    many('_'),
    many('`'),
    many('+'),
    many('[['),
    many('<<a'),
    many('link:x['),
    many('link:x[a] '),
    many('(('),
    many('(((a'),
    many('"`a'),
    many('{'),
    many('footnote:[a '),
    many('* a\n'),
    many('a:: '),
    many('a: '),
    many('====\n'),
    `${many('====\na\n')}`,
    many('****\n____\n'),
    `|===\n${many('|a')}`,
    `|===\n${many('|a\n')}`,
    `|===\n${many('\\|')}`,
    many('.a\n'),
    many('[a]\n'),
    many('https://'),
    many('https://a[b '),
    many('\\*'),
    `${'x'.repeat(100_000)}::`,
    many('&amp;'),
    many('image::x[a]\n'),
    many('footnote:[footnote:[')
  ])('%#', source => {
    for (const child of readAsciidoc(source).children.slice(0, 50))
      expect(mapFaults(source, child)).toEqual([])
  })
})

const DOCS = resolve(import.meta.dirname, '../../../shared/samples/docs')
if (!existsSync(DOCS)) console.log(`Real AsciiDoc files are not read here: ${DOCS} does not exist.`)
test.skipIf(!existsSync(DOCS))('real files', () => {
  const names = readdirSync(DOCS).filter(name => name.endsWith('.adoc'))
  expect(names.length).toBeGreaterThan(1)
  for (const name of names) {
    const source = readFileSync(join(DOCS, name), 'utf8')
    const root = readAsciidoc(source)
    expectConsistent(source, root)
    expect(root.children.length).toBeGreaterThan(2)
    expect(
      root.children.some(({text}) => /INSERT INTO|^\[|^=== /.test(text)),
      name
    ).toBe(false)
  }
})
