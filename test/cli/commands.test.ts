import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {hintForUnknown, optionsElsewhere} from '../../src/commands/options/options-elsewhere.ts'
import {createTree} from '../run/tree.ts'
import {errorText, onlyOurs, ourRules} from './our-rules.ts'
import {installBare} from './peoplefirst.ts'

const {bin, peoplefirst} = installBare()

test('explain prints the page of a rule, by id or with its category', () => {
  const cwd = createTree(ourRules)
  const page = peoplefirst(['explain', 'test-error', '--rules', 'our-rules'], {cwd})
  expect(page.stdout).toMatchInlineSnapshot(`
    "test-error
    contempt, error, any audience, preset recommended

    “zorbleflux” is a word that only these tests look for.

    Why
      It stands for wording that these tests need to be found.

    Instead
      something kinder

    Examples
      flags   Here is a [zorbleflux] to find.
      flags   We saw one [zorbleflux] today.
      flags   Every [zorbleflux] counts.
      allows  Here is nothing to find.
      allows  We saw one today.
      allows  Every hello counts.
      allows  A wubble is another word.

    --patterns shows the patterns of the rule.
    "
  `)
  expect(page).toMatchObject({code: 0, stderr: ''})
  expect(peoplefirst(['explain', 'contempt/test-error', '--rules', 'our-rules'], {cwd})).toEqual(page)
})

test('explain shows the patterns of a rule to who asks for them', () => {
  const cwd = createTree(ourRules)
  const {stdout} = peoplefirst(['explain', 'test-error', '--rules', 'our-rules', '--patterns'], {cwd})
  expect(stdout).toContain('\nLooks for\n  zorbleflux\n    because these tests say so\n')
  expect(stdout).toContain('\nSources\n  when-i-grow-up\n  our-rules/contempt/test-error.yml\n')
})

test('explain shows some examples of a shipped rule, and says how many more there are', () => {
  const {stdout} = peoplefirst(['explain', 'you-failed-to'])
  expect(stdout.match(/^ {2}flags /gm)).toHaveLength(5)
  expect(stdout.match(/^ {2}allows /gm)).toHaveLength(5)
  expect(stdout).toMatch(/\n--patterns shows \d+ more examples and the patterns of the rule\.\n$/)
})

test('explain lists the rules of a category with what they say', () => {
  const cwd = createTree(ourRules)
  const {stdout, code} = peoplefirst(['explain', 'contempt', ...onlyOurs], {cwd})
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^contempt, \d+ rules?\n\ntest-error, error\n {2}“zorbleflux” is a word that only these tests\n? *look for\.\n/
  )
})

test('explain names the nearest rule', () => {
  const cwd = createTree(ourRules)
  expect(peoplefirst(['explain', 'test-eror', '--rules', 'our-rules'], {cwd})).toEqual({
    code: 2,
    stdout: '',
    stderr: 'no rule is called “test-eror”; did you mean test-error?\n'
  })
})

test('explain reads a line, or one sentence of it', () => {
  const cwd = createTree({
    ...ourRules,
    'a.md': `# Title\n\nAll is well. ${errorText}\n\`\`\`\ncode\n\`\`\`\n`
  })
  const explain = (place: string) => peoplefirst(['explain', place, ...onlyOurs], {cwd})
  const line = explain('a.md:3')
  expect(line).toMatchObject({code: 0, stderr: ''})
  expect(line.stdout).toMatch(/^a\.md:3:1-13 {2}paragraph\n {2}All is well\./)
  expect(line.stdout).toContain('Flagged\n  test-error (error) on “zorbleflux”')
  const {stdout} = explain('a.md:3:20')
  expect(stdout).toMatch(/^a\.md:3:14-43 /)
  expect(stdout).not.toContain('All is well')
  expect(explain('a.md')).toMatchObject({code: 2, stderr: expect.stringContaining('as in a.md:12')})
  expect(explain('our-rules/')).toMatchObject({
    code: 2,
    stderr: '“our-rules/” is a folder; name a file and a line in it, as in our-rules/refunds.md:12\n'
  })
  expect(explain('b.md:1')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('b.md: could not be read')
  })
})

test('rules lists what is in force', () => {
  const cwd = createTree(ourRules)
  const {stdout, stderr, code} = peoplefirst(['rules', ...onlyOurs], {cwd})
  expect(stdout).toMatchInlineSnapshot(`
    "id               category      severity    preset       audience  file
    test-warning     blame         warning     recommended  any       our-rules/blame/test-warning.yml
    test-error       contempt      error       recommended  any       our-rules/contempt/test-error.yml
    test-suggestion  stock-phrase  suggestion  recommended  any       our-rules/stock-phrase/test-suggestion.yml
    "
  `)
  expect([code, stderr]).toEqual([0, '3 rules in force.\n'])
  const listed = JSON.parse(peoplefirst(['rules', ...onlyOurs, '--format', 'json'], {cwd}).stdout)
  expect(listed[0]).toEqual({
    id: 'test-warning',
    category: 'blame',
    severity: 'warning',
    preset: 'recommended',
    audience: 'any',
    file: 'our-rules/blame/test-warning.yml'
  })
})

test('test runs the examples of files, categories and folders', () => {
  const cwd = createTree(ourRules)
  for (const [target, said] of [
    ['our-rules', '21 examples hold in 3 rules.\n'],
    ['our-rules/contempt/test-error.yml', '7 examples hold in 1 rule.\n']
  ] as const) {
    expect(peoplefirst(['test', target], {cwd})).toEqual({code: 0, stdout: said, stderr: ''})
  }
})

test('test points at the example that does not hold', () => {
  const file = 'our-rules/contempt/test-error.yml'
  const cwd = createTree({[file]: ourRules[file].replace('Here is nothing', 'Here is one zorbleflux')})
  const {code, stdout} = peoplefirst(['test', 'our-rules'], {cwd})
  expect(code).toBe(1)
  expect(stdout).toMatch(
    /^our-rules\/contempt\/test-error\.yml:14:\d+: .*zorbleflux.*\n6 examples hold in 1 rule, 1 does not\.\n$/
  )
})

test('test --coverage points at a pattern that no example shows at work', () => {
  const file = 'our-rules/contempt/test-error.yml'
  const idle = ourRules[file]
    .replace('flag:\n', "flag:\n  - 'zorbleflux of|wubble'\n")
    .replace('instead:', 'unless:\n  - {pattern: flix, scope: sentence}\ninstead:')
  const cwd = createTree({...ourRules, [file]: idle})
  expect(peoplefirst(['test', 'our-rules'], {cwd}).code).toBe(0)
  expect(peoplefirst(['test', '--coverage', 'our-rules'], {cwd})).toEqual({
    code: 1,
    stdout:
      `${file}:7:5: no “flag” example is found by this pattern alone\n` +
      `${file}:11:15: no “allow” example would be flagged without this pattern\n` +
      '21 examples hold in 3 rules.\n2 patterns without an example.\n',
    stderr: ''
  })
})

test('test fails on a broken rule file and on nothing to test', () => {
  const cwd = createTree({'rules/contempt/broken.yml': 'about: customer\n', 'other/readme.txt': ''})
  expect(peoplefirst(['test', 'rules'], {cwd})).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('rules/contempt/broken.yml:')
  })
  expect(peoplefirst(['test', 'other'], {cwd}).code).toBe(2)
  expect(peoplefirst(['test', 'nowhere'], {cwd})).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nowhere')
  })
})

test('parse prints blocks, tags, and JSON', () => {
  const cwd = createTree({'a.md': '# Hello\n\nRun `npm` now.\n'})
  const plain = peoplefirst(['parse', 'a.md'], {cwd})
  expect(plain.stdout).toMatch(
    /^1:3-1:8 {2}heading\n {2}Hello\n\n3:1-3:15 {2}paragraph.*\n {2}Run ▢ now\.\n$/
  )
  expect(peoplefirst(['parse', '--tags', 'a.md'], {cwd}).stdout).toMatch(/Run\/[A-Z]+/)
  const parsed = JSON.parse(peoplefirst(['parse', '--format', 'json', '-'], {cwd, input: '# Hello'}).stdout)
  expect(parsed).toMatchObject({
    path: '<stdin>',
    format: 'markdown',
    blocks: [{kind: 'heading', text: 'Hello'}]
  })
  expect(peoplefirst(['parse', 'a.xyz'], {cwd}).code).toBe(2)
})

test('what other linters call an option is met with its name here', () => {
  const help = peoplefirst(['check', '--help']).stdout + peoplefirst(['--help']).stdout
  for (const [name, ours] of Object.entries(optionsElsewhere)) {
    const hint = hintForUnknown(`error: unknown option '${name}'`, 'docs/')
    expect(hint).toBe(`What other linters call “${name}” is here: ${ours}`)
    for (const [option] of ours.matchAll(/--[\w-]+/g)) expect(help).toContain(option)
    expect(help).not.toMatch(new RegExp(`(?<![\\w-])${name}(?![\\w-])`))
  }
  expect(hintForUnknown("error: unknown option '--reporter=json'", undefined)).toContain('--format')
  expect(hintForUnknown("error: unknown option '-fjson'", 'fix')).toContain('--format')
  expect(hintForUnknown("error: unknown option '--json'", 'rules')).toBeUndefined()
  const {stdout, stderr, code} = peoplefirst(['--json', '.'])
  expect([stdout, code]).toEqual(['', 2])
  expect(stderr).toBe(
    "error: unknown option '--json'\n" +
      '“peoplefirst --help” and “peoplefirst check --help” list what there is.\n' +
      'What other linters call “--json” is here: --format json\n'
  )
})

test('unknown options, commands and values are met with what may have been meant', () => {
  const cwd = createTree(ourRules)
  const said = (...args: readonly string[]) => {
    const {code, stderr} = peoplefirst(args, {cwd})
    expect(code).toBe(2)
    return stderr
  }
  expect(said('--sugestions')).toContain('(Did you mean --suggestions?)')
  expect(said('chekc')).toContain('Did you mean the command “peoplefirst check”?')
  expect(said('--format', 'xml')).toContain('Allowed choices are pretty, compact, json, ')
  expect(said('--rule', 'test-eror', '--rules', 'our-rules')).toContain('did you mean test-error?')
  expect(said('--rules', 'no-rules')).toContain('no-rules')
  expect(said('explain')).toContain("missing required argument 'rule or place'")
})

test('a command behind an option is met with its place', () => {
  const cwd = createTree({...ourRules, 'a.md': errorText})
  const run = (...args: readonly string[]) =>
    peoplefirst(['--format', 'compact', ...onlyOurs, ...args], {cwd})
  const {code, stdout, stderr} = run('fix', 'a.md')
  expect([code, stdout]).toEqual([2, expect.stringContaining('zorbleflux')])
  expect(stderr).toBe(
    'there is no file or folder “fix”\nDid you mean the command “peoplefirst fix”? A command stands before its options.\n'
  )
  mkdirSync(join(cwd, 'fix'))
  expect(run('fix', 'a.md').stderr).not.toContain('Did you mean')
})

test('what a command does not take is met with the help of that command', () => {
  for (const [command, ...args] of [
    ['merge', '--formt'],
    ['fix', '--nope'],
    ['explain'],
    ['rules', 'extra']
  ]) {
    const {code, stderr} = peoplefirst([command ?? '', ...args])
    expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([
      2,
      `“peoplefirst ${command} --help” lists what there is.`
    ])
  }
})

test('every help ends with examples, and exits 0', () => {
  for (const command of [[], ['check'], ['explain'], ['rules'], ['test'], ['parse'], ['merge']]) {
    const {code, stdout} = peoplefirst([...command, '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/\nExamples:\n(?: {2}.+\n {4}\$ .*peoplefirst.*\n)+$/)
  }
  expect(peoplefirst(['--version'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/)
  })
})

/** Runs a program whose standard output does not wait for its reader, as some that start others hand it on. */
const hurried = "perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, fcntl(STDOUT, F_GETFL, 0) | O_NONBLOCK); exec @ARGV'"
const hasPerl = spawnSync('perl', ['-MFcntl', '-e', '1']).status === 0
if (!hasPerl) console.log('A pipe that does not wait is not tried here: there is no perl.')

test.skipIf(!hasPerl)(
  'a report is whole in a file, in a pipe and in one that does not wait',
  () => {
    const cwd = createTree({...ourRules, 'big.md': `${errorText}\n`.repeat(5000)})
    const run = `"${process.execPath}" "${bin()}" ${onlyOurs.join(' ')} --format json big.md`
    const line = `${run} > whole.json; ${run} | cat > piped.json; ${hurried} ${run} | (sleep 2; cat > late.json)`
    expect(spawnSync('sh', ['-c', line], {cwd, encoding: 'utf8'}).stderr).toBe('')
    const [whole, ...others] = ['whole', 'piped', 'late'].map(name =>
      readFileSync(join(cwd, `${name}.json`), 'utf8')
    )
    expect(whole?.length).toBeGreaterThan(1_000_000)
    expect(others.map(text => text === whole)).toEqual([true, true])
  },
  120_000
)

test.skipIf(process.platform !== 'linux')('little address space makes a run slow, and it says so', () => {
  const cwd = createTree({...ourRules, 'a.md': errorText})
  const run = (before: string) =>
    spawnSync('sh', ['-c', `${before} "${process.execPath}" "${bin()}" ${onlyOurs.join(' ')} a.md`], {
      cwd,
      encoding: 'utf8'
    })
  const usual = run('')
  const short = run('ulimit -v 6000000;')
  const fitted = run('ulimit -v 6000000; NODE_OPTIONS=--disable-wasm-trap-handler')
  expect(usual.stdout).toContain('zorbleflux')
  expect([short.stdout, fitted.stdout]).toEqual([usual.stdout, usual.stdout])
  expect([usual.stderr, fitted.stderr]).toEqual(['', ''])
  expect(short.stderr).toMatch(/^this Node has no WebAssembly, or no address space for it .*\n$/)
})

test.skipIf(!existsSync('/dev/full'))('a report that finds no room is one line, and no success', () => {
  const cwd = createTree({...ourRules, 'a.md': errorText})
  const line = `"${process.execPath}" "${bin()}" ${onlyOurs.join(' ')} a.md > /dev/full`
  const {stderr, status} = spawnSync('sh', ['-c', line], {cwd, encoding: 'utf8'})
  expect(stderr).toMatch(/^standard output: the report could not be written: the disk is full.*\n$/)
  expect(status).toBe(2)
})

test.skipIf(!existsSync('/dev/full'))('what finds no room on standard error is no finding', () => {
  const cwd = createTree({...ourRules, 'a.md': errorText})
  for (const line of ['none.md 2> /dev/full', `${onlyOurs.join(' ')} a.md > /dev/full 2> /dev/full`]) {
    expect(spawnSync('sh', ['-c', `"${process.execPath}" "${bin()}" ${line}`], {cwd}).status).toBe(2)
  }
})

test.skipIf(process.platform === 'win32')('a reader that stops early, such as head, is no crash', () => {
  const cwd = createTree({...ourRules, 'big.md': `${errorText}\n`.repeat(5000)})
  const line = `"${process.execPath}" "${bin()}" ${onlyOurs.join(' ')} --format json big.md | head -n 1`
  const {stdout, stderr} = spawnSync('sh', ['-c', line], {cwd, encoding: 'utf8'})
  expect({stdout, stderr}).toEqual({stdout: '{\n', stderr: ''})
})
