import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {decodeHTML} from 'entities'
import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import type {Finding} from '../../src/core/finding.ts'
import {lint} from '../../src/lint.ts'
import {parseFile} from '../../src/parse/parse-file.ts'
import {recogniseInput} from '../../src/run/recognise-input.ts'
import {mapFaults} from '../parse/expect-maps.ts'
import {engine, fixtures, formatSet, inputsOf, reading, sourceOf} from './read-fixture.ts'

const files = readdirSync(fixtures).flatMap(format =>
  inputsOf(join(fixtures, format)).map(name => ({
    format,
    name,
    source: sourceOf(join(fixtures, format), name)
  }))
)

const findingsIn = (name: string, source: string): readonly Finding[] => {
  const recognised = recogniseInput(name, source, reading)
  if (recognised.type === 'unchecked') return []
  return lint(source, {format: recognised.file}, engine).findings
}

/** Letters and digits, with the escapes of every layer undone: what a person reads in a raw stretch of file. */
function letters(raw: string): string {
  const unescaped = raw
    .replace(/\\u([\da-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
  return decodeHTML(decodeHTML(unescaped))
    .replace(/<[^>]*>/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** Line and column as an editor counts them, found another way than the code finds them. */
function placeOf(source: string, offset: number): readonly [line: number, column: number] {
  const lines = source.slice(0, offset).split(/\r\n|\n|\r(?!\n)/)
  return [lines.length, (lines.at(-1) ?? '').length + 1]
}

const essence = (findings: readonly Finding[]) =>
  findings.map(({rule, actual, locator, twins}) => [rule, actual.replace(/\s+/g, ' '), locator, twins.length])

describe.each(files)('$format: $name', ({name, source}) => {
  const found = findingsIn(name, source)

  it('places every finding, and every twin, on the words it names', () => {
    for (const {actual, start, end, twins} of found) {
      for (const place of [{start, end}, ...twins]) {
        expect(letters(source.slice(place.start.offset, place.end.offset))).toBe(letters(actual))
        expect([place.start.line, place.start.column]).toEqual(placeOf(source, place.start.offset))
        expect([place.end.line, place.end.column]).toEqual(placeOf(source, place.end.offset))
      }
    }
  })

  it('places every finding in the decoded text of its field', () => {
    for (const {actual, within} of found) {
      if (!within) continue
      const first = within.lines[0]?.slice(within.start.column - 1) ?? ''
      expect(letters(first)).toContain(letters(actual.split(/\s/)[0] ?? ''))
    }
  })

  it('leads every block back to its source', () => {
    const recognised = recogniseInput(name, source, reading)
    if (recognised.type === 'unchecked') return
    for (const block of parseFile(source, recognised.file, {parts: new Set()}).children) {
      expect(mapFaults(source, block), block.text).toEqual([])
    }
  })

  it('finds the same with a byte order mark and with other line ends', () => {
    const bare = source.replace(/^\uFEFF/, '')
    const unix = bare.replace(/\r\n/g, '\n')
    const variants = [
      bare,
      `\uFEFF${bare}`,
      unix,
      unix.replace(/\n/g, '\r\n'),
      `\uFEFF${unix.replace(/\n/g, '\r\n')}`
    ]
    for (const variant of variants) expect(essence(findingsIn(name, variant))).toEqual(essence(found))
  })

  it('survives being cut short anywhere', () => {
    fc.assert(
      fc.property(fc.nat(source.length), cut => {
        const part = source.slice(0, cut)
        for (const {start, end, actual} of findingsIn(name, part)) {
          expect(letters(part.slice(start.offset, end.offset))).toBe(letters(actual))
        }
      }),
      {numRuns: 30}
    )
  })
})

describe('in JSON, for every way of writing it', () => {
  const place = (value: unknown): string =>
    JSON.stringify({macros: [{title: 'x', actions: [{field: 'comment_value', value}]}]})
  const words = fc.constantFrom('angry tickets', 'our angry tickets', 'two angry tickets')
  const before = fc.constantFrom(
    '',
    'Tom &amp; Ada: ',
    'a&nbsp;b ',
    '🌿 ',
    'Café “x” ',
    '\\ \t',
    '<b>x</b> ',
    '"q" ',
    '\n\n',
    '<br />'
  )
  const indent = fc.constantFrom(0, 2, '\t')
  const html = fc.constantFrom('p', 'div', 'li', 'span')

  it('a hit stands where it stands, after whatever comes before it', () => {
    fc.assert(
      fc.property(
        fc.array(before, {maxLength: 4}),
        words,
        html,
        indent,
        fc.boolean(),
        (parts, hit, tag, space, escaped) => {
          const value = `<${tag}>${parts.join('')}We have ${hit}.</${tag}>`
          const plain = JSON.stringify(JSON.parse(place(value)), null, space)
          const source = escaped
            ? plain.replace(/[<>&]/g, unit => `\\u00${unit.charCodeAt(0).toString(16)}`)
            : plain
          const found = findingsIn('m.json', source)
          expect(found.map(({actual}) => actual)).toEqual(['angry tickets'])
          const [{start, end}] = found as [Finding]
          expect(source.slice(start.offset, end.offset)).toBe('angry tickets')
          expect(start.offset).toBe(source.indexOf('angry tickets'))
        }
      )
    )
  })

  it('nothing is found in ids, tags, addresses, placeholders and code', () => {
    const innocent = fc.constantFrom(
      '{{angry_tickets}}',
      '{% assign x = "angry tickets" %}',
      'https://example.com/angry-tickets?angry=tickets',
      '<a href="angry tickets">here</a>',
      '<code>angry tickets</code>',
      '<span data-id="angry tickets" class="angry tickets">x</span>',
      '<!-- angry tickets -->'
    )
    fc.assert(
      fc.property(fc.array(innocent, {minLength: 1, maxLength: 4}), indent, (parts, space) => {
        const macro = {
          id: 'angry tickets',
          url: 'https://x.example/angry tickets',
          title: 'x',
          actions: [
            {field: 'set_tags', value: 'angry tickets'},
            {field: 'comment_value_html', value: `<p>${parts.join(' ')}</p>`}
          ],
          restriction: {type: 'angry tickets'}
        }
        expect(findingsIn('m.json', JSON.stringify({macros: [macro]}, null, space))).toEqual([])
      })
    )
  })

  it('twin fields are one finding with two places, whatever each copy adds', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), fc.boolean(), (both, htmlOnly, swapped) => {
        const line = 'We have forty angry tickets.'
        const rich = {field: 'comment_value_html', value: `<p>${line}</p>`.repeat(both + htmlOnly)}
        const plain = {field: 'comment_value', value: ['channel:all', `${line}\n\n`.repeat(both)]}
        const actions = swapped ? [plain, rich] : [rich, plain]
        const found = findingsIn('m.json', JSON.stringify({macros: [{title: 'x', actions}]}))
        expect(found).toHaveLength(both + htmlOnly)
        expect(found.filter(({twins}) => twins.length === 1)).toHaveLength(both)
      })
    )
  })

  it('odd values are no trouble', () => {
    const odd = fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.boolean(),
      fc.constant([]),
      fc.constant({}),
      fc.jsonValue()
    )
    fc.assert(
      fc.property(odd, odd, odd, (value, title, actions) => {
        for (const macro of [
          {title: 'x', actions: [{field: 'comment_value', value}]},
          {title, actions}
        ]) {
          expect(() =>
            findingsIn('m.json', JSON.stringify({macros: [macro, {title: 'y', actions: [{field: 'x'}]}]}))
          ).not.toThrow()
        }
      })
    )
  })
})

test('any JSON at all is read or left, and never stumbled over', () => {
  fc.assert(
    fc.property(fc.json(), source => {
      expect(['known', 'shapeless']).toContain(formatSet.recognise('any.json', source).type)
      expect(() => findingsIn('any.json', source)).not.toThrow()
    })
  )
})
