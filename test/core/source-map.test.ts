import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  composeMaps,
  isContiguous,
  type MappedText,
  MappedTextBuilder,
  sliceMap,
  toSource,
  verbatimMap
} from '../../src/core/source-map.ts'

/** Pieces of a made-up markup: verbatim words, `&x;` entities that decode to one unit, and `<tag>` that vanish. */
const pieces = fc.array(
  fc.oneof(
    fc.record({kind: fc.constant('verbatim' as const), text: fc.string({minLength: 1, maxLength: 8})}),
    fc.record({kind: fc.constant('entity' as const), text: fc.constantFrom('&', '<', '😀', 'é')}),
    fc.record({kind: fc.constant('markup' as const), text: fc.constantFrom('<b>', '</i>', '> ')})
  ),
  {maxLength: 20}
)
type Pieces = typeof pieces extends fc.Arbitrary<infer Value> ? Value : never

function render(list: Pieces): MappedText & {readonly source: string} {
  const builder = new MappedTextBuilder()
  let source = ''
  for (const {kind, text} of list) {
    if (kind === 'verbatim') builder.verbatim(text, source.length)
    if (kind === 'entity') builder.decoded(text, source.length, 7)
    source += kind === 'entity' ? '&#1234;' : text
  }
  return {...builder.build(), source}
}

test('verbatim runs stand in the source unchanged, runs are gapless and ascending', () => {
  fc.assert(
    fc.property(pieces, list => {
      const {text, map, source} = render(list)
      let at = 0
      let behind = 0
      for (const run of map) {
        expect(run.text).toBe(at)
        expect(run.source).toBeGreaterThanOrEqual(behind)
        if (run.length === run.sourceLength) {
          expect(source.slice(run.source, run.source + run.sourceLength)).toBe(
            text.slice(run.text, run.text + run.length)
          )
        }
        at += run.length
        behind = run.source + run.sourceLength
      }
      expect(at).toBe(text.length)
    })
  )
})

test('a slice maps as the whole does', () => {
  fc.assert(
    fc.property(pieces, fc.nat(40), fc.nat(40), (list, a, b) => {
      const {text, map} = render(list)
      const start = Math.min(a, b, text.length)
      const end = Math.min(Math.max(a, b), text.length)
      const part = sliceMap(map, {start, end})
      for (let index = start; index < end; index++) {
        const unit = {start: index - start, end: index - start + 1}
        expect(toSource(part, unit)).toEqual(toSource(map, {start: index, end: index + 1}))
      }
    })
  )
})

test('composed maps agree with mapping twice', () => {
  fc.assert(
    fc.property(pieces, pieces, (outerList, innerList) => {
      const inner = render(innerList)
      const outer = render([...outerList, {kind: 'verbatim', text: inner.source || '.'}])
      const start = outer.text.length - (inner.source || '.').length
      const outerPart = sliceMap(outer.map, {start, end: outer.text.length})
      const composed = composeMaps(outerPart, inner.map)
      for (let index = 0; index < inner.text.length; index++) {
        const unit = {start: index, end: index + 1}
        expect(toSource(composed, unit)).toEqual(toSource(outerPart, toSource(inner.map, unit)))
      }
    })
  )
})

test.each([
  ['one verbatim run', [{kind: 'verbatim', text: 'abcdef'}], true],
  [
    'a run and an entity side by side',
    [
      {kind: 'verbatim', text: 'abc'},
      {kind: 'entity', text: '&'},
      {kind: 'verbatim', text: 'de'}
    ],
    true
  ],
  [
    'markup in between',
    [
      {kind: 'verbatim', text: 'abc'},
      {kind: 'markup', text: '<b>'},
      {kind: 'verbatim', text: 'def'}
    ],
    false
  ]
] satisfies [string, Pieces, boolean][])('contiguous: %s', (_, list, expected) => {
  const {map} = render(list)
  expect(isContiguous(map, {start: 1, end: 6})).toBe(expected)
})

test('an empty text maps to nothing and an empty span is not contiguous', () => {
  expect(verbatimMap(5, 0)).toEqual([])
  expect(toSource([], {start: 0, end: 0})).toEqual({start: 0, end: 0})
  expect(isContiguous(verbatimMap(5, 3), {start: 1, end: 1})).toBe(false)
})
