import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block} from '../../../src/core/block.ts'
import {toSource} from '../../../src/core/source-map.ts'
import {parseFile} from '../../../src/parse/parse-file.ts'
import {markdownPieces, stageOf} from '../../../src/parse/raw/markdown-pieces.ts'
import {plainParts} from '../../../src/parse/raw/plain-parts.ts'

/** What is said of a source's blocks before it is parsed, and which of them cannot be as said. */
function compare(source: string, kind: 'docs' | 'macro' = 'docs'): {read: number; missed: readonly string[]} {
  const blocks = parseFile(source, 'markdown', {kind}).children
  const missed: string[] = []
  let read = 0
  for (const {start, end, isOdd, fenced, isLiteral} of markdownPieces(source, kind === 'macro')) {
    // Of fences the words alone are asked.
    if (fenced || isLiteral) continue
    const span = {start, end}
    const parts = isOdd ? undefined : plainParts(source, span, stageOf(source, span))
    if (!parts) continue
    const texts = new Set(parts.flatMap(({text}) => text ?? []))
    read += texts.size
    for (const block of blocks.filter(each => placeOf(each) >= start && placeOf(each) < end)) {
      const place = placeOf(block)
      const isLeft = parts.some(part => part.text === undefined && place >= part.start && place < part.end)
      if (!texts.has(block.text) && !isLeft) missed.push(`${block.text}\n≠ ${[...texts].join('\n/ ')}`)
    }
  }
  return {read, missed}
}

const placeOf = ({map, text}: Block): number => toSource(map, {start: 0, end: text.length}).start

const markdownUnder = (folder: string): readonly string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name.endsWith('.md'))
    .map(({parentPath, name}) => join(parentPath, name))

const root = resolve(import.meta.dirname, '../../..')
const shared = resolve(root, '../shared/corpus')

test.for([join(root, 'fixtures'), join(root, 'docs'), shared])(
  'what is read before parsing is what parsing finds: %s',
  {timeout: 300_000},
  (folder, context) => {
    if (!existsSync(folder)) {
      context.skip(`${folder} is not beside this checkout`)
      return
    }
    // The large corpus says the same many times over.
    const files = markdownUnder(folder).filter((_, index) => folder !== shared || index % 8 === 0)
    let read = 0
    for (const file of files) {
      const compared = compare(readFileSync(file, 'utf8'))
      expect(compared.missed, file).toEqual([])
      read += compared.read
    }
    expect(read).toBeGreaterThan(files.length)
  }
)

const words =
  'We close tickets. / the customer’s leads / snake_case / a/b / 2*3 / Note: / (see it) / I’m'.split(' / ')
const bits = [
  ...words,
  ...'* ** _ __ ` `` [ ]( ) ](x) ](https://a.org/b_c) ! < > <b> </b> <br> <br/> <span class="x"> </span> </td><td> </p> <li> <code> </code> \\* \\_ \\. &nbsp; ~ <5 <- <img_alt="a"> <abbr> <figure> { } {{x}} {% if %}'.split(
    ' '
  ),
  ...'[words] [x] [ ] [a]: [Name] [a@b.co](mailto:a@b.co) ~ \\ & &amp; | || : . - # $ % %x% [^1] ![a](b) [a] [Your name] <you> <!-- --> https://a.org/b. a@b.co www.a.org 🔥'.split(
    ' '
  ),
  '<abbr title="Some">',
  '<p title="Some & more">',
  '[x](a@b.co)',
  '[x](<a(b)c>)',
  '[x](<a b>)',
  '[!NOTE]',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '  \n',
  '\r\n'
]
const starts = [
  ...[
    '',
    '',
    '',
    '- ',
    '* ',
    '1. ',
    '2. ',
    '3) ',
    '> ',
    '>',
    '> - ',
    '> [!NOTE] ',
    '> [!TIP]\n> ',
    '> [!note]',
    '#tag ',
    'We close:\n| a | b |\n|---|---|\n| ',
    '| a | b |\n| - | - |\n',
    '| a\\* | b |\n|---|---|\n| ',
    '   - ',
    '  1. ',
    '    ',
    '# ',
    '#### '
  ],
  ...[
    '| a | b |\n|---|---|\n| ',
    'a | b\n--|--\n',
    '=== ',
    '---',
    '***',
    '```\n',
    '-     ',
    '      - ',
    '   2. ',
    '     1. ',
    '       ',
    '   ```js',
    '   ```',
    '  ```',
    '  x',
    ':::',
    ':smile: ',
    '!!! note\n',
    '+ ',
    '<p>',
    '<table><tr><td>',
    '<div class="x">',
    '<em>',
    '<ul><li>'
  ]
]
const line = fc
  .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...bits), {maxLength: 7}))
  .map(([start, rest]) => start + rest.join(''))

test('what is read before parsing is what parsing finds: any marks', {timeout: 300_000}, () => {
  fc.assert(
    fc.property(fc.array(line, {minLength: 1, maxLength: 5}), lines => {
      const source = lines.join('\n')
      expect(compare(source).missed).toEqual([])
      // What stands in fences is read as it is where code is read.
      if (!/```|~~~/.test(source)) expect(compare(source, 'macro').missed).toEqual([])
    }),
    {numRuns: 2500}
  )
})

test.each([
  ['Words [linked](https://a.org/x_y) and **strong _words_** here', ['Words linked and strong words here']],
  ['1. One\n2. Two `code`', ['One', 'Two \uE000']],
  ['| A | B |\n| - | - |\n| a **b** | ~~c~~ |', ['A', 'B', 'a b', undefined]],
  ['> Said\n> so', ['Said\nso']],
  ['<!-- nothing -->', []],
  ['Write to help@a.org. See <br> there', ['Write to \uE000. See \n there']],
  ['- a\n2) b', ['a', 'a\n2) b', 'b']],
  ['See [the link] and [a@b.co](mailto:a@b.co).', ['See [the link] and \uE000.']],
  ['1. Do\n   ```js\n   x()\n   ```\n   Then', ['Do', 'Then']],
  ['<p title="A note">a</p>', ['A note', 'a']],
  ['<td>a&nbsp;b</td><td><code>x</code> c</td>', ['a\u00A0b', '\uE000 c']]
])('reads %j as %j', (source, texts) => {
  const span = {start: 0, end: source.length}
  expect(plainParts(source, span, stageOf(source, span))?.map(({text}) => text)).toEqual(texts)
})

test.each([
  '![a](b) c',
  'a \\[ b',
  '<div alt="x">\na',
  '- [x] a',
  '[Customer name] a',
  '[a][b]\n[b]: c',
  '{{ x }} y',
  'a\n---',
  '- a\n-',
  '&copy; a'
])('leaves %j to the parser', source => {
  const span = {start: 0, end: source.length}
  const parts = plainParts(source, span, stageOf(source, span))
  expect(parts?.flatMap(({text}) => text ?? []) ?? []).toEqual([])
})
