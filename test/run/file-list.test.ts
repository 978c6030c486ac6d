import {mkdirSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it, test} from 'vitest'
import {formatProblem} from '../../src/core/errors.ts'
import {findListed, parseFileList} from '../../src/run/changed/file-list.ts'
import {unquotePath} from '../../src/run/changed/unquote-path.ts'
import {createTree} from './tree.ts'

test.each<[string, string | Uint8Array, readonly string[]]>([
  ['one a line', 'a.md\nb c.md\n', ['a.md', 'b c.md']],
  ['without a line end', 'a.md', ['a.md']],
  ['line ends of Windows, and blank lines', '\r\na.md\r\n\r\n  \r\nb.md\r\n', ['a.md', 'b.md']],
  ['each once', 'a.md\na.md\n', ['a.md']],
  ['ended by NUL', 'a.md\0b\nc.md\0\0', ['a.md', 'b\nc.md']],
  ['as PowerShell writes it', Buffer.from('\uFEFFa.md\r\né.md\r\n', 'utf16le'), ['a.md', 'é.md']],
  ['with a byte order mark', '\uFEFFa.md\n', ['a.md']],
  ['nothing', '', []]
])('a list: %s', (_, list, names) => {
  expect(parseFileList(typeof list === 'string' ? Buffer.from(list) : list)).toEqual(names)
})

test.each([
  ['a.md', 'a.md'],
  ['"caf\\303\\251.md"', 'café.md'],
  ['"a\\tb\\"c\\\\d\\n.md"', 'a\tb"c\\d\n.md'],
  ['"é\\t.md"', 'é\t.md'],
  ['"', '"']
])('Git prints %s', (printed, name) => {
  expect(unquotePath(printed)).toBe(name)
})

describe('the files of a list', () => {
  const told = (names: readonly string[], excluded: readonly string[], cwd: string) => {
    const {inputs, problems} = findListed(names, excluded, cwd)
    return [...inputs.map(input => [input.path, input.named]), ...problems.map(formatProblem)]
  }

  it('are found, not named', () => {
    const cwd = createTree({'a.md': '', 'docs/b.md': '', '.gitignore': 'docs', '!odd.md': '', 'café.md': ''})
    symlinkSync('a.md', path.join(cwd, 'link.md'))
    expect(
      told(
        ['./docs/b.md', path.join(cwd, 'a.md'), 'a.md', '!odd.md', 'link.md', '"caf\\303\\251.md"'],
        [],
        cwd
      )
    ).toEqual([
      ['docs/b.md', false],
      ['a.md', false],
      ['!odd.md', false],
      ['link.md', false],
      ['café.md', false]
    ])
  })

  it('may be taken out, and a folder stands for what is met in it', () => {
    const cwd = createTree({'docs/a.md': '', 'docs/b.md': '', 'docs/.hidden.md': '', 'docs/c/d.md': ''})
    mkdirSync(path.join(cwd, 'empty'))
    expect(told(['docs/a.md', 'docs', 'empty'], ['docs/b.md'], cwd)).toEqual([
      ['docs/a.md', false],
      ['docs/c/d.md', false]
    ])
  })

  it('that are not there are one line each', () => {
    const cwd = createTree({'a.md': ''})
    const line =
      'the list names it, and there is no such file; “git diff --diff-filter=d” leaves deleted files out'
    expect(told(['gone.md', 'a.md', 'a.md/b.md', '*.md'], [], cwd)).toEqual([
      ['a.md', false],
      `gone.md: ${line}`,
      `a.md/b.md: ${line}`,
      `*.md: ${line}`
    ])
  })
})
