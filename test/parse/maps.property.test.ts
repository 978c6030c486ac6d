import fc from 'fast-check'
import {type DefaultTreeAdapterTypes, parse as parseHtmlTree} from 'parse5'
import {expect, test} from 'vitest'
import {createLeafRecorder} from '../../src/parse/markdown/leaf-recorder.ts'
import {parseSection} from '../../src/parse/markdown/parse-section.ts'
import type {ProseName} from '../../src/parse/syntax-table.ts'
import {syntaxes} from '../../src/parse/syntaxes.ts'
import {expectConsistent, occurrences, sourceOf} from './expect-maps.ts'

const MARKER = 'zyzzyva'

const inline = fc.constantFrom(
  MARKER,
  MARKER,
  'a word',
  '&amp;',
  '&nbsp;',
  '&#x1F600;',
  '&notin',
  '😀',
  '\\_',
  '\\|',
  '*em*',
  `**${MARKER}**`,
  `un*${MARKER}*ly`,
  '~~gone~~',
  `[${MARKER}](http://a.example "t &lt; u")`,
  `![${MARKER} *x*](y.png)`,
  '`code`',
  '<kbd>K</kbd>',
  `<b>${MARKER}</b>`,
  '<br>',
  '{{ user.name }}',
  `{{ n | default: "${MARKER} friend" }}`,
  `{% trans "${MARKER} friend" %}`,
  `{{ _('%(n)s \\'${MARKER}\\' %s') }}`,
  '{% if x %}',
  '{{ open',
  '[Your name]',
  '<NAME>',
  'https://a.example/b_c',
  '$5 [x] (y)',
  '\0',
  '\uE000',
  '\u200b'
)
const sentence = fc.array(inline, {minLength: 1, maxLength: 6}).map(parts => parts.join(' '))
const lines = fc.array(sentence, {minLength: 1, maxLength: 3})
const prefixed = (first: string, rest: string) =>
  lines.map(all => all.map((line, index) => (index === 0 ? first : rest) + line).join('\n'))
const block = fc.oneof(
  prefixed('', ''),
  prefixed('> ', '> '),
  prefixed('> ', ''),
  prefixed('- ', '  '),
  prefixed('- [ ] ', '  '),
  prefixed('1. > ', '   > '),
  prefixed('# ', ''),
  prefixed('    ', '    '),
  prefixed('!!! note "', '    '),
  prefixed(':::tip ', ''),
  prefixed('> [!NOTE]\n> ', '> '),
  prefixed('[^1]: ', '    '),
  sentence.map(cell => `| a | b |\n|---|---|\n| ${cell} | ${MARKER} |`),
  sentence.map(text => `<div>\n<p title="${MARKER}">${text}</p>\n<pre>x`),
  sentence.map(text => `<table><tr><td>${text}<td>${MARKER}</table>`),
  sentence.map(text => `\`\`\`\n${text}\n\`\`\``)
)
const source = fc
  .record({
    head: fc.constantFrom(
      '',
      '\uFEFF',
      '---\ntitle: "a \\"b\\" c"\n---\n',
      '\uFEFF---\nsummary: >\n  a\n  b\n---\n'
    ),
    blocks: fc.array(block, {minLength: 1, maxLength: 6}),
    gap: fc.constantFrom('\n\n', '\n'),
    ending: fc.constantFrom('\n', '\r\n', '\r')
  })
  .map(({head, blocks, gap, ending}) => (head + blocks.join(gap)).replaceAll('\n', ending))

test.each(['markdown', 'html', 'text'] as const)(
  '%s: every map leads back to the source',
  (name: ProseName) => {
    fc.assert(
      fc.property(source, text => {
        const root = syntaxes[name].parse(text, {kind: 'macro'})
        expectConsistent(text, root)
        const places = occurrences(text, MARKER)
        for (const found of sourceOf(text, root, MARKER)) expect(places).toContain(found)
      }),
      {numRuns: 600}
    )
  }
)

test('leaves rebuild every text that remark reads', () => {
  fc.assert(
    fc.property(source, text => {
      const {tree, record} = parseSection(text.replaceAll('\0', '').replace(/^\uFEFF/, ''))
      const pending: {readonly type: string}[] = [tree]
      for (let node = pending.pop(); node; node = pending.pop()) {
        if ('children' in node) pending.push(...(node.children as {readonly type: string}[]))
        if (node.type !== 'text' || !('value' in node)) continue
        const leaves = record.leaves(node as Parameters<typeof record.leaves>[0])
        const whole = leaves.map(leaf => leaf.text).join('')
        // An autolink's text is no prose and is not recorded.
        if (whole !== '') expect([whole, whole.slice(1)]).toContain(node.value)
      }
    }),
    {numRuns: 500}
  )
})

test('each parse records for itself', () => {
  expect(createLeafRecorder().record).not.toBe(createLeafRecorder().record)
})

function textOf(root: DefaultTreeAdapterTypes.Node): string {
  if (root.nodeName === '#text') return (root as DefaultTreeAdapterTypes.TextNode).value
  return 'childNodes' in root ? root.childNodes.map(textOf).join('') : ''
}

test('HTML says what a browser would show', () => {
  const word = fc.constantFrom(
    'a',
    ' ',
    '&amp;',
    '&lt',
    '&nbsp',
    '&notit;',
    '&#128512;',
    '&',
    '&#',
    '\r\n',
    '\n',
    'é',
    '😀',
    '>',
    ';',
    '&ampx'
  )
  const words = fc.array(word, {maxLength: 12}).map(parts => parts.join(''))
  const page = fc.array(fc.tuple(fc.constantFrom('p', 'div', 'b', 'i', 'span', 'li'), words), {maxLength: 5})
  fc.assert(
    fc.property(page, parts => {
      const text = parts.map(([tag, inner]) => `<${tag}>${inner}</${tag}>`).join('<!-- x -->')
      const root = syntaxes.html.parse(text, {kind: 'docs'})
      expectConsistent(text, root)
      const shown = textOf(parseHtmlTree(text)).replace(/\s+/g, '')
      const read = root.children
        .map(child => child.text)
        .join('')
        .replace(/\s+/g, '')
      const spoken = parts.every(([, inner]) => /[a-zé]/.test(inner.replace(/&\w*;?/g, '')))
      if (spoken) expect(read).toBe(shown)
    }),
    {numRuns: 600}
  )
})

test('a long Markdown text reads as its parts do', () => {
  const part = fc
    .array(block, {minLength: 1, maxLength: 4})
    .map(blocks => `# Part\n\n${blocks.join('\n\n')}\n\n`)
  fc.assert(
    fc.property(part, text => {
      fc.pre(!text.includes('{{ open') && !text.includes('<pre>'))
      const one = syntaxes.markdown.parse(text, {kind: 'docs'}).children.map(child => child.text)
      const count = Math.ceil(40_000 / text.length)
      const all = syntaxes.markdown
        .parse(text.repeat(count), {kind: 'docs'})
        .children.map(child => child.text)
      expect(all).toEqual(Array.from({length: count}, () => one).flat())
    }),
    {numRuns: 3}
  )
})
