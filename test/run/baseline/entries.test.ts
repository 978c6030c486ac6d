import fc from 'fast-check'
import {expect, test} from 'vitest'
import {baselineText, entriesOf} from '../../../src/run/baseline/entries.ts'
import {parseBaseline} from '../../../src/run/baseline/read-baseline.ts'
import {entries, notesOf} from './findings.ts'

test('writes an entry a line, sorted', () => {
  const mixed = entries({
    'b.md': ['rule-two: say “hi”.', '2 × say "bye"\\.', 'alpha'],
    'a/ä.md': ['one'],
    'a.md': []
  })
  expect(baselineText(mixed)).toBe(`{
  "version": 1,
  "files": {
    "a/ä.md": [
      {"rule": "rule-one", "sentence": "one", "count": 1}
    ],
    "b.md": [
      {"rule": "rule-one", "sentence": "alpha", "count": 1},
      {"rule": "rule-one", "sentence": "say \\"bye\\"\\\\.", "count": 2},
      {"rule": "rule-two", "sentence": "say “hi”.", "count": 1}
    ]
  }
}
`)
  expect(baselineText(new Map())).toBe('{\n  "version": 1,\n  "files": {}\n}\n')
})

test('of two entries that are alike the larger count holds', () => {
  const twice = entries({a: ['one', '3 × one', '2 × one', 'rule-two: one']})
  expect(notesOf(twice)).toEqual({a: ['3 × one', 'rule-two: one']})
})

const word = fc.string({unit: 'binary', maxLength: 8})
const files = fc.dictionary(
  word.filter(name => name !== '__proto__'),
  fc.array(
    fc.record({rule: word.map(name => `r${name}`), sentence: word, count: fc.integer({min: 1, max: 9})}),
    {minLength: 1}
  ),
  {noNullPrototype: true}
)

test('reads what it wrote, and writes it the same again', () => {
  fc.assert(
    fc.property(files, content => {
      const written = baselineText(entriesOf({version: 1, files: content}))
      const bytes = Buffer.from(written, 'utf8').toString('utf8')
      const reading = parseBaseline(bytes, 'p.json')
      expect(reading).toMatchObject({type: 'read', text: written})
      if (reading.type === 'read') expect(baselineText(reading.entries)).toBe(written)
    })
  )
})

const good = baselineText(entries({'a.md': ['one'], 'b.md': ['2 × two']}))

test('reads Windows line ends and a byte order mark', () => {
  const reading = parseBaseline(`\uFEFF${good.replaceAll('\n', '\r\n')}`, 'p.json')
  expect(reading.type === 'read' && baselineText(reading.entries)).toBe(good)
})

test.each<[string, string, RegExp]>([
  ['nothing', '', /^1:1: the baseline cannot be read: the file ends too early: .*; mend it, or take/],
  ['a half', good.slice(0, 60), /^5:\d+: the baseline cannot be read: the file ends too early: /],
  ['no JSON', 'hello', /^1:1: the baseline cannot be read: /],
  ['more behind it', `${good}{}`, /^12:1: the baseline cannot be read: .*behind its end/],
  ['a comment', `// known\n${good}`, /^1:1: the baseline cannot be read: /],
  ['a comma too many', good.replace('1}\n    ],', '1},\n    ],'), /^6:5: the baseline cannot be read: /],
  ['a merge', good.replace('    "b.md"', '<<<<<<< ours\n=======\n    "b.md"'), /^7:1: two versions of the/],
  ['CRLF merge', `${good}>>>>>>> theirs\r\n`, /^12:1: two versions of the baseline stand/],
  ['a newer one', good.replace('1,', '2,'), /^2:14: the baseline has version 2, and .* reads version 1/],
  ['a list', '[]', /^1:1: this file is a list where a group of keys belongs$/],
  ['null', 'null', /^1:1: this file is nothing where a group of keys belongs$/],
  ['no version', '{"files": {}}', /^1:1: a baseline needs “version”: The version/],
  ['no files', '{"version": 1}', /^1:1: a baseline needs “files”: Known findings by file/],
  [
    'a file that is no list',
    '{"version": 1, "files": {"a": {}}}',
    /^1:31: “a” is a group of keys where a list belongs/
  ],
  [
    'another key',
    good.replace('"version"', '"also": 1, "version"'),
    /^2:3: “also” is not a key of a baseline/
  ],
  ['a slip', good.replace('"count": 2', '"cuont": 2'), /^8:\d+: “cuont” is not a key of an entry.*“count”/],
  ['no sentence', good.replace('"sentence": "two", ', ''), /^8:7: an entry of a baseline needs “sentence”/],
  ['no number', good.replace('"count": 2', '"count": "2"'), /^8:\d+: “count” is “2” where a number belongs/],
  [
    'half a time',
    good.replace('"count": 2', '"count": 1.5'),
    /^8:\d+: “count” is the number 1.5 where a whole/
  ],
  ['no time', good.replace('"count": 2', '"count": 0'), /^8:\d+: “count” is the number 0 where 1 or more/],
  ['no rule', good.replace('"rule-one"', '" "'), /^5:16: “rule” is empty/],
  ['a file twice', good.replace('"b.md"', '"a.md"'), /^7:5: “a.md” stands in the baseline twice; put/],
  ['far too deep', '['.repeat(200_000), /^1:1: the baseline cannot be read: /],
  ['a control character', good.replace('one"', 'o\u0000e"'), /^5:\d+: the baseline cannot be read: /]
])('says in one line what is wrong: %s', (_, source, said) => {
  const reading = parseBaseline(source, 'p.json')
  if (reading.type !== 'broken') throw new Error('it was read')
  const {place, message} = reading.problem
  expect(place.file).toBe('p.json')
  expect(`${place.line}:${place.column}: ${message}`).toMatch(said)
  expect(message).not.toContain('\n')
})

test('whatever stands there, it is read or one line is said', () => {
  fc.assert(
    fc.property(
      fc.nat(good.length),
      fc.nat(12),
      fc.string({unit: 'binary', maxLength: 4}),
      (at, cut, put) => {
        const source = good.slice(0, at) + put + good.slice(at + cut)
        const reading = parseBaseline(source, 'p.json')
        if (reading.type === 'broken') expect(reading.problem.message.length).toBeGreaterThan(10)
        else expect(reading.type).toBe('read')
      }
    )
  )
})
