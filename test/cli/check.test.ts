import {expect, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {errorText, onlyOurs, ourRules, suggestionText, warningText} from './our-rules.ts'
import {installBare} from './peoplefirst.ts'

const {peoplefirst} = installBare()

const docs = {
  ...ourRules,
  'clean.md': 'All is well.\n',
  'error.md': errorText,
  'warning.md': warningText,
  'suggestion.md': suggestionText
}

test.each<[string, number]>([
  ['clean.md --no-config', 0],
  ['suggestion.md', 0],
  ['error.md', 1],
  ['error.md --fail-on never', 0],
  ['warning.md --fail-on warning --severity error', 1],
  ['warning.md --max-warnings 0', 1],
  ['error.md missing.md', 2],
  ['clean.md --max-warnings few', 2]
])('check %s exits %i', (args, code) => {
  const cwd = createTree(docs)
  expect(peoplefirst([...args.split(' '), ...onlyOurs], {cwd}).code).toBe(code)
})

test('prints findings for people', () => {
  const cwd = createTree(docs)
  const {stdout, stderr} = peoplefirst(['check', '*.md', ...onlyOurs], {cwd})
  expect(stderr).toBe('')
  expect(stdout).toMatchInlineSnapshot(`
    "error.md
      1:11 error  “zorbleflux” is a word that only these tests look for.  test-error
        1 │ Here is a zorbleflux to find.
          │           ^^^^^^^^^^
        Because these tests say so
        Instead: something kinder
        peoplefirst explain test-error

    suggestion.md  1 suggestion, shown with --suggestions

    warning.md
      1:12 warning  “quibbledyne” is a word that only these tests look for.  test-warning
        1 │ We saw one quibbledyne today.
          │            ~~~~~~~~~~~
        Because these tests say so
        Instead: something kinder
        peoplefirst explain test-warning

    Checked 17 words in 4 files: 1 error, 1 warning and 1 suggestion.
    "
  `)
})

test('prints one line each, and shows suggestions once they fail the run', () => {
  const cwd = createTree(docs)
  const compact = (...more: readonly string[]): string =>
    peoplefirst(['--format', 'compact', ...onlyOurs, ...more, '*.md'], {cwd}).stdout
  const lines = [
    'error.md:1:11: error “zorbleflux” is a word that only these tests look for. [test-error]\n',
    'suggestion.md:1:7: suggestion “wafflemox” is a word that only these tests look for. [test-suggestion]\n',
    'warning.md:1:12: warning “quibbledyne” is a word that only these tests look for. [test-warning]\n'
  ]
  expect(compact()).toBe(`${lines[0]}${lines[2]}`)
  expect(compact('--fail-on', 'suggestion')).toBe(lines.join(''))
  const folded = '1 suggestion, shown with --suggestions\n'
  expect(peoplefirst(['--format', 'compact', ...onlyOurs, '*.md'], {cwd}).stderr).toBe(folded)
  expect(compact('--quiet')).toBe(lines[0])
})

test('prints JSON with every severity, the same each time', () => {
  const cwd = createTree(docs)
  const {stdout, code} = peoplefirst(['*.md', '--format', 'json', ...onlyOurs], {cwd})
  expect(peoplefirst(['.', '--format', 'json', ...onlyOurs, '!our-rules'], {cwd}).stdout).toBe(stdout)
  const report = JSON.parse(stdout)
  expect(code).toBe(1)
  expect(report.summary).toEqual({
    files: 4,
    checked: 4,
    skipped: 0,
    words: 17,
    errors: 1,
    warnings: 1,
    suggestions: 1,
    suppressed: 0
  })
  expect(report.files.map((file: {path: string}) => file.path)).toEqual([
    'clean.md',
    'error.md',
    'suggestion.md',
    'warning.md'
  ])
})

test('says when a run fails for something it does not show', () => {
  const cwd = createTree(docs)
  const {stdout, stderr} = peoplefirst(['warning.md', '--fail-on', 'warning', '--quiet', ...onlyOurs], {cwd})
  expect(stdout).toBe('')
  expect(stderr).toBe('The run fails for findings that are not shown here: warning.\n')
})

test('reads standard input, as Markdown or as its name says', () => {
  const cwd = createTree(ourRules)
  const compact = [...onlyOurs, '--format', 'compact']
  const plain = peoplefirst(['-', ...compact], {cwd, input: `> ${errorText}`})
  expect(plain).toMatchObject({code: 1, stdout: expect.stringMatching(/^<stdin>:1:13: error /)})
  const named = peoplefirst(['--stdin-filename', 'docs/page.html', ...compact], {
    cwd,
    input: `<p>${errorText}`
  })
  expect(named).toMatchObject({code: 1, stdout: expect.stringMatching(/^docs\/page\.html:1:14: error /)})
  const unknown = peoplefirst(['-', '--stdin-filename', 'page.xyz'], {cwd, input: errorText})
  expect(unknown).toMatchObject({code: 2, stderr: expect.stringContaining('does not read .xyz files')})
  const broken = peoplefirst(['-'], {cwd, input: Buffer.from([0x61, 0xff])})
  expect(broken).toMatchObject({code: 2, stderr: expect.stringMatching(/^<stdin>:1:2: byte 1 \(0xFF\)/)})
  expect(peoplefirst(['our-rules', '--stdin-filename', 'a.md'], {cwd})).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('add - to read from there')
  })
})

test('colours when told to, and only then', () => {
  const cwd = createTree(docs)
  const colored = (args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean =>
    peoplefirst(['error.md', ...onlyOurs, ...args], {cwd, env}).stdout.includes('\u001B[')
  expect(colored([])).toBe(false)
  expect(colored([], {FORCE_COLOR: '1'})).toBe(true)
})
