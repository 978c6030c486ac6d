import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toSource} from '../../../src/core/source-map.ts'
import type {DataNode, ListNode, MapNode, TextNode} from '../../../src/parse/data/data-node.ts'
import {readCsv} from '../../../src/parse/data/read-csv.ts'
import {textFaults} from './text-faults.ts'

const SAMPLES = resolve(import.meta.dirname, '../../../../shared/samples')

const isMap = (node: DataNode): node is MapNode => node.type === 'map'
const isText = (node: DataNode): node is TextNode => node.type === 'text'
const listOf = (source: string): ListNode => readCsv(source).roots[0] as ListNode
const rowsOf = (source: string): [string, string][][] =>
  listOf(source)
    .items.filter(isMap)
    .map(row => row.entries.map(({key, value}) => [key, isText(value) ? value.text().text : '?']))
const cellsOf = (source: string): TextNode[] =>
  listOf(source)
    .items.filter(isMap)
    .flatMap(row => row.entries.map(entry => entry.value).filter(isText))
const namesOf = (source: string): (string | undefined)[] => {
  const list = listOf(source)
  return list.items.map((_, index) => list.itemName?.(index))
}

const delimiter = fc.constantFrom(',', ';', '\t', '|')
const cell = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Hello',
        ' ',
        'refund',
        '"',
        '""',
        ',',
        ';',
        '\t',
        '|',
        '\n',
        '\r\n',
        '\r',
        '😀',
        'é',
        '\uFEFF',
        '{{ a }}'
      ),
      fc.string({unit: 'binary', maxLength: 3})
    ),
    {maxLength: 6}
  )
  .map(parts => parts.join(''))
const table = fc.record({
  delimiter,
  ending: fc.constantFrom('\n', '\r\n', '\r'),
  header: fc.array(fc.constantFrom('id', ' title ', 'Answer', 'größe', ''), {minLength: 1, maxLength: 4}),
  rows: fc.array(fc.array(fc.tuple(cell, fc.boolean()), {minLength: 1, maxLength: 6}), {maxLength: 6}),
  mark: fc.constantFrom('', '\uFEFF'),
  isEnded: fc.boolean()
})

test('every cell is the value that csv-parse gives, with its place', () => {
  fc.assert(
    fc.property(table, ({delimiter, ending, header, rows, mark, isEnded}) => {
      const quoted = ([text, always]: readonly [string, boolean]): string =>
        always || /["\r\n,;\t|\uFEFF]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
      const names = ['first', ...header]
      const lines = [names.join(delimiter), ...rows.map(row => row.map(quoted).join(delimiter))]
      const source = mark + lines.join(ending) + (isEnded ? ending : '')
      const expected = parse(source, {
        bom: true,
        delimiter,
        record_delimiter: ending,
        relax_column_count: true,
        skip_empty_lines: true
      }) as string[][]
      const column = (index: number): string => names[index]?.trim() || `column ${index + 1}`
      expect(rowsOf(source)).toEqual(
        expected
          .slice(1)
          .filter(row => row.some(text => text.trim() !== ''))
          .map(row => row.map((text, index) => [column(index), text]))
      )
      expect(readCsv(source).broken).toBe(false)
      for (const node of cellsOf(source)) {
        const {text, map} = node.text()
        expect(textFaults(source, {text, map})).toEqual([])
        for (const {index} of text.matchAll(/refund/g)) {
          const {start, end} = toSource(map, {start: index, end: index + 6})
          expect(source.slice(start, end)).toBe('refund')
        }
      }
    }),
    {numRuns: 3000}
  )
})

test('any text is read without fault, each unit of it in at most one cell', () => {
  const part = fc.constantFrom('"', '"', '""', ',', ';', '\n', '\r\n', '\r', 'a', 'b c', ' ', '\uFEFF')
  fc.assert(
    fc.property(fc.array(part, {maxLength: 25}), parts => {
      const source = parts.join('')
      const {notes, broken} = readCsv(source)
      expect(broken).toBe(notes.length > 0)
      let end = 0
      for (const node of cellsOf(source)) {
        const {text, map} = node.text()
        expect(textFaults(source, {text, map})).toEqual([])
        expect(node.start).toBeGreaterThanOrEqual(end)
        end = Math.max(node.start, ...map.map(run => run.source + run.sourceLength))
      }
      for (const {offset} of notes) expect(source[offset]).toBe('"')
    }),
    {numRuns: 4000}
  )
})

describe('tables', () => {
  test.each([
    [
      'a,b\n1,2',
      [
        [
          ['a', '1'],
          ['b', '2']
        ]
      ]
    ],
    [
      '\uFEFFa,b\r\n1,2\r\n',
      [
        [
          ['a', '1'],
          ['b', '2']
        ]
      ]
    ],
    [
      'a,b\r1,2\r',
      [
        [
          ['a', '1'],
          ['b', '2']
        ]
      ]
    ],
    [
      ' a , "b"\n1, 2 ',
      [
        [
          ['a', '1'],
          ['"b"', ' 2 ']
        ]
      ]
    ],
    [
      '"a, b";c\n"1;2";3',
      [
        [
          ['a, b', '1;2'],
          ['c', '3']
        ]
      ]
    ],
    [
      'a\tb, c\n1, 2\t3',
      [
        [
          ['a', '1, 2'],
          ['b, c', '3']
        ]
      ]
    ],
    [
      'a|b\n1|2',
      [
        [
          ['a', '1'],
          ['b', '2']
        ]
      ]
    ],
    [
      'sep=;\na,b;c\n1;2',
      [
        [
          ['a,b', '1'],
          ['c', '2']
        ]
      ]
    ],
    [
      'a,,c\n1,2,3,4',
      [
        [
          ['a', '1'],
          ['column 2', '2'],
          ['c', '3'],
          ['column 4', '4']
        ]
      ]
    ],
    ['a,b\n1', [[['a', '1']]]],
    [
      'a,a\n1,2',
      [
        [
          ['a', '1'],
          ['a', '2']
        ]
      ]
    ],
    [
      'a,b\n"1\n2","say ""hi"""',
      [
        [
          ['a', '1\n2'],
          ['b', 'say "hi"']
        ]
      ]
    ],
    [
      'a,b\n"say "hi" now",2',
      [
        [
          ['a', 'say "hi" now'],
          ['b', '2']
        ]
      ]
    ],
    [
      'a,b\n"say "hi"",2\n3,4',
      [
        [
          ['a', 'say "hi"'],
          ['b', '2']
        ],
        [
          ['a', '3'],
          ['b', '4']
        ]
      ]
    ],
    [
      'a,b\n"""You can use "this" link in "this" place""",2',
      [
        [
          ['a', '"You can use "this" link in "this" place"'],
          ['b', '2']
        ]
      ]
    ],
    [
      'a,b\n5" disk,"6"" disk"',
      [
        [
          ['a', '5" disk'],
          ['b', '6" disk']
        ]
      ]
    ],
    [
      '00:01,"Oh! Hello"\n00:02,"Hi"',
      [
        [
          ['00:01', '00:02'],
          ['Oh! Hello', 'Hi']
        ]
      ]
    ],
    ['a,b\n,\n"",""\n', []],
    ['a,b', []],
    ['\n\n', []],
    ['', []]
  ])('%j', (source, rows) => {
    expect(rowsOf(source)).toEqual(rows)
    expect(readCsv(source).notes).toEqual([])
    for (const node of cellsOf(source)) expect(textFaults(source, node.text())).toEqual([])
  })

  test('rows are named as a spreadsheet numbers them', () => {
    expect(namesOf('a,b\n1,2\n\n,\n"x\ny",4\n5,6')).toEqual(['row 2', 'row 5', 'row 6'])
    expect(namesOf('\n\na,b\n1,2')).toEqual(['row 4'])
    expect(namesOf('sep=,\na,b\n1,2')).toEqual(['row 2'])
  })

  test('a cell that is never closed ends with its line, and a note tells where it begins', () => {
    const source = 'a,b\n1,"hello, "" there\n2,"fine"\n3,"x'
    expect(rowsOf('a,b\n1,"hello, there\n2,3')).toEqual([
      [
        ['a', '1'],
        ['b', 'hello, there']
      ],
      [
        ['a', '2'],
        ['b', '3']
      ]
    ])
    expect(rowsOf(source).at(-1)).toEqual([
      ['a', '3'],
      ['b', 'x']
    ])
    const {notes, broken} = readCsv(source)
    expect(broken).toBe(true)
    expect(notes.map(note => source.slice(note.offset))).toEqual(['"x'])
    expect(readCsv(`a,b\n${'1,"x\n'.repeat(100)}`).notes.length).toBe(20)
  })
})

describe('hostile tables', () => {
  const many = (text: string, count = 50_000) => text.repeat(count)
  test.each([
    ['commas', many(',')],
    ['quotation marks', many('"')],
    ['an odd number of them', many('"', 50_001)],
    ['openings on each line', many('"x\n')],
    ['doubled openings', many('"x""\n')],
    ['quadruple openings', many('""""x\n')],
    ['openings in a row', many('"x,')],
    ['one closing at the end', `${many('"x""y\n')}"z"`],
    ['empty lines', many('\n')],
    ['blank lines before the header', `${many('\r\n')}a,b\n1,2`],
    ['blank rows before the header', `${many(',;\n')}a,b\n1,2`],
    ['an open header', `"${many('a,b\n')}`],
    ['spaces', many(' ')],
    ['a line of two megabytes', `a\n${many('The agent wrote back to a customer. ', 60_000)}`],
    ['a cell of doubled marks', `a\n"${many('""', 500_000)}"`]
  ])('%s', (_, source) => {
    for (const node of cellsOf(source)) expect(textFaults(source, node.text())).toEqual([])
  })
})

const real = resolve(SAMPLES, 'macros/cs-automation-macros.csv')
if (!existsSync(real)) console.log(`Real tables are not checked here: ${SAMPLES} does not exist.`)

test.skipIf(!existsSync(real))(
  'a real table with marks that nobody doubled keeps its rows and columns',
  () => {
    const source = readFileSync(real, 'utf8')
    const rows = rowsOf(source)
    expect(rows.length).toBe(65)
    for (const row of rows) expect(row.map(([key]) => key)).toEqual(['id', 'question', 'answer'])
    for (const [id] of rows) expect(id?.[1]).toMatch(/^\d+$/)
    expect(readCsv(source).notes).toEqual([])
  }
)
