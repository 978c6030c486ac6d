import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {decodeHTML} from 'entities'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../src/core/finding.ts'
import {english} from '../src/english/english.ts'
import {createEngine, lint} from '../src/lint.ts'
import type {ProseName} from '../src/parse/syntax-table.ts'
import {loadRules} from '../src/rules/load.ts'
import {shippedRules} from '../src/run/engine.ts'
import {selectRules} from '../src/select.ts'
import {proseOf} from './parse/prose-of.ts'

const {ruleSet} = loadRules([shippedRules], english)
const one = createEngine(selectRules(ruleSet, {preset: 'strict', only: ['record-with-feelings']}), english)
const all = createEngine(selectRules(ruleSet, {preset: 'strict'}), english)
const findings = (source: string, format: ProseName, engine = one): readonly Finding[] =>
  lint(source, {format, kind: 'docs', audience: undefined}, engine).findings

/** Ways to put a sentence into a document; `%` is where it goes. */
const markdown = [
  'A paragraph. %',
  '> A quotation\n> goes on: %\n> and on.',
  '> > deeper\n> %',
  '- item\n  - nested item\n    %',
  '1. first\n\n   %\n',
  '| Team | Note |\n| --- | --- |\n| one \\| two | % |',
  '## %',
  'Escaped \\_ and \\* and &amp; and &nbsp;&copy;: %',
  'Astral 😀👩‍👧 text: %',
  '[a link](https://example.org/angry_tickets) before %',
  '**Bold &lt;b&gt;** then %',
  '`angry tickets` is code. %',
  'Hi {{ customer.first_name | default: "friend" }}, %',
  'Hi {% trans "%" %}',
  "{{ _('It\\'s said: %') }} and more.",
  '<div title="a &amp; b">%</div>',
  '> [!NOTE]\n> %',
  ':::tip Read this\n%\n:::',
  '---\ntitle: "It\'s &amp; fine"\n---\n\n%'
] as const
const html = [
  '<p>%</p>',
  'Bare text<br /><br />%',
  '<table><tr><td>a &amp; b</td><td>%</td></tr></table>',
  '<ul><li>one<li>%</ul>',
  '<p>Tom &amp; Jerry&nbsp;😀 <code>angry tickets</code> %',
  '<p>Hi {% translate "%" %}</p>',
  '<p title="{{ __("One &amp; :name. %") }}">b</p>',
  '<div><p>open <b>and never closed<p>%'
] as const
const sentence = 'We woke up to angry tickets today.'

describe.each([
  ['markdown', markdown],
  ['html', html]
] as const)('%s', (format, shapes) => {
  test.each(shapes.map(shape => [shape]))('finds the words where they stand in %j', shape => {
    const source = shape.replace('%', sentence)
    const found = findings(source, format)
    expect(found.map(({start, end}) => source.slice(start.offset, end.offset))).toEqual(['angry tickets'])
  })

  test('whatever stands before, and however lines end', () => {
    const document = fc.record({
      parts: fc.array(fc.constantFrom(...shapes), {minLength: 1, maxLength: 6}),
      eol: fc.constantFrom('\n', '\r\n'),
      bom: fc.boolean()
    })
    fc.assert(
      fc.property(document, ({parts, eol, bom}) => {
        const body = parts.map(part => (part.startsWith('---') ? 'Plain. %' : part))
        const text = body
          .map(part => part.replace('%', sentence))
          .join('\n\n')
          .replaceAll('\n', eol)
        const source = (bom ? '\uFEFF' : '') + text
        const found = findings(source, format)
        expect(found.map(({start, end}) => source.slice(start.offset, end.offset))).toEqual(
          body.map(() => 'angry tickets')
        )
        for (const {start} of found) {
          const before = source.slice(0, start.offset).split(/\r\n|\n|\r/)
          expect([start.line, start.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
        }
      }),
      {numRuns: 60}
    )
  })
})

test('words parted by a line end, an entity or markup are found over their whole stretch', () => {
  const spans = (source: string, format: ProseName): readonly string[] =>
    findings(source, format).map(({start, end}) => source.slice(start.offset, end.offset))
  expect(spans('> We woke up to angry\n> tickets today.', 'markdown')).toEqual(['angry\n> tickets'])
  expect(spans('<p>We woke up to angry&nbsp;tickets today.</p>', 'html')).toEqual(['angry&nbsp;tickets'])
  expect(spans('We woke up to **angry** tickets today.', 'markdown')).toEqual(['angry** tickets'])
  expect(spans('We woke up to an&shy;gry tickets today.', 'html')).toEqual(['an&shy;gry tickets'])
})

const help = resolve(import.meta.dirname, '../fixtures/help-center')
const shared = ['../shared/samples/docs', '../shared/corpus/written/docs'].map(path =>
  resolve(import.meta.dirname, '..', path)
)
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder)
    .map(name => join(folder, name))
    .flatMap(path => (statSync(path).isDirectory() ? filesUnder(path) : [path]))
    .filter(path => proseOf(path) !== undefined)

/** Only the letters and digits: what markup, escapes, entities and line starts leave of a stretch of source. */
const letters = (text: string): string =>
  decodeHTML(text.replace(/<[^>]*>|\]\([^)]*\)/g, '').replace(/\\(?=\W)/g, ''))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

test.each([help, ...shared].map(folder => [folder.replace(/.*(?=fixtures|shared)/, ''), folder]))(
  'every finding in %s stands on the words it names',
  (name, folder) => {
    if (!existsSync(folder)) return console.log(`skipped: ${name} is not here`)
    const files = filesUnder(folder)
    expect(files.length).toBeGreaterThan(9)
    for (const file of files) {
      const source = readFileSync(file, 'utf8')
      for (const {actual, start, end} of findings(source, proseOf(file) ?? 'text', all)) {
        expect(letters(source.slice(start.offset, end.offset)), `${file}:${start.line}`).toBe(letters(actual))
      }
    }
  }
)
