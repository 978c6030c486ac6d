import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fingerprintOf, fingerprintsOf} from '../../src/core/fingerprint.ts'
import {hashText} from '../../src/core/hash-text.ts'
import {lint} from '../../src/lint.ts'
import {angryEngine} from '../fix/angry-engine.ts'

const engine = angryEngine('sad customer')
const findingsOf = (source: string) => lint(source, {format: 'markdown', kind: 'docs'}, engine).findings
const namesOf = (source: string): readonly string[] => [
  ...fingerprintsOf({path: 'a.md', findings: findingsOf(source)}).values()
]

test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8']
])('hashes %j as FNV-1a is published', (text, hash) => {
  expect(hashText(text)).toBe(hash)
})

test('hashes any text as whole numbers would', () => {
  const slow = (text: string): string => {
    let hash = 0xcbf29ce484222325n
    for (const byte of Buffer.from(text, 'utf8')) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) % 2n ** 64n
    return hash.toString(16).padStart(16, '0')
  }
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => {
      expect(hashText(text)).toBe(slow(text))
    })
  )
})

test('a finding keeps its name while lines move and paragraphs are wrapped anew', () => {
  const [name, ...more] = namesOf('Today an angry ticket came from Berlin.\n')
  expect(name).toMatch(/^[0-9a-f]{16}$/)
  expect(more).toEqual([])
  for (const source of [
    '# Monday\n\nAll is well. Today an angry ticket came from Berlin. So it goes.\n',
    '> Today an angry\n> ticket came\n> from Berlin.\n',
    'Today an **angry** ticket came from Berlin.\r\n'
  ]) {
    expect(namesOf(source)).toEqual([name])
  }
})

test('files, rules, sentences and repetitions have names of their own', () => {
  const finding = {rule: 'a', sentence: 'One angry ticket.'}
  const names = [
    fingerprintOf('a.md', finding, 1),
    fingerprintOf('b.md', finding, 1),
    fingerprintOf('a.md', {...finding, rule: 'b'}, 1),
    fingerprintOf('a.md', {...finding, sentence: 'Two angry tickets.'}, 1),
    fingerprintOf('a.md', finding, 2),
    ...namesOf('An angry ticket came.\n\nAn angry ticket came.\n\nNo angry ticket came.\n')
  ]
  expect(new Set(names).size).toBe(names.length)
  expect(fingerprintOf('a.md', {...finding, sentence: ' one  ANGRY ticket. '}, 1)).toBe(names[0])
})

test('what stands elsewhere in a file changes no name', () => {
  const others = fc.array(
    fc.constantFrom('All is well.', 'An angry ticket left.', '# Tuesday', 'So it goes.')
  )
  fc.assert(
    fc.property(others, others, (before, after) => {
      const source = [...before, 'This angry ticket is ours.', ...after].join('\n\n')
      const findings = findingsOf(source)
      const ours = findings.find(({sentence}) => sentence === 'This angry ticket is ours.')
      if (!ours) throw new Error('it is not found')
      expect(fingerprintsOf({path: 'a.md', findings}).get(ours)).toBe(fingerprintOf('a.md', ours, 1))
    })
  )
})

test('a sentence is decoded, on one line, with its placeholders and code', () => {
  const source = 'One. Hi {{ name }},  your\n*angry* ticket &amp; `code` came. Two.\n'
  expect(findingsOf(source).map(({sentence}) => sentence)).toEqual([
    'Hi {{ name }}, your angry ticket & `code` came.'
  ])
})
