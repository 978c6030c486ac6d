import {expect, test} from 'vitest'
import type {Block} from '../../src/core/block.ts'
import type {ProseName} from '../../src/parse/syntax-table.ts'
import {syntaxes} from '../../src/parse/syntaxes.ts'

const parse = (name: ProseName, source: string, kind: 'docs' | 'macro' = 'docs') =>
  syntaxes[name].parse(source, {kind})

const about = ({kind, text, context}: Block) => ({kind, text, ...context})

test('Markdown blocks know where they stand', () => {
  const source =
    '# Refunds\n\nSay this:\n\n- Hello\n- Bye\n\n> Sorry\n\n| Avoid | Use |\n|-|-|\n| lead | person |\n'
  expect(parse('markdown', source).children.map(about)).toEqual([
    {kind: 'heading', text: 'Refunds'},
    {kind: 'paragraph', text: 'Say this:', heading: 'Refunds'},
    {kind: 'listItem', text: 'Hello', heading: 'Refunds', leadIn: 'Say this:'},
    {kind: 'listItem', text: 'Bye', heading: 'Refunds', leadIn: 'Say this:'},
    {kind: 'paragraph', text: 'Sorry', heading: 'Refunds', quoted: true},
    {kind: 'tableCell', text: 'Avoid', heading: 'Refunds', header: true},
    {kind: 'tableCell', text: 'Use', heading: 'Refunds', header: true},
    {kind: 'tableCell', text: 'lead', heading: 'Refunds', column: 'Avoid'},
    {kind: 'tableCell', text: 'person', heading: 'Refunds', column: 'Use'}
  ])
})

test('HTML blocks know where they stand', () => {
  const source =
    '<h2>Refunds</h2><p>Say this:</p><ul><li>Hello</ul><blockquote>Sorry</blockquote>' +
    '<table><caption>Words</caption><tr><th>Avoid<th>Use<tr><td>lead<td>person</table>'
  expect(parse('html', source).children.map(about)).toEqual([
    {kind: 'heading', text: 'Refunds'},
    {kind: 'paragraph', text: 'Say this:', heading: 'Refunds'},
    {kind: 'listItem', text: 'Hello', heading: 'Refunds', leadIn: 'Say this:'},
    {kind: 'paragraph', text: 'Sorry', heading: 'Refunds', quoted: true},
    {kind: 'caption', text: 'Words', heading: 'Refunds'},
    {kind: 'tableCell', text: 'Avoid', heading: 'Refunds', header: true},
    {kind: 'tableCell', text: 'Use', heading: 'Refunds', header: true},
    {kind: 'tableCell', text: 'lead', heading: 'Refunds', column: 'Avoid'},
    {kind: 'tableCell', text: 'person', heading: 'Refunds', column: 'Use'}
  ])
})

test('plain text blocks know where they stand', () => {
  const source = 'Refunds\n=======\n\nSay this:\n\n- Hello\n- Bye\n\n> Sorry\n'
  expect(parse('text', source).children.map(about)).toEqual([
    {kind: 'heading', text: 'Refunds'},
    {kind: 'paragraph', text: 'Say this:', heading: 'Refunds'},
    {kind: 'listItem', text: 'Hello', heading: 'Refunds', leadIn: 'Say this:'},
    {kind: 'listItem', text: 'Bye', heading: 'Refunds', leadIn: 'Say this:'},
    {kind: 'paragraph', text: 'Sorry', heading: 'Refunds', quoted: true}
  ])
})

test('notes and MkDocs admonitions quote nobody', () => {
  const {children} = parse('markdown', '> [!TIP]\n> one\n\n!!! note\n    two\n')
  expect(children.map(block => block.context.quoted)).toEqual([undefined, undefined])
})

test.each(['markdown', 'html'] as const)('%s marks cover the marked words', name => {
  const source =
    name === 'markdown' ? 'a *b* **c &amp; d** ~~e~~ [f](g)' : 'a <i>b</i> <b>c &amp; d</b> <s>e</s> <a>f</a>'
  const [block] = parse(name, source).children
  expect(block?.marks.map(({kind, start, end}) => [kind, block.text.slice(start, end)])).toEqual([
    ['emphasis', 'b'],
    ['strong', 'c & d'],
    ['deleted', 'e'],
    ['link', 'f']
  ])
})

test('marks follow when a placeholder before them becomes one word', () => {
  const [block] = parse('markdown', '{{ a.long.name }} *b* https://a.example/long *c*').children
  expect(block?.marks.map(({start, end}) => block.text.slice(start, end))).toEqual(['b', 'c'])
})

test('fences are replies in macros only', () => {
  const source = '```\nHi {{name}},\nthanks\n```\n\n```reply\nBye\n```\n\n```js\nno()\n```\n'
  expect(parse('markdown', source, 'docs').children).toEqual([])
  expect(parse('markdown', source, 'macro').children.map(block => block.text)).toEqual([
    'Hi \uE000,\nthanks',
    'Bye'
  ])
})

test.each([
  ['markdown', 'a {{ b', 2],
  ['markdown', 'a {% b', 2],
  ['markdown', 'a <code>b', 2],
  ['html', '<p>a <code>b</p>', 5],
  ['html', '<pre>b', 0],
  ['html', '<script>b', 0],
  ['text', 'a {{ b', 2]
] as const)('%s notes what is not closed: %s', (name, source, offset) => {
  const {notes} = parse(name, source)
  expect(notes.map(note => note.offset)).toEqual([offset])
})

test.each([
  ['markdown', '`a {{ b`'],
  ['html', '<code>{{ b</code>'],
  ['html', '<a href="{{">a</a>']
] as const)('%s does not mind braces in code: %s', (name, source) => {
  expect(parse(name, source).notes).toEqual([])
})
