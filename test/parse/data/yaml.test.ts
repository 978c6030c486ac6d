import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Document, isMap, isScalar, isSeq, parseAllDocuments, Scalar} from 'yaml'
import {type MappedText, toSource} from '../../../src/core/source-map.ts'
import type {DataNode, TextNode} from '../../../src/parse/data/data-node.ts'
import {readYaml} from '../../../src/parse/data/read-yaml.ts'
import {textFaults} from './text-faults.ts'

function textNodes(roots: readonly DataNode[]): TextNode[] {
  const found: TextNode[] = []
  const pending = [...roots]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'text') found.push(node)
    if (node.type === 'list') pending.push(...node.items)
    if (node.type === 'map') pending.push(...node.entries.map(entry => entry.value))
  }
  return found.sort((a, b) => a.start - b.start)
}

/** What a program would get. */
function plainValue(node: DataNode): unknown {
  if (node.type === 'map') return node.entries.map(({key, value}) => [key, plainValue(value)])
  if (node.type === 'list') return node.items.map(plainValue)
  return node.type === 'text' ? node.text().text : node.value
}

const valuesOf = (source: string): unknown[] => readYaml(source).roots.map(plainValue)
const textOf = (source: string): MappedText => {
  const [first] = textNodes(readYaml(source).roots)
  if (!first) throw new Error('The example holds no text')
  return first.text()
}

const styles = [
  Scalar.PLAIN,
  Scalar.QUOTE_SINGLE,
  Scalar.QUOTE_DOUBLE,
  Scalar.BLOCK_LITERAL,
  Scalar.BLOCK_FOLDED
] as const

const piece = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom('Hello', 'there', 'a', 'naïve', '😀', 'Your refund is on its way')},
  {weight: 4, arbitrary: fc.constantFrom(' ', '  ', '\n', '\n\n', '\n \n', '\n  x', '\t')},
  {
    weight: 2,
    arbitrary: fc.constantFrom("'", "''", '"', '\\', '#', ' #', ':', ': ', '- ', '|', '>', '%', '@')
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{{ n }}',
      '{a: b}',
      '[x]',
      '&amp;',
      '*x',
      '!y',
      '\u2028',
      '\u0085',
      '\r',
      '\0'
    )
  },
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 4})}
)
const words = fc.array(piece, {maxLength: 30}).map(parts => parts.join(''))
const scalar = fc.record({value: words, type: fc.constantFrom(...styles)}).map(({value, type}) => {
  const node = new Scalar(value)
  node.type = type
  return node
})
const {tree} = fc.letrec<{tree: unknown; list: unknown; map: unknown}>(tie => ({
  tree: fc.oneof({maxDepth: 4, withCrossShrink: true}, scalar, tie('list'), tie('map')),
  list: fc.array(tie('tree'), {maxLength: 4}),
  map: fc.array(tie('tree'), {maxLength: 4}).map(values => ({...values, ' ': 7, no: true, 'a key': null}))
}))

type Place = readonly [start: number, text: string]

const byPlace = ([a, one]: Place, [b, other]: Place): number => a - b || one.localeCompare(other)

/**
 * Every text of the library's tree, names of fields left out, with the place where it begins. The library takes a
 * byte order mark for a column of the first line, and so misreads what stands below it.
 */
function libraryTexts(file: string): Place[] {
  const mark = file.startsWith('\uFEFF') ? 1 : 0
  const source = file.slice(mark)
  const texts: Place[] = []
  const add = (node: unknown): void => {
    if (isMap(node)) for (const {value} of node.items) add(value)
    else if (isSeq(node)) node.items.forEach(add)
    else if (isScalar(node) && typeof node.value === 'string') {
      texts.push([(node.range?.[0] ?? -1) + mark, node.value])
    }
  }
  const options = {logLevel: 'silent', schema: 'core', uniqueKeys: false, stringKeys: true} as const
  for (const document of parseAllDocuments(source, options)) add(document.contents)
  return texts.sort(byPlace)
}

/** In a file with other faults a placeholder is kept as it is written, also where a line ends in it. */
const unfolded = (places: readonly Place[]): Place[] =>
  places.map(([start, text]) => [start, text.replace(/\{\{\s+n\s+\}\}/g, '{{ n }}')])

function expectSameTexts(source: string): void {
  const found = textNodes(readYaml(source).roots)
  const places = found.map((node): Place => [node.start, node.text().text])
  expect(unfolded(places).sort(byPlace)).toEqual(unfolded(libraryTexts(source)))
  for (const node of found) {
    const {text, map} = node.text()
    expect(textFaults(source, {text, map})).toEqual([])
    for (const {index} of text.matchAll(/refund/g)) {
      const {start, end} = toSource(map, {start: index, end: index + 6})
      expect(source.slice(start, end)).toBe('refund')
    }
  }
}

test.each([
  ['LF', '\n', ''],
  ['CRLF', '\r\n', ''],
  ['a byte order mark', '\n', '\uFEFF']
])('every text of every style is the value that YAML gives, with its place (%s)', (_, ending, mark) => {
  fc.assert(
    fc.property(tree, fc.constantFrom(0, 30, 80), fc.constantFrom(2, 4), (value, lineWidth, indent) => {
      const written = new Document(value).toString({lineWidth, indent, minContentWidth: 0})
      expectSameTexts(mark + written.replace(/\r?\n/g, ending))
    }),
    {numRuns: 700}
  )
})

test('YAML written by hand is read as the library reads it, whole or broken', () => {
  const part = fc.constantFrom(
    ...[
      'a: ',
      'b:\n',
      '- ',
      '  ',
      '\n',
      '\n  ',
      '\n    ',
      '\r\n  ',
      '|\n  ',
      '>-\n  ',
      '>+2\n    ',
      '|1-\n ',
      '"',
      "'"
    ],
    ...[
      "''",
      '\\n',
      '\\x41',
      '\\U0001F600',
      '\\uD83D',
      '\\\n',
      '\\\r\n',
      '\\q',
      '\\x4',
      ' # note\n',
      'word',
      'two words'
    ],
    ...[
      '&x ',
      '*x',
      '!!str ',
      '!tag ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '\t',
      '---\n',
      '...\n',
      '? ',
      '12',
      'null',
      '|+\n'
    ]
  )
  fc.assert(
    fc.property(fc.array(part, {maxLength: 14}), parts => {
      const source = parts.join('')
      const {roots, notes, broken} = readYaml(source)
      for (const node of textNodes(roots)) expect(textFaults(source, node.text())).toEqual([])
      expect(broken).toBe(notes.length > 0)
      for (const {offset} of notes) expect(offset).toBeLessThanOrEqual(source.length)
      // Only a file that cannot be read is masked.
      if (!source.includes('{')) expectSameTexts(source)
    }),
    {numRuns: 3000}
  )
})

describe('the place of a word', () => {
  interface Example {
    readonly name: string
    readonly source: string
    readonly text: string
  }
  const examples: readonly Example[] = [
    {name: 'plain', source: 'a: to zyx now', text: 'to zyx now'},
    {name: 'plain over lines', source: 'a: to\n   the \n\n   zyx now\nb: 1', text: 'to the\nzyx now'},
    {name: 'single quotes', source: "a: 'it''s\n\n  zyx''s'", text: "it's\nzyx's"},
    {
      name: 'double quotes',
      source: 'a: "\\u00e9\\x41 \\U0001F600 \\\n   so zyx\\n\\"x\\""',
      text: 'éA 😀 so zyx\n"x"'
    },
    {name: 'half a pair', source: 'a: "\\uD83D\\uDE00 zyx"', text: '😀 zyx'},
    {
      name: 'literal',
      source: 'a: | # note\n  one\n\n    two zyx\n  three\n\n',
      text: 'one\n\n  two zyx\nthree\n'
    },
    {name: 'literal, kept', source: 'a: |+\n  zyx\n\n\nb: 1', text: 'zyx\n\n\n'},
    {name: 'literal, stripped', source: 'a: |-\n  zyx\n\n', text: 'zyx'},
    {name: 'literal, indented', source: 'a: |2\n    one\n   zyx\n', text: '  one\n zyx\n'},
    {name: 'literal, CRLF', source: 'a: |\r\n  one\r\n  zyx\r\nb: 1\r\n', text: 'one\nzyx\n'},
    {name: 'literal at the end', source: 'a: |\n  zyx', text: 'zyx\n'},
    {
      name: 'folded',
      source: 'a: >\n  one\n  zyx\n\n  two\n    three\n  zyx\n',
      text: 'one zyx\ntwo\n  three\nzyx\n'
    },
    {name: 'folded in a list', source: 'a:\n- >-\n    one\n    zyx', text: 'one zyx'},
    {name: 'flow', source: '{a: [one, "zyx two"]}', text: 'one'},
    {name: 'tag and anchor', source: 'a: &x !!str zyx', text: 'zyx'},
    {name: 'byte order mark', source: '\uFEFFa: zyx', text: 'zyx'}
  ]
  test.each(examples)('$name', ({source, text}) => {
    const read = textOf(source)
    expect(read.text).toBe(text)
    expect(textFaults(source, read)).toEqual([])
    for (const node of textNodes(readYaml(source).roots)) {
      const {text: all, map} = node.text()
      for (const {index} of all.matchAll(/zyx/g)) {
        const {start, end} = toSource(map, {start: index, end: index + 3})
        expect(source.slice(start, end)).toBe('zyx')
      }
    }
  })
})

describe('what the file holds', () => {
  test.each([
    [
      'on: x\nno: y\nyes: no',
      [
        [
          ['on', 'x'],
          ['no', 'y'],
          ['yes', 'no']
        ]
      ]
    ],
    ['%YAML 1.1\n---\non: no', [[['on', 'no']]]],
    [
      '12: 12\nnull: null\n1.5: -1.5',
      [
        [
          ['12', 12],
          ['null', null],
          ['1.5', -1.5]
        ]
      ]
    ],
    [
      '"a b": true\na b: false',
      [
        [
          ['a b', true],
          ['a b', false]
        ]
      ]
    ],
    [
      'a: &x hello\nb: *x\nc: &y [*y]',
      [
        [
          ['a', 'hello'],
          ['b', null],
          ['c', [null]]
        ]
      ]
    ],
    [
      'a: &x {b: c}\nd:\n  <<: *x\n  <<: [*x]\n  e: f',
      [
        [
          ['a', [['b', 'c']]],
          ['d', [['e', 'f']]]
        ]
      ]
    ],
    ['? [a, b]\n: c', [[['[a, b]', 'c']]]],
    [
      'a: !Sub hello\nb: !!binary aGk=',
      [
        [
          ['a', 'hello'],
          ['b', 'aGk=']
        ]
      ]
    ],
    ['a\n---\nb\n...\n---\n- c', ['a', 'b', ['c']]],
    [
      'a:\nb: ""\nc: []\nd: {}',
      [
        [
          ['a', null],
          ['b', ''],
          ['c', []],
          ['d', []]
        ]
      ]
    ],
    [
      'a: 2024-01-01\nb: 0x10\nc: 1e3\nd: .inf',
      [
        [
          ['a', '2024-01-01'],
          ['b', 16],
          ['c', 1000],
          ['d', Infinity]
        ]
      ]
    ],
    ['', []],
    ['# a note only\n', []]
  ])('%j', (source, expected) => {
    const read = readYaml(source)
    expect(read.roots.map(plainValue)).toEqual(expected)
    expect(read.notes).toEqual([])
    expect(read.broken).toBe(false)
  })
})

describe('placeholders that YAML would trip over', () => {
  test.each([
    ['text: {{ name }} hi', [[['text', '{{ name }} hi']]]],
    ['text: {{ name }}', [[['text', '{{ name }}']]]],
    ['- %name%\n- b', [['%name%', 'b']]],
    ['%name% hi', ['%name% hi']],
    ['x: {% raw %}', [[['x', '{% raw %}']]]],
    ['x: {{ name | default: "friend" }}, hi', [[['x', '{{ name | default: "friend" }}, hi']]]],
    [
      '{% if a %}\na: {{ b }} c\n{% endif %}\nd: e',
      [
        [
          ['a', '{{ b }} c'],
          ['d', 'e']
        ]
      ]
    ],
    ['{{ key }}: {{ name }} hi', [[['{{ key }}', '{{ name }} hi']]]],
    [
      'a: |\n  {% if x %}\n  hi\n  {% endif %}\nb: {{ x }} y',
      [
        [
          ['a', expect.stringContaining('hi\n')],
          ['b', '{{ x }} y']
        ]
      ]
    ],
    ['a: {{ x\n  y }} z', [[['a', '{{ x\n  y }} z']]]],
    [
      'a: "\\x41 {{ b }}"\nc: {{ d }} e',
      [
        [
          ['a', 'A {{ b }}'],
          ['c', '{{ d }} e']
        ]
      ]
    ],
    // A file that YAML can read has no placeholder that needs help.
    [
      'a: {b: c}\nd: hi {{ name }}',
      [
        [
          ['a', [['b', 'c']]],
          ['d', 'hi {{ name }}']
        ]
      ]
    ],
    ['a: [Your name]', [[['a', ['Your name']]]]]
  ])('%j', (source, expected) => {
    expect(valuesOf(source)).toEqual(expected)
    const {roots, notes, broken} = readYaml(source)
    expect(notes).toEqual([])
    expect(broken).toBe(false)
    for (const node of textNodes(roots)) expect(textFaults(source, node.text())).toEqual([])
  })
})

describe('what is wrong is told in one note', () => {
  test.each([
    ['a: @b', 3, /begins with a sign/],
    ['a: b: c', 3, /colon and a space/],
    ['a: "b', 5, /quotation mark/],
    ['a: [b', 5, /bracket/],
    ['a:\n\t- b', 3, /tab/],
    ['a: "b" c', 7, /behind this value/],
    ['a: "\\q"', 4, /escape/],
    ['a: "x"\n b: c\nd: [', 7, /./],
    ['- {{ a }} b\n- @c', 14, /begins with a sign/]
  ])('%j', (source, offset, message) => {
    const {notes, broken} = readYaml(source)
    expect(broken).toBe(true)
    expect(notes.length).toBe(1)
    expect(notes[0]?.message).toMatch(message)
    expect(notes[0]?.offset).toBe(offset)
  })

  test('and the rest is there', () => {
    expect(valuesOf('a: hello\nb: @there\nc: friend')).toEqual([
      [
        ['a', 'hello'],
        ['b', '@there'],
        ['c', 'friend']
      ]
    ])
  })
})

describe('hostile files', () => {
  const many = (text: string, count = 20_000) => text.repeat(count)
  const bomb = [
    'a0: &a0 [hello]',
    ...Array.from({length: 60}, (_, n) => `a${n + 1}: &a${n + 1} [${many(`*a${n},`, 9)}]`)
  ]
  test.each([
    ['brackets', many('[')],
    ['closed brackets', many('[') + many(']')],
    ['braces', many('{')],
    ['braces with fields', many('{a: ')],
    ['dashes', `${many('- ')}a`],
    ['question marks', `${many('? ')}a`],
    ['colons', many(': ')],
    ['indentation', Array.from({length: 2000}, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['closing brackets', many(']')],
    ['tags', many('!a ')],
    ['anchors', many('&a ')],
    ['directives', many('%a b\n')],
    ['documents', many('---\n')],
    ['openings', many('{{ ')],
    ['placeholders', many('- {{ a }} b\n')],
    ['quotes', many(`'`, 19_999)],
    ['quotes on one line', `[${many(`'a', "b", `)}c]`],
    ['line breaks in quotes', `a: "${many('x\n  ', 100_000)}"`],
    ['lines without a pair of quotes', `a: '${many('x\n  ', 100_000)}'`],
    ['empty lines', `a: >\n${many('\n')}  b`],
    ['empty lines at the end', `a: |+\n  b${many('\n')}`],
    ['spaces', `a: "${many(' ')}\n${many(' ')}"`],
    ['backslashes', `a: "${many('\\', 40_001)}"`],
    ['an alias of everything', bomb.join('\n')]
  ])('%s', (_, source) => {
    const {roots, broken, notes} = readYaml(source)
    for (const node of textNodes(roots)) expect(textFaults(source, node.text())).toEqual([])
    expect(broken).toBe(notes.length > 0)
  })

  test('an alias is read once, where it is named', () => {
    expect(textNodes(readYaml(bomb.join('\n')).roots).length).toBe(1)
  })

  test('a document nested too deep is told, and what stands before it is read', () => {
    const {roots, notes, broken} = readYaml(`a\n---\n${many('- ')}b\n---\nc`)
    expect(roots.map(plainValue)).toEqual(['a'])
    expect(notes.map(note => note.message)).toEqual([expect.stringMatching(/200 levels/)])
    expect(broken).toBe(true)
    expect(readYaml(`${many('[', 150)}a${many(']', 150)}`).broken).toBe(false)
  })

  test.each(['', '"', "'"])('a line of two megabytes in %j', quote => {
    const text = many('The agent wrote back to a customer ', 60_000).trim()
    const source = `a: ${quote}${text}${quote}`
    expect(textOf(source)).toEqual({
      ...textOf(source),
      text,
      map: [{text: 0, source: 3 + quote.length, length: text.length, sourceLength: text.length}]
    })
  })
})

const SHARED = resolve(import.meta.dirname, '../../../../shared')
const isThere = existsSync(SHARED)
if (!isThere) console.log(`Real YAML files are not checked here: ${SHARED} does not exist.`)

test.skipIf(!isThere)('real files are read as the library reads them', () => {
  const names = ['samples/docs', 'samples/macros', 'samples/scripts'].flatMap(folder =>
    readdirSync(join(SHARED, folder))
      .filter(name => /\.ya?ml$/.test(name))
      .map(name => join(SHARED, folder, name))
  )
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) {
    const source = readFileSync(name, 'utf8')
    expect(readYaml(source).notes, name).toEqual([])
    expectSameTexts(source)
  }
})
