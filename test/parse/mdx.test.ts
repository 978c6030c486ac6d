// biome-ignore-all lint/suspicious/noTemplateCurlyInString: such strings are what is read here
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {OPAQUE} from '../../src/core/block.ts'
import {readMdx} from '../../src/parse/mdx/read-mdx.ts'
import {expectConsistent, mapFaults} from './expect-maps.ts'
import {expectInPlace, expectMarkersOnce, expectNoiseRead, MARKER} from './reader-checks.ts'

const parse = (source: string) => readMdx(source, {readsFences: false})
const textsOf = (source: string): string[] =>
  parse(source).children.map(({text}) => text.replaceAll(OPAQUE, '▢'))

interface Case {
  readonly name: string
  readonly source: string
  readonly texts: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'modules',
    source: "import A from './a'\nimport {B} from './b'\n\nexport const c = {\n  d: 'e'\n}\n\ncrazy",
    texts: ['crazy']
  },
  {
    name: 'module after frontmatter',
    source: '\uFEFF---\ntitle: So crazy\n---\n\nimport A from "./a"\n\ncrazy',
    texts: ['So crazy', 'crazy']
  },
  {
    name: 'expressions',
    source: 'a {user.name} crazy {1 + 2}s\n\n{list.map(x => <p>{x}</p>)}',
    texts: ['a ▢ crazy ▢s']
  },
  {name: 'comments', source: 'a{/* crazy */} b\n\n{/* crazy */}', texts: ['a b']},
  {name: 'text in braces', source: "a{' '}{'crazy'} {\"day\"}", texts: ['a crazy day']},
  {
    name: 'component in its lines',
    source: '<Card title="Crazy">\n\n    crazy *text*\n\n</Card>',
    texts: ['Crazy', 'crazy text']
  },
  {name: 'component without blank lines', source: '<Note>\n  crazy\n</Note>\nb', texts: ['crazy', 'b']},
  {name: 'list in a component', source: '<Steps>\n    - crazy\n    - b\n</Steps>', texts: ['crazy', 'b']},
  {
    name: 'component in line',
    source: 'the <Icon name="x" /> crazy <Tip>tip</Tip> <>b</>',
    texts: ['the  crazy tip b']
  },
  {name: 'HTML in line', source: 'a <kbd>K</kbd> <b>crazy</b><br/>b', texts: ['a ▢ crazy\nb']},
  {
    name: 'HTML with a value in braces',
    source: 'a <a href={x} title="crazy">crazy</a>',
    texts: ['a crazy', 'crazy']
  },
  {
    name: 'attributes',
    source:
      '<A title="so &amp; crazy" label=\'crazy\' alt={"crazy"} summary={\'it\\\'s\'} description={`b`} id="x" aria-label="c" placeholder={y} />',
    texts: ['so & crazy', 'crazy', 'crazy', "it's", 'b', 'c']
  },
  {
    name: 'attribute that is computed',
    source: '<A title={`so ${crazy}`} label={a + "crazy"} alt={"a" + "b"} />',
    texts: []
  },
  {name: 'attribute of HTML in line', source: 'a <img alt="crazy" src="x"/> b', texts: ['a ▢ b', 'crazy']},
  {name: 'style in braces', source: '<div style={{color: "crazy"}}>\n  crazy\n</div>', texts: ['crazy']},
  {name: 'code elements', source: '<pre>\n  crazy\n</pre>\n\n<style>{`crazy`}</style>\n\nb', texts: ['b']},
  {name: 'indented text', source: 'a\n\n    crazy', texts: ['a', 'crazy']},
  {name: 'fence', source: '```jsx\n<Crazy {\n```\n\nb', texts: ['b']},
  {name: 'inline code', source: 'a `<Crazy {` b', texts: ['a ▢ b']},
  {name: 'admonition', source: ':::tip[So crazy]\n\ncrazy\n\n:::', texts: ['So crazy', 'crazy']},
  {name: 'in a quotation', source: '> <Tip>\n> crazy\n> </Tip>\n> b', texts: ['crazy', 'b']},
  {
    name: 'placeholders',
    source:
      'Hi {{ticket.name}}, <NAME> and [Your name], crazy\n\n<Tip>\n{{ user.name | default: "friend" }}\n</Tip>',
    texts: ['Hi ▢, ▢ and ▢, crazy', '▢', 'friend']
  },
  {
    name: 'line endings',
    source: "import a from 'a'\r\n\r\n<Tip>\r\ncrazy\r\nb\r\n</Tip>\r\n",
    texts: ['crazy\nb']
  }
]

describe('what is read', () => {
  test.each(cases)('$name', ({source, texts}) => {
    expect(textsOf(source).filter(text => /[\p{L}]/u.test(text))).toEqual(
      texts.filter(text => /[\p{L}]/u.test(text))
    )
    const root = parse(source)
    expect(root.notes).toEqual([])
    expectInPlace(source, root)
  })
})

describe('what is no MDX is read as Markdown, and that is told once', () => {
  test.each([
    ['an open tag', 'a\n\n<Tip>\n\ncrazy', 3],
    ['a tag that closes nothing', 'crazy\n\n</Tip>', 7],
    ['an open brace', 'crazy {a b', undefined],
    ['a comment of HTML', '<!-- a -->\n\ncrazy', undefined],
    ['JavaScript that is none', 'import from from\n\ncrazy {a b}', undefined]
  ])('%s', (_, source, offset) => {
    const {children, notes} = parse(source)
    expect(notes.length).toBe(1)
    expect(notes[0]?.message).toMatch(/^This could not be read as MDX \(.+\), so it was read as Markdown\.$/)
    if (offset !== undefined) expect(notes[0]?.offset).toBe(offset)
    expect(children.some(({text}) => text.includes('crazy'))).toBe(true)
    expect(children.some(({text}) => text.startsWith('import'))).toBe(false)
  })
})

const inline = fc.constantFrom(
  MARKER,
  MARKER,
  'a word',
  '&amp;',
  '{name}',
  `{"${MARKER}"}`,
  '{/* note */}',
  `<b>${MARKER}</b>`,
  `<Tip>${MARKER}</Tip>`,
  `<Icon title="${MARKER}" />`,
  '**so**',
  '`<x {`',
  '{{ n }}',
  '[Your name]',
  '😀',
  `[${MARKER}](/x)`,
  '<NAME>'
)
const sentence = fc.array(inline, {minLength: 1, maxLength: 5}).map(parts => parts.join(' '))
const block = fc.oneof(
  sentence,
  sentence.map(text => `- ${text}\n  ${text}`),
  sentence.map(text => `> ${text}`),
  sentence.map(text => `<Card title="${MARKER}">\n  ${text}\n</Card>`),
  sentence.map(text => `<Tabs>\n<Tab label={'${MARKER}'}>\n\n    ${text}\n\n</Tab>\n</Tabs>`),
  sentence.map(text => `- a\n\n  <Tip>\n  ${text}\n  </Tip>`),
  fc.constant("import './style.css'"),
  fc.constant('{[1, 2].map(x => x)}')
)
const page = fc
  .tuple(fc.array(block, {minLength: 1, maxLength: 6}), fc.constantFrom('\n', '\r\n'))
  .map(([blocks, ending]) => `import a from 'a'\n\n${blocks.join('\n\n')}\n`.replaceAll('\n', ending))

test('all that people see is read once, in its place', () => {
  const readWhole = (source: string) => {
    const root = parse(source)
    expect(root.notes).toEqual([])
    return root
  }
  // An attribute within a paragraph is a block behind it.
  expectMarkersOnce(page, readWhole, 400)
})

test('any text is read somehow', () => {
  const pieces = [
    '<',
    '>',
    '/',
    '{',
    '}',
    'a',
    ' ',
    '\n',
    '"',
    "'",
    '`',
    '=',
    'import ',
    '\0',
    '\uFEFF',
    '{{',
    '}}',
    '---\n'
  ]
  expectNoiseRead(pieces, parse, {maxLength: 30, numRuns: 800})
})

describe('hostile texts', () => {
  const many = (text: string) => text.repeat(10_000)
  test.each([
    many('{'),
    many('}'),
    `{a ${many('} ')}`,
    `{${many('a}\n\n')}`,
    `export const a = \`\n${many('\n\n')}`,
    many('<a>'),
    many('<a>\n\n'),
    many('</a>\n'),
    many('<a '),
    many('<A b="'),
    `<A ${many('b ')}/>`,
    many('<>'),
    many('{/* a */}'),
    many("import a from 'a'\n"),
    many("import a from 'a'\n\n"),
    many('['),
    many('> '),
    many('export {'),
    `${many('<a>')}${many('</a>')}`,
    many('{{ a }} ')
  ])('%#', source => {
    for (const child of parse(source).children.slice(0, 50)) expect(mapFaults(source, child)).toEqual([])
  })
})

const DOCS = resolve(import.meta.dirname, '../../../shared/samples/docs')
if (!existsSync(DOCS)) console.log(`Real MDX files are not read here: ${DOCS} does not exist.`)
test.skipIf(!existsSync(DOCS))('real files', () => {
  const names = readdirSync(DOCS).filter(name => name.endsWith('.mdx'))
  expect(names.length).toBeGreaterThan(4)
  for (const name of names) {
    const source = readFileSync(join(DOCS, name), 'utf8')
    const root = parse(source)
    expectConsistent(source, root)
    expect(root.notes, name).toEqual([])
    expect(
      root.children.some(({text}) => /^(?:import|export) |^</.test(text)),
      name
    ).toBe(false)
  }
})
