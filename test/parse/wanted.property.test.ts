import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block} from '../../src/core/block.ts'
import {overlaps, type Span} from '../../src/core/span.ts'
import {wantedSections} from '../../src/parse/markdown/sections.ts'
import {parseFile} from '../../src/parse/parse-file.ts'
import {markdownPieces} from '../../src/parse/raw/markdown-pieces.ts'

const items = [
  '- bread',
  '- *salt* and tea',
  '- [ ] milk',
  '-    oats',
  '-      figs',
  '- [jam](b)',
  '- # nuts'
]
const numbered = ['1. bread', '2. tea', '10. milk', '1.  oats', '2. # nuts']
const inner = [
  '  go on',
  '    go far on',
  '\tgo by tab',
  '  - inner',
  '   1. inner',
  '  ```\n  code\n  ```',
  '  > said',
  ''
]
const others = [
  ...['* star', ' - in by one', '+ plus', '-', '- - -', '* * *', '- ---', '- | -', '1) first', '-\ttab'],
  ...['Intro:', 'lazy', '# Head', '## Second', 'under', '===', '---', '> quoted', '> - quoted'],
  ...[
    '<div>',
    '- <b>bold</b>',
    '<!-- note',
    '-->',
    '\n[x]: y',
    '- [x]: y',
    '- see [x]',
    'a | b',
    '```\n- code\n```',
    '100. far'
  ]
]

const line = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...items, ...numbered)},
  {weight: 4, arbitrary: fc.constantFrom(...inner)},
  {weight: 2, arbitrary: fc.constantFrom(...others)}
)
const list = fc.oneof(
  fc.array(fc.constantFrom(...items, ...inner), {minLength: 2, maxLength: 8}),
  fc.array(fc.constantFrom(...numbered, ...inner), {minLength: 2, maxLength: 8})
)
const document = fc.oneof(
  fc.array(line, {maxLength: 14}),
  fc
    .array(list, {minLength: 1, maxLength: 3})
    .map(lists => lists.flatMap(each => ['Intro:', '', ...each, '', 'After it.', '']))
)

/** What is read of a stretch: its blocks, with their places and all that is known around them. */
function read(source: string, piece: Span, wanted?: readonly Span[]): readonly object[] {
  const {children} = parseFile(source, 'markdown', {kind: 'docs', wanted})
  return children
    .filter(block => overlaps(spanOf(block), piece))
    .map(({text, kind, map, marks, context}) => ({text, kind, map, marks, context}))
}

function spanOf({map}: Block): Span {
  const [first] = map
  const last = map.at(-1)
  return first && last ? {start: first.source, end: last.source + last.sourceLength} : {start: 0, end: 0}
}

test('what is wanted of a text reads as it does in the whole', {timeout: 60_000}, () => {
  let short = 0
  fc.assert(
    fc.property(document, fc.nat(), (lines, number) => {
      const source = lines.join('\n')
      const pieces = [...markdownPieces(source, false)]
      const piece = pieces[number % pieces.length]
      if (!piece) return
      const parts = wantedSections(source, [piece])
      if (parts.reduce((sum, {text}) => sum + text.length, 0) < source.length / 4) short++
      expect(read(source, piece, [piece])).toEqual(read(source, piece))
    }),
    {numRuns: 2000}
  )
  expect(short).toBeGreaterThan(100)
})
