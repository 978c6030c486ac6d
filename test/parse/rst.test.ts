import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readRst} from '../../src/parse/rst/read-rst.ts'
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
    source: '=====\nCrazy\n=====\n\nSo crazy\n--------\nb\n\n----\n\nc',
    told: ['heading: Crazy', 'heading: So crazy', 'paragraph: b', 'paragraph: c']
  },
  {
    name: 'paragraphs',
    source: '\uFEFFone\r\ncrazy\r\n\r\ncrazy',
    told: ['paragraph: one\ncrazy', 'paragraph: crazy']
  },
  {
    name: 'lists',
    source: '- a\n  crazy\n- b\n\n  crazy\n\n  * c\n\n1. crazy\n#. d\n(a) crazy',
    told: ['a\ncrazy', 'b', 'crazy', 'c', 'crazy', 'd', 'crazy'].map(text => `listItem: ${text}`)
  },
  {name: 'initials', source: 'A. Writer is\ncrazy', told: ['paragraph: A. Writer is\ncrazy']},
  {
    name: 'definitions',
    source: 'term\n  so crazy\n\n  crazy\n\nb',
    told: ['listItem: term', 'listItem: so crazy', 'listItem: crazy', 'paragraph: b']
  },
  {
    name: 'fields',
    source: ':Crazy: so crazy\n  and more\n:b: c',
    told: ['paragraph: so crazy\nand more', 'paragraph: c']
  },
  {
    name: 'quotations',
    source: 'a\n\n   crazy\n   b\n\nc',
    told: ['paragraph: a', 'quoted paragraph: crazy\nb', 'paragraph: c']
  },
  {
    name: 'notes',
    source: '.. note:: A crazy note\n   goes on.\n\n   crazy\n\nb',
    told: ['paragraph: A crazy note\ngoes on.', 'paragraph: crazy', 'paragraph: b']
  },
  {name: 'options of a note', source: '.. note::\n   :class: crazy\n\n   crazy', told: ['paragraph: crazy']},
  {
    name: 'titles of directives',
    source: '.. admonition:: So crazy\n\n   crazy\n\n.. rubric:: Crazy',
    told: ['title: So crazy', 'paragraph: crazy', 'title: Crazy']
  },
  {name: 'unknown directives', source: '.. crazy:: crazy\n\n   so crazy', told: ['paragraph: so crazy']},
  {
    name: 'versions',
    source: '.. versionadded:: 3.2 So crazy\n   and more',
    told: ['paragraph: So crazy\nand more']
  },
  {
    name: 'code',
    source:
      '.. code-block:: js\n   :caption: x\n\n   crazy\n\n     crazy\n\nRun::\n\n  crazy\n\n  crazy\n\nb ::\n\n> crazy\n\n>>> crazy\n\n::\n\n  crazy\n\nc',
    told: ['paragraph: Run:', 'paragraph: b', 'paragraph: c']
  },
  {
    name: 'code in a list',
    source: '- run::\n\n    crazy\n\n  so crazy',
    told: ['listItem: run:', 'listItem: so crazy']
  },
  {
    name: 'images',
    source:
      '.. image:: crazy.png\n   :alt: So crazy\n      it is\n   :align: crazy\n\n.. figure:: crazy.png\n   :alt: crazy\n\n   A crazy caption',
    told: ['attribute: So crazy\nit is', 'attribute: crazy', 'caption: A crazy caption']
  },
  {
    name: 'comments',
    source: '.. crazy\n   crazy\n\na\n\n..\n   crazy\n\n..\n\n   b',
    told: ['paragraph: a', 'quoted paragraph: b']
  },
  {
    name: 'targets',
    source: '.. _crazy:\n.. _b: https://crazy.example\n__ https://crazy.example\n\na',
    told: ['paragraph: a']
  },
  {
    name: 'footnotes',
    source: 'a [1]_ b [#crazy]_\n\n.. [1] so crazy\n   and more',
    told: ['paragraph: a b', 'paragraph: so crazy\nand more']
  },
  {
    name: 'substitutions',
    source: 'the |crazy| b\n\n.. |crazy| replace:: so crazy\n.. |c| image:: crazy.png',
    told: ['paragraph: the ▢ b', 'paragraph: so crazy']
  },
  {
    name: 'roles',
    source:
      'see :ref:`so crazy <crazy>` and :ref:`crazy` or :menuselection:`crazy` or :code:`crazy` or :py:func:`crazy`',
    told: ['paragraph: see so crazy and ▢ or crazy or ▢ or ▢']
  },
  {
    name: 'links',
    source: 'see `so crazy <https://crazy.example>`_, `crazy`__ or crazy_ and https://a.example/crazy_x',
    told: ['paragraph: see so crazy, crazy or crazy and ▢']
  },
  {
    name: 'formatting',
    source: 'so *crazy* **crazy**, ``crazy`` `crazy`',
    told: ['paragraph: so crazy crazy, ▢ crazy']
  },
  {
    name: 'no formatting',
    source: 'a * b * c 2*3*4 snake_case \\*crazy\\* re\\ **crazy**\\ ly',
    told: ['paragraph: a * b * c 2*3*4 snake_case *crazy* recrazyly']
  },
  {name: 'line blocks', source: '| so crazy\n| b', told: ['paragraph: so crazy\nb']},
  {
    name: 'options',
    source: '-a, --all  so crazy\n-b FILE    crazy',
    told: ['paragraph: so crazy', 'paragraph: crazy']
  },
  {
    name: 'grid table',
    source:
      '+------+----------+\n| Plan | Note     |\n+======+==========+\n| Pro  | so crazy |\n|      | and more |\n+------+----------+\n| a b crazy       |\n+------+----------+\n\nc',
    told: [
      'tableCell: Plan',
      'tableCell: Note',
      'tableCell: Pro',
      'tableCell: so crazy\nand more',
      'tableCell: a b crazy',
      'paragraph: c'
    ]
  },
  {
    name: 'simple table',
    source:
      '====  ========\nPlan  Note\n====  ========\nPro   so crazy\n      and more\nTeam  crazy\n====  ========\n\nc',
    told: [
      'tableCell: Plan',
      'tableCell: Note',
      'tableCell: Pro',
      'tableCell: so crazy\nand more',
      'tableCell: Team',
      'tableCell: crazy',
      'paragraph: c'
    ]
  },
  {
    name: 'list table',
    source:
      '.. list-table:: Crazy\n   :header-rows: 1\n\n   * - Plan\n     - so crazy\n   * - Pro\n     - crazy',
    told: ['title: Crazy', 'listItem: Plan', 'listItem: so crazy', 'listItem: Pro', 'listItem: crazy']
  },
  {
    name: 'epigraph',
    source: '.. epigraph::\n\n   crazy\n\nb',
    told: ['quoted paragraph: crazy', 'paragraph: b']
  }
]

describe('what is read', () => {
  test.each(cases)('$name', ({source, told: expected}) => {
    const root = readRst(source)
    expect(tell(root)).toEqual(expected)
    expect(root.notes).toEqual([])
    expectInPlace(source, root)
  })
})

test('context', () => {
  const source =
    'Plans\n=====\n\nThese are good:\n\n- one\n\n====  =====\nPlan  Price\n====  =====\nPro   ten\n====  =====\n'
  expectContexts(readRst(source))
})

test('marks', () => {
  expect(marksOf(readRst('so **very** *good* `link <x>`_'))).toEqual([
    'strong very',
    'emphasis good',
    'link link'
  ])
})

test('labels say who speaks where they are asked for', () => {
  const root = readRst('**Agent:** Hello\n\n- Customer: Hi', {readsSpeakers: true})
  expect(speakersOf(root)).toEqual([
    ['helper', 'Hello'],
    ['customer', 'Hi']
  ])
})

const inline = fc.constantFrom(
  MARKER,
  MARKER,
  'a word',
  `*${MARKER}*`,
  `**${MARKER}**`,
  '``code``',
  '|name|',
  `\`${MARKER} <x>\`_`,
  `:ref:\`${MARKER} <x>\``,
  `:term:\`${MARKER}\``,
  `${MARKER}_`,
  '[1]_',
  '\\*',
  '*',
  '`',
  '|',
  '😀',
  '{{ n }}',
  'https://a.example',
  '_'
)
const sentence = fc
  .array(inline, {minLength: 1, maxLength: 6})
  .map(parts => `${MARKER} ${parts.join(' ')} end`)
const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by)
const body: fc.Arbitrary<string> = fc.letrec<{block: string}>(tie => ({
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    sentence,
    sentence.map(text => `- ${text}\n  ${text}`),
    fc.constant('.. code-block:: js\n\n   code'),
    fc.constant(`.. image:: x.png\n   :alt: ${MARKER}`),
    sentence.map(text => `${text}::\n\n  code`),
    fc.constant(`====  ======\nA     B\n====  ======\nb     ${MARKER}\n====  ======`),
    fc.constant(`+---+---------+\n| a | ${MARKER} |\n+---+---------+`),
    fc
      .tuple(
        fc.constantFrom('.. note::', `.. admonition:: ${MARKER}`, '.. unknown:: x'),
        fc.array(tie('block'), {minLength: 1, maxLength: 3})
      )
      .map(([head, blocks]) => `${head}\n\n${indented(blocks.join('\n\n'), '   ')}`),
    fc
      .array(tie('block'), {minLength: 1, maxLength: 2})
      .map(blocks => `* ${MARKER}\n\n${indented(blocks.join('\n\n'), '  ')}`)
  )
})).block
const page = fc
  .tuple(fc.array(body, {minLength: 1, maxLength: 4}), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([blocks, ending]) =>
    `Title ${MARKER}\n=============\n\n${blocks.join('\n\n')}`.replaceAll('\n', ending)
  )

test('every word is read once, in its place, at any depth', () => {
  expectMarkersOnce(page, readRst, 1000)
})

test('any text is read somehow', () => {
  const pieces = [
    ...'*_`|:.=-+<>[]\\"a \n\r\t',
    '.. ',
    '::',
    '\n\n',
    '   ',
    '+--+\n',
    '== ==\n',
    'note::',
    '\uFEFF',
    '\0'
  ]
  expectNoiseRead(pieces, readRst, {maxLength: 40, numRuns: 3000})
})

describe('hostile texts', () => {
  const many = (text: string) => text.repeat(20_000)
  test.each([
    many('*a '),
    many('**a '),
    many('`'),
    many('`a '),
    many('``a '),
    many(':a:`'),
    many('|a '),
    many('[1]_'),
    many('a_ '),
    many('\\'),
    many('- '),
    many('- a\n'),
    many('.. note::\n'),
    many('.. a\n'),
    many('a\n='),
    many('=\n'),
    many('== ==\n'),
    many('== ==\na b\n'),
    many('+-+\n'),
    `+-+-+\n${many('| a | b |\n')}`,
    `+${many('-+')}\n${many('|')}`,
    many('::\n'),
    many('a::\n\n b\n'),
    many('>>> a\n'),
    many(':a: b\n'),
    many('| a\n'),
    Array.from({length: 1500}, (_, index) => `${' '.repeat(index)}a\n\n`).join(''),
    Array.from({length: 1500}, (_, index) => `${' '.repeat(index)}- a\n\n`).join(''),
    many('-a '),
    many('.. |a| '),
    many('<a>`_')
  ])('%#', source => {
    for (const child of readRst(source).children.slice(0, 50)) expect(mapFaults(source, child)).toEqual([])
  })
})

const SHARED = resolve(import.meta.dirname, '../../../shared')
const folders = ['samples/docs', 'corpus/raw']
  .map(folder => join(SHARED, folder))
  .filter(folder => existsSync(folder))
if (folders.length === 0) console.log(`Real reStructuredText is not read here: ${SHARED} does not exist.`)
test.skipIf(folders.length === 0)('real files', () => {
  const paths = folders.flatMap(folder =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter(name => name.endsWith('.rst'))
      .map(name => join(folder, name))
  )
  expect(paths.length).toBeGreaterThan(2)
  for (const path of paths) {
    const source = readFileSync(path, 'utf8')
    const root = readRst(source)
    expectConsistent(source, root)
    expect(
      root.children
        .filter(({text}) => /^\.\. |::$|^:\w+:|^={3}|:ref:/.test(text))
        .map(({text}) => `${path}: ${text}`)
    ).toEqual([])
  }
})
