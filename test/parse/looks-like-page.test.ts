import {expect, test} from 'vitest'
import {looksLikePage} from '../../src/parse/html/looks-like-page.ts'
import {formatSet} from '../formats/read-fixture.ts'

test.each([
  ['a page', '<!DOCTYPE html>\n<body><p>Hi</p></body>', true],
  ['a page behind tags', '{% extends "a" %}{# x #}\n{% block b %}\n<p>Hi<br>there</p>', true],
  ['a page behind frontmatter', '---\na: 1\n---\n<p>Hi<br>there</p>', true],
  ['a page with much style', `<style>\n${'a {\n}\n'.repeat(40)}</style><p>Hi</p><p>You</p>`, true],
  ['a mail that begins with words', 'Hello {{ name }},<br>\nthank you.<br>\nBye', true],
  ['one tag', 'Hello <b>you</b>', false],
  ['a mail without tags', 'Hello {{ name }},\n\nthank you.', false],
  ['names of a Helm chart', '{{- define "app.name" -}}\n{{- .Chart.Name | trunc 63 }}\n{{- end }}\n', false],
  ['settings of a server', 'server {\n  listen {{ port }};\n  root {{ root }};\n}\n', false],
  ['settings in angle brackets', '<VirtualHost *:80>\n<Directory {{ root }}>\n</Directory>\n', false],
  ['messages of Fluent', 'order-late = Your order is late\n  .title = <b>Late</b>\n', false],
  [
    'a program that writes tags',
    'const a = "<p>";\nif (x) {\n  b(`<div>`);\n  c("<br>");\n}\nreturn a;\n',
    false
  ],
  ['a page far behind a program', `${'a = 1;\n'.repeat(10_000)}<p>Hi</p><p>You</p>`, false]
])('%s', (_, source, expected) => {
  expect(looksLikePage(source)).toBe(expected)
})

test.each([
  ['a.j2', '<p>Hi</p><p>You</p>', 'page-templates'],
  ['a.html.j2', 'Hi', 'html'],
  ['A.TXT.J2', 'Hi', 'text'],
  ['mail/a.blade.php', 'Hi', 'html'],
  ['a.php', '<p>Hi</p><p>You</p>', undefined],
  ['templates/_helpers.tpl', '{{- define "a" -}}', undefined]
])('%s is told by its longest ending and what is in it', (path, source, expected) => {
  const found = formatSet.recognise(path, source)
  expect(found.type === 'known' ? found.format.name : undefined).toBe(expected)
})

test('tags without an end take no longer than they are long', () => {
  for (const open of ['{{', '{%', '{#', '<%', '<?', '<#--', '{*', '{a', '<p ']) {
    const begin = performance.now()
    looksLikePage(open.repeat(100_000))
    expect(performance.now() - begin, open).toBeLessThan(2000)
  }
})
