import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import type {MappedText} from '../../../src/core/source-map.ts'
import type {DataNode} from '../../../src/parse/data/data-node.ts'
import {readJson} from '../../../src/parse/data/read-json.ts'

/** The value as JSON.parse gives it. */
function plainValue(node: DataNode): unknown {
  switch (node.type) {
    case 'text':
      return node.text().text
    case 'plain':
      return node.value
    case 'list':
      return node.items.map(plainValue)
    case 'map':
      return node.entries.map(({key, value}) => [key, plainValue(value)])
  }
}

const entries = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(entries)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).map(([key, part]) => [key, entries(part)])
}

const texts = (node: DataNode): readonly MappedText[] => {
  if (node.type === 'text') return [node.text()]
  if (node.type === 'list') return node.items.flatMap(texts)
  return node.type === 'map' ? node.entries.flatMap(({value}) => texts(value)) : []
}

/** Writes a string in one of the many ways JSON allows. */
const written = (value: string, choices: readonly number[]): string => {
  const units = [...Array(value.length).keys()].map(index => {
    const unit = value.charAt(index)
    const escaped = `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
    const plain = JSON.stringify(unit).slice(1, -1)
    const solidus = unit === '/' ? '\\/' : plain
    return [plain, escaped, escaped.toUpperCase().replace('\\U', '\\u'), solidus][
      choices[index % choices.length] ?? 0
    ]
  })
  return `"${units.join('')}"`
}

const anyText = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 20}),
  fc.string({unit: 'binary', maxLength: 20})
)

describe('readJson', () => {
  it('gives what JSON.parse gives, for every document', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({maxDepth: 4}),
        fc.constantFrom('', '  ', '\t'),
        fc.boolean(),
        (value, indent, bom) => {
          const source = (bom ? '\uFEFF' : '') + JSON.stringify(value, null, indent)
          const {roots, broken, notes} = readJson(source)
          expect(roots.map(plainValue)).toEqual([entries(JSON.parse(JSON.stringify(value)))])
          expect({broken, notes}).toEqual({broken: false, notes: []})
        }
      )
    )
  })

  it('decodes every string that can be written, and each run stands for its own slice', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.nat(3), {minLength: 1, maxLength: 7}),
        fc.nat(9),
        (value, choices, before) => {
          const source = `${' '.repeat(before)}[${written(value, choices)}]`
          const [text] = readJson(source).roots.flatMap(texts)
          expect(text?.text).toBe(value)
          let end = 0
          for (const run of text?.map ?? []) {
            const slice = source.slice(run.source, run.source + run.sourceLength)
            expect(run.text).toBe(end)
            end += run.length
            expect(JSON.parse(`"${slice}"`)).toBe(value.slice(run.text, end))
          }
          expect(end).toBe(value.length)
        }
      )
    )
  })

  it.each([
    ['{"a": [', 'the file ends too early', 7],
    ['{"a": "b" "c": 1}', 'the JSON breaks off here: a comma is missing before it', 10],
    ['{"text": {"Hello there"}, "x": 1}', 'a colon is missing before it', 23],
    ['{"a": tru}', 'this is no JSON value', 6],
    ['', 'a value is missing here', 0]
  ])('says where %j breaks off, and reads the rest', (source, message, offset) => {
    const {notes, broken} = readJson(source)
    expect(broken).toBe(true)
    expect(notes).toEqual([{message: expect.stringContaining(message), offset}])
  })

  it('takes comments and trailing commas', () => {
    const {roots, broken} = readJson('// macros\n{"a": ["b",], /* c */ }')
    expect([roots.map(plainValue), broken]).toEqual([[[['a', ['b']]]], false])
  })

  it('keeps numbers that do not fit a number, and names that stand twice', () => {
    const {roots} = readJson('{"id": 12345678901234567890, "a": "x", "a": "y"}')
    expect(roots.flatMap(texts).map(({text}) => text)).toEqual(['x', 'y'])
  })
})

test('nesting without end is refused, whatever it consists of', () => {
  for (const source of [
    '['.repeat(200_000),
    '{"a":'.repeat(100_000),
    `${'['.repeat(5000)}${']'.repeat(5000)}`
  ]) {
    const {roots, notes, broken} = readJson(source)
    expect([roots, broken, notes.length]).toEqual([[], true, 1])
  }
  const deep = readJson(`${'['.repeat(900)}"a"${']'.repeat(900)}`)
  expect(deep.roots.flatMap(texts)).toHaveLength(1)
})

describe('JSON Lines', () => {
  const line = (value: unknown, start: number) => ({value, start})
  const read = (source: string) => {
    const {roots, notes, broken} = readJson(source)
    return {roots: roots.map(root => line(plainValue(root), root.start)), notes, broken}
  }

  it('reads a value on each line, at its place', () => {
    expect(read('\uFEFF{"a": "b"}\r\n\r\n["c"]\n"d"')).toEqual({
      roots: [line([['a', 'b']], 1), line(['c'], 15), line('d', 21)],
      notes: [],
      broken: false
    })
  })

  it('gives each line what it gives that line alone, wherever it stands', () => {
    const record = fc.dictionary(fc.string(), anyText, {maxKeys: 3})
    fc.assert(
      fc.property(fc.array(record, {minLength: 2, maxLength: 5}), records => {
        const source = records.map(one => JSON.stringify(one)).join('\n')
        const {roots, broken} = readJson(source)
        expect(broken).toBe(false)
        expect(roots.map(plainValue)).toEqual(records.map(entries))
        for (const {text, map} of roots.flatMap(texts)) {
          const [first] = map
          if (first && !/[\\"]/.test(JSON.stringify(text).slice(1, -1)))
            expect(source.slice(first.source, first.source + text.length)).toBe(text)
        }
      })
    )
  })

  it('tells of a broken line and reads the others', () => {
    const {roots, notes, broken} = read('{"a": 1}\n{"b": 2}\n{"c" 3}\n{"d": 4')
    expect(roots.map(({value}) => value)).toEqual([[['a', 1]], [['b', 2]], expect.anything(), [['d', 4]]])
    expect(notes).toEqual([
      {
        message: expect.stringMatching(/^the JSON breaks off here: a colon is missing.* on it may/),
        offset: 23
      },
      {message: expect.stringMatching(/^the line ends too early: a “}” is missing/), offset: 33}
    ])
    expect(broken).toBe(true)
  })

  it('takes no file for lines that is one value with something behind it', () => {
    expect(read('{"a": 1} [2]\n{"b": 2}').notes).toEqual([
      {message: expect.stringContaining('the file goes on behind its end'), offset: 9}
    ])
  })
})
