import {execFileSync, spawn} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {errorText, onlyOurs, ourRules, suggestionText, warningText} from './our-rules.ts'
import {installBare} from './peoplefirst.ts'

const {bin, peoplefirst} = installBare()
const NAME = 'peoplefirst-baseline.json'

const docs = {
  ...ourRules,
  'docs/error.md': errorText,
  'docs/deep/warning.md': warningText,
  'docs/suggestion.md': suggestionText,
  '.git/HEAD': 'ref: refs/heads/main\n'
}

const messages = {
  error: 'error “zorbleflux” is a word that only these tests look for. [test-error]',
  warning: 'warning “quibbledyne” is a word that only these tests look for. [test-warning]',
  suggestion: 'suggestion “wafflemox” is a word that only these tests look for. [test-suggestion]'
}

const whole = `{
  "version": 1,
  "files": {
    "docs/deep/warning.md": [
      {"rule": "test-warning", "sentence": "we saw one quibbledyne today.", "count": 1}
    ],
    "docs/error.md": [
      {"rule": "test-error", "sentence": "here is a zorbleflux to find.", "count": 1}
    ],
    "docs/suggestion.md": [
      {"rule": "test-suggestion", "sentence": "every wafflemox counts.", "count": 1}
    ]
  }
}
`

/** A tree, and runs in it with our rules only; `check` prints one line each, suggestions too. */
function start(files: Readonly<Record<string, string>> = {}) {
  const cwd = createTree({...docs, ...files})
  const rules = onlyOurs.map(arg => (arg === 'our-rules' ? join(cwd, arg) : arg))
  const path = (name: string): string => join(cwd, name)
  const run = (args: readonly string[], {folder = '', input = ''} = {}) =>
    peoplefirst(['check', ...args, ...rules], {cwd: path(folder), input, env: {GITHUB_STEP_SUMMARY: ''}})
  return {
    cwd,
    path,
    rules,
    run,
    check: (args: readonly string[], setting = {}) =>
      run([...args, '--format', 'compact', '--suggestions'], setting),
    read: (name = NAME): string => readFileSync(path(name), 'utf8'),
    write: (name: string, text: string): void => {
      mkdirSync(path(join(name, '..')), {recursive: true})
      writeFileSync(path(name), text)
    }
  }
}

const begun = () => start({[NAME]: whole})

test('the first update writes down what is there, and says so line by line', () => {
  const {run, check, read, write} = start()
  const {stdout, stderr, code} = run(['docs', '--update-baseline'])
  expect(read()).toBe(whole)
  expect(stdout).toBe(
    `Checked 14 words in 3 files: nothing to suggest.\n3 known findings left out (${NAME})\n`
  )
  expect(stderr).toBe(
    [
      `docs/deep/warning.md:1:12: ${messages.warning}`,
      `docs/error.md:1:11: ${messages.error}`,
      `docs/suggestion.md:1:7: ${messages.suggestion}`,
      `Began ${NAME} with 3 findings; a run leaves them out from now on.\n`
    ].join('\n')
  )
  expect(code).toBe(0)
  expect(check(['docs'])).toEqual({
    code: 0,
    stdout: '',
    stderr: `3 known findings left out (${NAME})\n`
  })
  // A new problem is reported exactly, however the others move.
  write('docs/error.md', `# Page\n\nHere is a\nzorbleflux to  find. Every zorbleflux counts.\n\n${errorText}`)
  expect(check(['docs'])).toEqual({
    code: 1,
    stdout: `docs/error.md:4:28: ${messages.error}\ndocs/error.md:6:11: ${messages.error}\n`,
    stderr: `3 known findings left out (${NAME})\n`
  })
  const update = check(['docs', '--update-baseline', '--quiet'])
  expect(update.stderr).toBe(
    [
      `docs/error.md:4:28: ${messages.error}`,
      `docs/error.md:6:11: ${messages.error}`,
      `Added 2 findings to ${NAME}, which knows 5 findings now.\n`
    ].join('\n')
  )
  expect(read()).toContain('"here is a zorbleflux to find.", "count": 2}')
  expect(check(['docs'])).toMatchObject({code: 0, stdout: ''})
})

test('shows twenty of many that are added', () => {
  const {check, path} = start({'docs/many.md': 'Every zorbleflux counts.\n\n'.repeat(30)})
  const {stderr} = check(['docs/many.md', '--update-baseline'])
  expect(stderr.split('\n').filter(line => line.endsWith('[test-error]'))).toHaveLength(20)
  expect(stderr).toMatch(/\nAnd 10 more findings\.\nBegan .* with 30 findings; /)
  expect(readFileSync(path(NAME), 'utf8')).toContain('"count": 30}')
})

test('known findings do not count for the verdict, and JSON says how many there are', () => {
  const {run} = begun()
  const report = (...args: readonly string[]) =>
    JSON.parse(run(['docs', '--format', 'json', ...args]).stdout).summary
  expect(report()).toMatchObject({errors: 0, warnings: 0, suggestions: 0, known: 3})
  expect(report('--no-baseline')).toEqual({
    ...{files: 3, checked: 3, skipped: 0, words: 14},
    ...{errors: 1, warnings: 1, suggestions: 1, suppressed: 0}
  })
  expect(run(['docs', '--fail-on', 'suggestion', '--max-warnings', '0']).code).toBe(0)
  expect(run(['docs', '--format', 'markdown']).stdout).toContain('3 known findings left out')
})

test('the same from any folder', () => {
  const {check, cwd, write} = begun()
  write('docs/new.md', errorText)
  const line = `new.md:1:11: ${messages.error}\n`
  const runs: readonly (readonly [string, string, string])[] = [
    ['', 'docs', `docs/${line}`],
    ['docs/deep', '..', `../${line}`],
    ['our-rules', '../docs', `../docs/${line}`],
    ['..', cwd, `${cwd.split('/').at(-1)}/docs/${line}`]
  ]
  for (const [folder, target, stdout] of runs) {
    const outcome = check([target], {folder})
    expect([outcome.stdout, outcome.code]).toEqual([stdout, 1])
    expect(outcome.stderr).toContain('3 known findings left out')
  }
})

test('standard input stands where its name says', () => {
  const {check, read} = begun()
  const input = `${errorText}\nEvery zorbleflux counts.\n`
  const outcome = check(['-', '--stdin-filename', 'error.md'], {folder: 'docs', input})
  expect(outcome.stdout).toBe(`error.md:3:7: ${messages.error}\n`)
  expect(check(['-'], {input: errorText}).stdout).toBe(`<stdin>:1:11: ${messages.error}\n`)
  const {stderr, code} = check(['-', '--update-baseline'], {input: errorText})
  expect([stderr, code]).toEqual([
    '<stdin>: a baseline knows texts by their file, and this one has no name; add --stdin-filename\n',
    2
  ])
  expect(read()).toBe(whole)
})

test('the nearest baseline holds, unless one is named', () => {
  const {check, read, path, write} = begun()
  write(`docs/deep/${NAME}`, '{"version": 1, "files": {}}\n')
  expect(check(['docs'])).toMatchObject({
    code: 0,
    stdout: `docs/deep/warning.md:1:12: ${messages.warning}\n`,
    stderr: expect.stringContaining(`2 known findings left out (${NAME})\n`)
  })
  expect(check(['.', '--baseline', `../${NAME}`], {folder: 'docs'}).stdout).toBe('')
  // Each file goes into the one that holds for it.
  write('docs/deep/error.md', errorText)
  write('docs/new.md', errorText)
  check(['docs', '--update-baseline'])
  expect(Object.keys(JSON.parse(read(`docs/deep/${NAME}`)).files)).toEqual(['error.md', 'warning.md'])
  expect(Object.keys(JSON.parse(read()).files)).toEqual([
    'docs/deep/warning.md',
    'docs/error.md',
    'docs/new.md',
    'docs/suggestion.md'
  ])
  const named = check(['docs', '--update-baseline', '--baseline', 'made/for/this.json'])
  expect(named.stderr).toContain('Began made/for/this.json with 5 findings; ')
  expect(JSON.parse(read('made/for/this.json')).files).toHaveProperty('../../docs/error.md')
  expect(check(['.', '--baseline', path('made/for/this.json')], {folder: 'docs'}).stdout).toBe('')
})

test('outside of a repository a baseline begins in the working folder', () => {
  const {check, path, read} = start()
  rmSync(path('.git'), {recursive: true})
  check(['..', '--update-baseline'], {folder: 'docs/deep'})
  expect(JSON.parse(read(`docs/deep/${NAME}`)).files).toHaveProperty('../error.md')
})

test('a renamed file stays known, and pruning moves its entries', () => {
  const {check, path, read} = begun()
  renameSync(path('docs/error.md'), path('docs/deep/renamed.md'))
  const notice = `What ${NAME} knows of files that are gone holds where it stands now: docs/error.md → docs/deep/renamed.md; --prune-baseline moves it there.\n`
  expect(check(['docs'])).toEqual({
    code: 0,
    stdout: '',
    stderr: `3 known findings left out (${NAME})\n${notice}`
  })
  expect(check(['docs/deep/renamed.md'])).toMatchObject({code: 0, stdout: ''})
  expect(check(['docs/deep', '--prune-baseline']).stderr).toContain(
    `Moved 1 finding in ${NAME} to the files where they stand now.\n`
  )
  expect(read()).toBe(
    whole
      .replace(
        '    "docs/deep/warning',
        '    "docs/deep/renamed.md": [\n      ERROR\n    ],\n    "docs/deep/warning'
      )
      .replace(/ {4}"docs\/error.md": \[\n +(.*)\n {4}\],\n/, '')
      .replace('ERROR', '{"rule": "test-error", "sentence": "here is a zorbleflux to find.", "count": 1}')
  )
})

test('what cannot be found any more is told, and taken out when asked', () => {
  const {check, path, read, write} = begun()
  write('docs/error.md', 'All is well.\n')
  rmSync(path('docs/suggestion.md'))
  const told = check(['docs'])
  expect(told).toEqual({
    code: 0,
    stdout: '',
    stderr: `1 known finding left out (${NAME})\n2 findings that ${NAME} knows cannot be found any more: docs/error.md “here is a zorbleflux to find.” [test-error], docs/suggestion.md “every wafflemox counts.” [test-suggestion]; --prune-baseline takes them out.\n`
  })
  // Single files say nothing of files that are gone.
  expect(check(['docs/deep/warning.md']).stderr).toBe(`1 known finding left out (${NAME})\n`)
  // An update leaves stale entries where they are.
  check(['docs', '--update-baseline'])
  expect(read()).toBe(whole)
})

test('pruning takes out what was looked for and not found', () => {
  const {check, cwd, path, read, write} = begun()
  write('docs/error.md', 'All is well.\n')
  rmSync(path('docs/suggestion.md'))
  // Rules that do not run, and files that are not checked, keep their entries.
  const few = peoplefirst(
    ['check', 'docs', '--prune-baseline', '--rules', 'our-rules', '--rule', 'test-warning'],
    {cwd}
  )
  expect(few.stderr).toBe(`Nothing to take out of ${NAME}, which knows 3 findings.\n`)
  check(['docs/deep', '--prune-baseline'])
  expect(Object.keys(JSON.parse(read()).files)).toEqual(['docs/deep/warning.md', 'docs/error.md'])
  expect(check(['docs', '--prune-baseline']).stderr).toBe(
    `1 known finding left out (${NAME})\nTook 1 finding out of ${NAME}, which knows 1 finding now.\n`
  )
  write('docs/deep/warning.md', errorText)
  expect(check(['docs', '--prune-baseline', '--update-baseline'])).toMatchObject({code: 0, stdout: ''})
  expect(read()).toContain('"files": {\n    "docs/deep/warning.md": [\n      {"rule": "test-error", ')
  write('docs/deep/warning.md', 'All is well.\n')
  check(['docs', '--prune-baseline'])
  expect(read()).toBe('{\n  "version": 1,\n  "files": {}\n}\n')
  expect(check(['docs', '--prune-baseline'])).toMatchObject({
    code: 0,
    stderr: `Nothing to take out of ${NAME}, which knows 0 findings.\n`
  })
})

test('rules for other readers are not in force', () => {
  const internal = ourRules['our-rules/contempt/test-error.yml'].replace(
    'severity:',
    'audience: internal\nseverity:'
  )
  const {check, read} = start({'our-rules/contempt/test-error.yml': internal, [NAME]: whole})
  expect(check(['docs', '--audience', 'customer', '--prune-baseline']).stderr).toContain(
    'Nothing to take out'
  )
  expect(read()).toBe(whole)
})

test('findings that a comment leaves out are not in it', () => {
  const {check, read} = start({
    'docs/error.md': `<!-- peoplefirst-disable-next-line test-error -- quoted -->\n${errorText}`
  })
  check(['docs/error.md', 'docs/deep', '--update-baseline'])
  expect(Object.keys(JSON.parse(read()).files)).toEqual(['docs/deep/warning.md'])
})

test('a file that cannot be checked keeps its entries, and the others are written', () => {
  const {check, path, read} = begun()
  writeFileSync(path('docs/error.md'), Buffer.from([0x61, 0xff, 0x62]))
  writeFileSync(path('docs/new.md'), errorText)
  const {stderr, code} = check(['docs', '--update-baseline', '--prune-baseline'])
  expect(code).toBe(2)
  expect(stderr).toContain(`Added 1 finding to ${NAME}, which knows 4 findings now.\n`)
  expect(stderr).toContain(`1 file could not be checked; what ${NAME} knows of such files stays.\n`)
  expect(Object.keys(JSON.parse(read()).files)).toContain('docs/error.md')
  // The same where a file breaks off half-way.
  const {check: again, read: now} = start({
    'docs/a.json': '{"title": "x", "body": "y"',
    [NAME]: '{"version": 1, "files": {"docs/a.json": [{"rule": "test-error", "sentence": "s", "count": 1}]}}'
  })
  again(['docs/a.json', '--field', 'body', '--prune-baseline'])
  expect(Object.keys(JSON.parse(now()).files)).toEqual(['docs/a.json'])
})

test.each([
  ['not JSON', 'hello', `${NAME}:1:1: the baseline cannot be read: `, '--update-baseline'],
  [
    'a merge',
    whole.replace('    "docs/error', '<<<<<<< HEAD\n    "docs/error'),
    `${NAME}:7:1: two versions of `,
    '--prune-baseline'
  ],
  ['a newer version', '{"version": 2, "files": {}}', `${NAME}:1:13: the baseline has version 2, `, '--fix'],
  [
    'another shape',
    '{"version": 1, "files": []}',
    `${NAME}:1:25: “files” is a list where a group of keys belongs`,
    '--suggestions'
  ]
])('a broken baseline is one line, and stays as it is: %s', (_, text, said, flag) => {
  const {check, read} = start({[NAME]: text})
  const {stdout, stderr, code} = check(['docs', flag])
  expect([stdout, code]).toEqual(['', 2])
  expect(stderr.split('\n')).toEqual([expect.stringContaining(said), ''])
  expect(read()).toBe(text)
})

test.each<[readonly string[], string]>([
  [['--update-baseline', '--fix'], '--update-baseline takes every finding into account and changes only the'],
  [['--prune-baseline', '--fix-dry-run'], 'so it does not go with --fix-dry-run; run one after the other\n'],
  [['--update-baseline', '--no-baseline'], '--update-baseline needs a baseline, and --no-baseline leaves it'],
  [
    ['--baseline', 'nowhere.json'],
    'nowhere.json: there is no such baseline; check its name, or begin it with'
  ],
  [['--prune-baseline', '--baseline', 'docs'], 'docs: the baseline could not be read: it is a folder\n']
])('explains %j', (flags, said) => {
  const {check, read} = begun()
  const {stdout, stderr, code} = check(['docs', ...flags])
  expect([stdout, code, stderr.split('\n').length]).toEqual(['', 2, 2])
  expect(stderr).toContain(said)
  expect(read()).toBe(whole)
})

test('a fix fixes known findings as well', () => {
  const {path, check, read} = begun()
  const safe = ourRules['our-rules/contempt/test-error.yml'].replace('examples:', 'fix: safe\nexamples:')
  writeFileSync(path('our-rules/contempt/test-error.yml'), safe)
  const {stderr} = check(['docs', '--fix'])
  expect(read('docs/error.md')).toBe('Here is a something kinder to find.\n')
  expect(stderr).toContain('Fixed 1 place in 1 file.\n')
  expect(stderr).toContain(`1 finding that ${NAME} knows cannot be found any more: docs/error.md `)
})

test.runIf(process.platform !== 'win32')('links are followed, and the mode stays', () => {
  const {check, path} = start({'real.json': '{"version": 1, "files": {}}'})
  symlinkSync('real.json', path(NAME))
  chmodSync(path('real.json'), 0o640)
  check(['docs', '--update-baseline'])
  expect(lstatSync(path(NAME)).isSymbolicLink()).toBe(true)
  expect(readFileSync(path('real.json'), 'utf8')).toBe(whole)
  expect(statSync(path('real.json')).mode & 0o777).toBe(0o640)
})

test('a baseline in which nothing changes is not written', () => {
  const odd = JSON.stringify(JSON.parse(whole))
  const {check, read} = start({[NAME]: odd})
  expect(check(['docs', '--update-baseline', '--prune-baseline']).code).toBe(0)
  expect(read()).toBe(odd)
  const {check: clean, path} = start({'docs/error.md': 'All is well.\n'})
  expect(clean(['docs/error.md', '--update-baseline'])).toMatchObject({code: 0})
  expect(existsSync(path(NAME))).toBe(false)
})

test('runs that write at the same time lose nothing of each other', async () => {
  const names = Array.from({length: 4}, (_, number) => `part-${number}`)
  const {cwd, rules, read} = start(Object.fromEntries(names.map(name => [`${name}/a.md`, errorText])))
  const codes = names.map(name => {
    const args = [bin(), 'check', name, '--update-baseline', ...rules]
    const child = spawn(process.execPath, args, {cwd, stdio: 'ignore'})
    return new Promise<number | null>(resolve => child.on('exit', resolve))
  })
  expect(await Promise.all(codes)).toEqual(names.map(() => 0))
  expect(Object.keys(JSON.parse(read()).files)).toEqual(names.map(name => `${name}/a.md`))
  expect(readdirSync(cwd).filter(name => name.startsWith('.'))).toEqual(['.git'])
}, 120_000)

test('a lock that a stopped run left is taken away', () => {
  const {check, path, read} = start()
  const lock = path(`.${NAME}.lock`)
  writeFileSync(lock, '')
  utimesSync(lock, new Date(0), new Date(0))
  expect(check(['docs', '--update-baseline']).code).toBe(0)
  expect(read()).toBe(whole)
  expect(existsSync(lock)).toBe(false)
})

/** Mounts a disk of a few kilobytes, or says why it cannot. */
function tinyDisk(folder: string): string | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], {stdio: 'pipe'})
    onTestFinished(() => {
      execFileSync('umount', [folder], {stdio: 'pipe'})
    })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error)
  }
}

test('a full disk keeps the old baseline', context => {
  const {check, path, read} = start({'docs/many.md': 'Every zorbleflux counts.\n\n'.repeat(30)})
  mkdirSync(path('full'))
  const reason = tinyDisk(path('full'))
  if (reason !== undefined) context.skip(`no disk could be mounted: ${reason}`)
  const old = '{"version": 1, "files": {}}\n'
  writeFileSync(path('full/base.json'), old)
  expect(() => writeFileSync(path('full/rest'), Buffer.alloc(1 << 20))).toThrow(/ENOSPC/)
  const {stdout, stderr, code} = check(['docs/error.md', '--update-baseline', '--baseline', 'full/base.json'])
  expect(stdout).toBe(`docs/error.md:1:11: ${messages.error}\n`)
  expect([stderr, code]).toEqual([
    'full/base.json: the baseline could not be written and stays as it was: the disk is full; nothing was changed\n',
    2
  ])
  expect(read('full/base.json')).toBe(old)
  expect(readdirSync(path('full')).sort()).toEqual(['base.json', 'rest'])
})

test('where a baseline cannot be written, the findings are reported', () => {
  const {check, write} = start()
  write('file', '')
  const {stdout, stderr, code} = check(['docs/error.md', '--update-baseline', '--baseline', 'file/base.json'])
  expect(stdout).toBe(`docs/error.md:1:11: ${messages.error}\n`)
  expect(stderr).toMatch(/^file\/base\.json: the baseline could not be [^\n]*\n$/)
  expect(code).toBe(2)
})
