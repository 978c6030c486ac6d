import {describe, expect, test} from 'vitest'
import type {ProseName} from '../../src/parse/syntax-table.ts'
import {syntaxes} from '../../src/parse/syntaxes.ts'
import {expectConsistent} from './expect-maps.ts'

const MANY = 10_000
const many = (text: string, count = MANY) => text.repeat(count)

const hostile: Readonly<Record<'markdown' | 'html' | 'text', Readonly<Record<string, string>>>> = {
  markdown: {
    quotes: `${many('>')}a`,
    'spaced quotes': `${many('> ')}a`,
    lists: `${many('- ')}a`,
    'lists in quotes': `${many('> - ')}a`,
    brackets: many('['),
    'closing brackets': many('a]'),
    links: many('[a](b'),
    'nested links': many('[') + many('](b)'),
    'nested images': many('![') + many('](b)'),
    emphasis: many('*a_b*_ '),
    stars: `${many('*')}a${many('*')}`,
    strikes: many('~a~~b'),
    backticks: many('`a``b```c'),
    openings: many('{{ a {% b '),
    'openings in paragraphs': many('{{ a\n\n', 1000),
    comments: many('{% comment %}'),
    'unclosed tags': many('<a '),
    'unclosed comments': many('<!-- a '),
    fence: `\`\`\`\n${many('a\n')}`,
    'mixed fences': many('```\n~~~\n', 1000),
    'unclosed frontmatter': `---\n${many('title: a\n')}`,
    'nested YAML': `---\ntitle: ${many('[')}\n---\n`,
    'open quotes': many('!!! note "', 1000),
    containers: many(':::tip\n', 1000),
    'translated texts': many('{% trans x %} {% trans "a %} {{ _("a") }} {{ _(\'a '),
    'unclosed calls': many('@lang("a '),
    'escapes in a call': `{{ _("${many('\\"', 400)}") }}`
  },
  html: {
    nested: many('<div>'),
    'wrong ends': many('<div>') + many('</x>'),
    'crossed ends': many('<b><i>') + many('</b></i>'),
    items: many('<li><ul>a'),
    code: many('<code>a'),
    'tag starts': many('<a '),
    ampersands: many('&a'),
    digits: `&#${many('1')}`,
    'nameless ends': many('a</>'),
    'open attribute': `<a title="${many('x ')}`,
    tables: many('<table><tr><td>a'),
    directives: many('@if (a(b '),
    'tags with hashes': many('<#if a(b <@c (d '),
    instructions: many('<?php a ? '),
    'braces with names': many("{if $a {l s='b {$c {* d ")
  },
  text: {
    quotes: `${many('>')}a`,
    openings: many('{{'),
    squares: many('[Your a '),
    angles: many('<your a '),
    addresses: many('a@b/'),
    dots: many('http://.'),
    rules: many('= ')
  }
}

for (const [name, cases] of Object.entries(hostile) as [ProseName, Readonly<Record<string, string>>][]) {
  describe(name, () => {
    test.each(Object.entries(cases))('%s', (_, source) => {
      const before = performance.now()
      const root = syntaxes[name].parse(source, {kind: 'macro'})
      // Generous, for slow machines: what is quadratic takes minutes.
      expect(performance.now() - before).toBeLessThan(20_000)
      expectConsistent(source, root)
    })
  })
}

test.each(['markdown', 'html', 'text'] as const)('%s: a line of ten megabytes', name => {
  const source = 'The agent wrote back to a customer. '.repeat(290_000)
  const root = syntaxes[name].parse(source, {kind: 'docs'})
  expect(root.children.length).toBe(1)
  expect(root.children[0]?.text).toBe(source.trim())
})

test('what is read in a simpler way is told once', () => {
  const {notes} = syntaxes.markdown.parse(`${'> '.repeat(200)}a\n\n${'[a] '.repeat(500)}`, {kind: 'docs'})
  expect(notes.map(note => note.message)).toEqual([
    expect.stringMatching(/nested/),
    expect.stringMatching(/formatting marks/)
  ])
})
