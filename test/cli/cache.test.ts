import {execFile} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {beforeAll, expect, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {errorText, onlyOurs, ourRules, suggestionText, warningText} from './our-rules.ts'
import {buildOnce, installBare, type Outcome, root, runIn} from './peoplefirst.ts'

const {peoplefirst} = installBare()
const env = {GITHUB_STEP_SUMMARY: ''}
beforeAll(buildOnce, 240_000)

const docs = {
  'package.json': '{}',
  'docs/a.md':
    'We woke up to forty angry tickets.\n\nChase leads, and stall until they give up. No worries!\n',
  'docs/bytes.md': Buffer.from([0x41, 0xff]),
  'docs/clean.md': 'Hello.\n',
  'docs/logo.png': 'PNG',
  'docs/quiet.md': '<!-- peoplefirst-disable-next-line -->\nForty angry tickets.\n',
  'docs/table.json': '{"a": 1}'
}

/** The modules that a run loads, as the engine itself counts them. */
function traced(
  cwd: string,
  args: readonly string[]
): {readonly outcome: Outcome; readonly modules: readonly string[]} {
  const outcome = runIn(root, args, {cwd, env: {...env, NODE_V8_COVERAGE: 'trace'}})
  const modules = readdirSync(join(cwd, 'trace')).flatMap(name =>
    [...readFileSync(join(cwd, 'trace', name), 'utf8').matchAll(/"url":"(file:[^"]+)"/g)].map(
      ([, url = '']) => url
    )
  )
  return {outcome, modules}
}

test('what was known is reported as what was checked is, and nothing is loaded to check it', () => {
  const cwd = createTree(docs)
  const check = (...args: readonly string[]): Outcome => runIn(root, ['check', 'docs', ...args], {cwd, env})
  const pretty = check('--suggestions')
  const json = check('--format', 'json')
  expect(pretty.stderr).toContain('docs/bytes.md:1:2: byte 1 (0xFF) is not UTF-8')
  expect(check('--suggestions', '--cache')).toEqual(pretty)
  expect(readdirSync(join(cwd, 'node_modules/.cache/peoplefirst'))).toEqual(['cache.json'])
  expect(check('--suggestions', '--cache')).toEqual(pretty)
  expect(check('--format', 'json', '--cache')).toEqual(json)
  const sound = ['check', 'docs/a.md', 'docs/clean.md', 'docs/logo.png', 'docs/quiet.md', '--cache']
  const {outcome, modules} = traced(cwd, sound)
  expect(outcome).toEqual(runIn(root, sound.slice(0, -1), {cwd, env}))
  expect(modules.some(url => url.endsWith('/dist/chunks/check.cjs'))).toBe(true)
  expect(modules.filter(url => heavy.test(url))).toEqual([])
}, 240_000)

/** What reads texts, and what weighs their sentences. */
const heavy =
  /\/dist\/chunks\/(markdown|findings|marks|unified|lazy-(parse|english|match|rules))|node_modules/

test('a file without telling words is not parsed, and neither parsers nor the tagger are loaded', () => {
  const cwd = createTree({
    'clean.md': '# Refunds\n\nA refund takes three days.\n',
    'b.md': 'We woke up to forty angry tickets.\n'
  })
  const clean = traced(cwd, ['check', 'clean.md'])
  expect(clean.outcome.code).toBe(0)
  expect(clean.modules.filter(url => heavy.test(url))).toEqual([])
  // Nobody asked to leave anything out.
  expect(clean.modules.filter(url => /\/chunks\/(lazy-run-)?ignore/.test(url))).toEqual([])
  const names = traced(cwd, ['check', 'b.md']).modules.filter(url => heavy.test(url))
  expect(names.some(url => url.includes('/lazy-parse-syntaxes'))).toBe(true)
  expect(names.some(url => url.includes('/lazy-english-tokenize'))).toBe(true)
}, 240_000)

test('a file with telling words that says nothing of people is weighed and not parsed', () => {
  const cwd = createTree({
    'innocent.md': '# Refunds\n\nLeads of the team capture the number of open tickets (so it is).\n'
  })
  const {outcome, modules} = traced(cwd, ['check', 'innocent.md'])
  expect(outcome.code).toBe(0)
  expect(modules.some(url => url.endsWith('/dist/chunks/findings.cjs'))).toBe(true)
  expect(
    modules.filter(url => /\/dist\/chunks\/(markdown|lazy-parse-(syntaxes|markdown))/.test(url))
  ).toEqual([])
}, 240_000)

test('a checkout in another folder takes what one kept, with what its configuration has use of', () => {
  const files = {
    'package.json': '{}',
    'peoplefirst.config.yml': 'allow: [angry tickets]\nsuppressions: [{rules: [blame], reason: a quote}]\n',
    'docs/a.md': 'We woke up to forty angry tickets.\n',
    'docs/b.md': 'You failed to pay.\n'
  }
  const [one, other] = [createTree(files), createTree(files)]
  const args = ['check', '--cache-location', '.kept/results.json']
  const first = runIn(root, args, {cwd: one, env})
  expect(first.stdout).not.toContain('unused-allow')
  mkdirSync(join(other, '.kept'))
  writeFileSync(join(other, '.kept/results.json'), readFileSync(join(one, '.kept/results.json')))
  const {outcome, modules} = traced(other, args)
  expect(outcome).toEqual(first)
  expect(modules.filter(url => heavy.test(url))).toEqual([])
}, 240_000)

test('runs at the same time keep what each of them found', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => `${name}.md`)
  const cwd = createTree(Object.fromEntries(names.map(name => [name, `Hello from ${name}.\n`])))
  const bin = join(root, 'bin/peoplefirst.js')
  const run = promisify(execFile)
  await Promise.all(
    names.map(name => run(process.execPath, [bin, '--cache-location', 'kept.json', name], {cwd}))
  )
  const {entries} = JSON.parse(readFileSync(join(cwd, 'kept.json'), 'utf8'))
  expect(entries.map(([name]: readonly [string]) => name)).toEqual(names)
  expect(readdirSync(cwd).sort()).toEqual([...names, 'kept.json'])
}, 240_000)

const ours = {
  ...ourRules,
  'package.json': '{}',
  'a.md': errorText,
  'b.md': warningText,
  'c.md': suggestionText
}

test('a changed rule or text is seen, and a fix judges anew', () => {
  const cwd = createTree(ours)
  const check = (...args: readonly string[]): Outcome =>
    peoplefirst(['check', '.', '!our-rules', ...onlyOurs, '--format', 'compact', ...args], {cwd, env})
  const cached = ['--cache-location', 'kept/results.json'] as const
  const first = check(...cached)
  expect(first.stdout).toContain('a.md:1:11: error')
  const rule = 'our-rules/contempt/test-error.yml'
  writeFileSync(join(cwd, rule), ourRules[rule].replace('severity: error', 'severity: warning'))
  const changed = check(...cached)
  expect(changed.stdout).toBe(first.stdout.replace('error “', 'warning “'))
  expect(changed.code).toBe(0)
  writeFileSync(join(cwd, 'a.md'), `Once more.\n\n${errorText}`)
  expect(check(...cached).stdout).toContain('a.md:3:11: warning')
  expect(check(...cached, '--fix').stderr).toMatch(/Nothing to fix by itself|Fixed \d+ place/)
}, 240_000)

test('what cannot be kept is told in one line', () => {
  const cwd = createTree({...ours, file: 'in the way', 'notes.json': '{"mine": true}'})
  const check = (...args: readonly string[]): Outcome =>
    peoplefirst(['check', 'b.md', ...onlyOurs, '--format', 'compact', ...args], {cwd, env})
  const {stdout} = check()
  mkdirSync(join(cwd, 'folder'))
  expect(check('--cache-location', 'notes.json')).toEqual({
    code: 0,
    stdout,
    stderr:
      'notes.json: this is no file of results that peoplefirst kept, so it is left as it is and nothing is kept; name another one with --cache-location\n'
  })
  expect(readFileSync(join(cwd, 'notes.json'), 'utf8')).toBe('{"mine": true}')
  expect(check('--cache-location', 'folder')).toMatchObject({
    code: 0,
    stdout,
    stderr: 'folder: results cannot be kept here: it is a folder; name another file with --cache-location\n'
  })
  expect(check('--cache-location', 'file/results.json')).toEqual({
    code: 0,
    stdout,
    stderr:
      'file/results.json: results cannot be kept here: a file stands where its folder should be; name another file with --cache-location\n'
  })
}, 240_000)

test.runIf(process.platform === 'linux')(
  'when results cannot be written, the report is whole and the run says so',
  () => {
    const cwd = createTree(ours)
    const args = ['check', 'b.md', ...onlyOurs, '--format', 'compact', '--cache-location', '/proc/kept.json']
    const {code, stdout, stderr} = peoplefirst(args, {cwd, env})
    expect(stdout).toContain('b.md:1:12: warning')
    expect([code, stderr]).toEqual([
      2,
      '/proc/kept.json: what was checked could not be kept for the next run: its folder is not there; the report is whole\n'
    ])
  },
  240_000
)
