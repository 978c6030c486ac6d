import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {findReports} from '../../src/run/merge/find-reports.ts'
import {mergeReports} from '../../src/run/merge/merge-reports.ts'
import {readReport} from '../../src/run/merge/read-report.ts'
import {createTree} from '../run/tree.ts'
import {errorText, onlyOurs, ourRules, suggestionText, warningText} from './our-rules.ts'
import {installBare, type Outcome} from './peoplefirst.ts'

const {peoplefirst} = installBare()
const env = {GITHUB_STEP_SUMMARY: ''}
const docs = {
  ...ourRules,
  'docs/a.md': errorText,
  'docs/b.md': warningText,
  'docs/c.md': suggestionText,
  'docs/d.md': `${warningText}\n${suggestionText}`,
  'docs/e.md': 'Hello.\n'
}

/** What two jobs wrote, and what one wrote that did it all. */
const made = mkdtempSync(join(tmpdir(), 'peoplefirst-merge-'))
afterAll(() => rmSync(made, {recursive: true, force: true}))
let whole: Outcome
let cwd = made
beforeAll(() => {
  for (const [name, text] of Object.entries({...docs, 'package.json': '{}', '.gitignore': 'out/\n'})) {
    mkdirSync(dirname(join(made, name)), {recursive: true})
    writeFileSync(join(made, name), text)
  }
  whole = check('docs')
  expect([shard('1/2').code, shard('2/2').code, whole.code]).toEqual([1, 0, 1])
}, 240_000)
beforeEach(() => {
  cwd = createTree({})
  cpSync(made, cwd, {recursive: true})
})
const at = (name: string): string => join(cwd, name)
const check = (...args: readonly string[]) => peoplefirst(['check', ...onlyOurs, ...args], {cwd, env})
const merge = (...args: readonly string[]) => peoplefirst(['merge', ...args], {cwd, env})
const shard = (part: string, ...args: readonly string[]) =>
  check('--shard', part, '--output', `json=out/${part.replace('/', '-')}.json`, 'docs', ...args)
const changeShard = (from: string, to: string, change: object): void =>
  rewrite(from, to, report => ({...report, shard: {...(report['shard'] as object), ...change}}))
/** A report as a job wrote it, changed by hand. */
const rewrite = (from: string, to: string, change: (report: Record<string, unknown>) => unknown): void =>
  writeFileSync(at(to), JSON.stringify(change(JSON.parse(readFileSync(at(from), 'utf8')))))

test.each([
  [['--suggestions', '--color']],
  [['--quiet', '--fail-on', 'suggestion']],
  [['--max-warnings', '1', '--fail-on', 'never', '--format', 'github']],
  [['--format', 'sarif']]
])('the whole is shown as one run shows it, and fails as it does: %j', args => {
  // The help of rules comes with the rules.
  expect(merge('out', '--rules', 'our-rules', ...args)).toEqual(check('docs', ...args))
})

test('reports come as files, globs, folders that git ignores, or through a pipe', () => {
  const expected = whole
  expect(merge('out/1-2.json', 'out/2-2.json')).toEqual(expected)
  expect(merge('out/*.json')).toEqual(expected)
  expect(merge('out')).toEqual(expected)
  const input = readFileSync(at('out/2-2.json'))
  expect(peoplefirst(['merge', '-', 'out/1-2.json'], {cwd, env, input})).toEqual(expected)
  // As the shell of Windows writes what is printed.
  writeFileSync(at('out/1-2.json'), `\uFEFF${readFileSync(at('out/1-2.json'), 'utf8')}`, 'utf16le')
  expect(merge('out')).toEqual(expected)
})

test('an empty part is no problem, and a whole without anything to check is', () => {
  const empty = check('--shard', '2/2', 'docs/a.md')
  expect([empty.code, empty.stderr]).toEqual([0, ''])
  writeFileSync(at('logo.png'), '')
  const parts = ['1/2', '2/2'].map(part =>
    check('--shard', part, '--output', `json=png-${part[0]}.json`, '*.png')
  )
  expect(parts.map(({code}) => code)).toEqual([0, 0])
  expect(merge('png-1.json', 'png-2.json')).toEqual(check('*.png'))
  expect(check('*.png').code).toBe(2)
})

test('what a job could not do makes the whole exit with 2', () => {
  writeFileSync(at('docs/z.md'), Buffer.from([0x41, 0xff]))
  const codes = ['1/2', '2/2'].map(part => shard(part, 'nowhere.md').code)
  expect(codes).toEqual([2, 2])
  const {code, stderr, stdout} = merge('out')
  expect(code).toBe(2)
  expect(stderr).toBe(
    'there is no file or folder “nowhere.md”\n' +
      'docs/z.md:1:2: byte 1 (0xFF) is not UTF-8, so nothing was checked; save the file as UTF-8\n'
  )
  expect(stdout).toBe(check('docs', 'nowhere.md').stdout)
})

const remade = 'write the report anew with “peoplefirst check --output json=FILE”'
const broken: readonly (readonly [string, () => void, string | RegExp])[] = [
  [
    'an empty file',
    () => writeFileSync(at('out/x.json'), ''),
    `out/x.json: this is not JSON (it is empty); ${remade}\n`
  ],
  [
    'half a file',
    () => writeFileSync(at('out/x.json'), readFileSync(at('out/1-2.json')).subarray(0, 900)),
    /^out\/x\.json: this is not JSON \(.+\); write the report anew with “peoplefirst check --output json=FILE”\n$/
  ],
  [
    'another tool’s JSON',
    () => writeFileSync(at('out/x.json'), '[{"check_name": "x"}]'),
    'out/x.json: this is no report of peoplefirst; leave it out, or write one with “peoplefirst check --output json=FILE”\n'
  ],
  [
    'bytes',
    () => writeFileSync(at('out/x.json'), Buffer.from([0, 1, 2])),
    'out/x.json: this is no report of peoplefirst; leave it out, or write one with “peoplefirst check --output json=FILE”\n'
  ],
  [
    'another version of the contract',
    () => rewrite('out/1-2.json', 'out/x.json', report => ({...report, version: 2})),
    'out/x.json: this report keeps to version 2 of the contract, and version 1 is read here; merge with the peoplefirst that wrote it\n'
  ],
  [
    'a report without what merging needs',
    () => rewrite('out/1-2.json', 'out/x.json', ({tool: _, ...report}) => report),
    'out/x.json: an earlier peoplefirst wrote this report, without what merging needs; write it anew with this one\n'
  ],
  [
    'a report that breaks the contract',
    () =>
      rewrite('out/1-2.json', 'out/x.json', ({files, ...report}) => ({
        ...report,
        files: [...(files as readonly object[]), {path: 'x.md', findings: 'none'}]
      })),
    /^out\/x\.json: “files\[3\]\.\w+” is not what the contract says, so nothing is taken from this report; write it anew\n$/
  ],
  [
    'a shard twice',
    () => rewrite('out/2-2.json', 'out/x.json', report => report),
    'out/x.json: shard 2/2 is already there, from out/2-2.json; keep the newer one of them\n'
  ],
  [
    'a shard of another run',
    () => changeShard('out/1-2.json', 'out/1-3.json', {total: 3}),
    'out/1-3.json: shard 1/3 parts other files than out/1-2.json does; give all jobs the same checkout and paths, and merge the shards of one run at a time\n'
  ],
  [
    'a shard of other files',
    () => changeShard('out/2-2.json', 'out/2-2-new.json', {list: 'another'}),
    'out/2-2-new.json: shard 2/2 parts other files than out/1-2.json does; give all jobs the same checkout and paths, and merge the shards of one run at a time\n'
  ],
  [
    'a file that another report tells differently',
    () =>
      rewrite('out/2-2.json', 'out/x.json', ({shard: _, files, ...report}) => ({
        ...report,
        files: (files as readonly object[]).map(file => ({...file, words: 99}))
      })),
    'docs/b.md: out/x.json tells something else of this file than out/2-2.json does, which is kept; leave one of the reports out\n' +
      'docs/d.md: out/x.json tells something else of this file than out/2-2.json does, which is kept; leave one of the reports out\n'
  ]
]

test.each(broken)('%s is one line, and the others are shown', async (_, breakIt, said) => {
  breakIt()
  const found = await findReports(['out'], cwd)
  const read = found.inputs.map(readReport)
  const {result, remarks} = mergeReports(
    read.flatMap(one => (one.type === 'report' ? [one] : [])),
    {
      version: '0.1.0',
      least: 'suggestion',
      problems: read.flatMap(one => (one.type === 'failed' ? [one.problem] : []))
    }
  )
  const lines = (result.report.problems ?? []).map(
    ({file, message}) => `${file === null ? '' : `${file}: `}${message}\n`
  )
  if (typeof said === 'string') expect(lines.join('')).toBe(said)
  else expect(lines.join('')).toMatch(said)
  expect(remarks).toEqual([])
  expect(result.report.summary).toMatchObject({files: 5, errors: 1, warnings: 2, suggestions: 2})
})

test('a broken report makes the run exit with 2, and the others are printed', () => {
  writeFileSync(at('out/x.json'), '{')
  const {code, stderr, stdout} = merge('out')
  expect(stderr).toMatch(/^out\/x\.json: this is not JSON \(.*\n$/)
  expect([code, stdout]).toEqual([2, whole.stdout])
})

test('a missing shard is named', () => {
  rmSync(at('out/2-2.json'))
  changeShard('out/1-2.json', 'out/1-2.json', {index: 2, total: 4})
  const {code, stderr, stdout} = merge('out', '--format', 'json')
  expect([code, stderr]).toEqual([
    2,
    'the report is not whole without shards 1, 3 and 4 of 4; add what is missing, or run it again\n'
  ])
  // Whoever reads the joined report knows, too.
  expect(JSON.parse(stdout).problems).toMatchObject([{code: 'merge-shard-missing', file: null}])
})

test('remarks do not change the exit code', () => {
  const changed = (name: string, change: object) =>
    rewrite('out/2-2.json', name, ({shard: _, ...report}) => ({...report, ...change}))
  changed('old.json', {tool: {name: 'peoplefirst', version: '0.0.1'}})
  changed('errors.json', {severity: 'error'})
  const {code, stderr} = merge('old.json', 'errors.json')
  expect(code).toBe(0)
  expect(stderr).toMatch(
    /^errors\.json: this report holds no findings below “error”.*\nold\.json: written by peoplefirst 0\.0\.1, merged by .*\n$/
  )
})

test.each([
  [['nowhere.json'], 'there is no file or folder “nowhere.json”\n'],
  [
    ['docs'],
    '“docs” holds no reports; they end in “.json”, as “peoplefirst check --output json=FILE” writes them\n'
  ],
  [['none/*.json'], 'no report matches “none/*.json”\n']
])('%j leads to nothing, and says so', (args, said) => {
  const {code, stderr} = merge(...args)
  expect([code, stderr]).toEqual([2, said])
})

test('asks for reports', () => {
  const {code, stderr} = merge()
  expect(code).toBe(2)
  expect(stderr).toContain("missing required argument 'reports'")
})

test.each([
  ['0/2', 'Parts are counted from 1: 1/2 is the first.'],
  ['3/2', 'The last of 2 parts is 2/2.'],
  ['1/0', 'There is at least one part, as in 1/1.'],
  ['1/99999', 'There are at most 10000 parts.'],
  ['2', 'Write the part and how many there are, as in 2/5.'],
  ['-1/2', 'Write the part and how many there are, as in 2/5.'],
  ['1/2/3', 'Write the part and how many there are, as in 2/5.']
])('explains --shard %s', (part, said) => {
  const {code, stderr, stdout} = check(`--shard=${part}`, 'docs')
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(said)
})

test('the original files are not needed', () => {
  rmSync(at('docs'), {recursive: true})
  expect(merge('out')).toEqual(whole)
})
