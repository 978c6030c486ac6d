import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {reporterNames} from '../../src/report/reporters.ts'
import {createTree} from '../run/tree.ts'
import {errorText, onlyOurs, ourRules, suggestionText, warningText} from './our-rules.ts'
import {installBare} from './peoplefirst.ts'

const {peoplefirst} = installBare()
const docs = {...ourRules, 'error.md': errorText, 'warning.md': warningText, 'suggestion.md': suggestionText}
/** These tests may themselves run in a job of GitHub. */
const noJob = {GITHUB_STEP_SUMMARY: ''}

function check(
  args: readonly string[],
  env: Readonly<Record<string, string>> = noJob,
  files: Readonly<Record<string, string>> = {}
) {
  const cwd = createTree({...docs, ...files})
  const outcome = peoplefirst(['check', 'error.md', 'warning.md', 'suggestion.md', ...onlyOurs, ...args], {
    cwd,
    env
  })
  return {...outcome, cwd, read: (name: string) => readFileSync(join(cwd, name), 'utf8')}
}

const compactLine =
  /^error\.md:1:11: error .* \[test-error\]\nwarning\.md:1:12: warning .* \[test-warning\]\n$/

const folded = '1 suggestion, shown with --suggestions\n'

test('writes reports into files, beside the one that is printed', () => {
  const {stdout, stderr, code, cwd, read} = check([
    ...['--format', 'compact', '--output', 'sarif=out/deep/p.sarif', '--output', 'gitlab=gl=1.json'],
    ...['--output', 'checkstyle=c.xml', '--output', 'junit=j.xml', '--output', 'rdjson=r.json'],
    ...['--output', 'markdown=m.md', '--output', 'pretty=p.txt', '--color']
  ])
  expect(stdout).toMatch(compactLine)
  expect([stderr, code]).toEqual([folded, 1])
  const {tool, results} = JSON.parse(read('out/deep/p.sarif')).runs[0]
  expect(tool.driver).toMatchObject({name: 'peoplefirst', version: expect.stringMatching(/^\d+\.\d+\.\d+/)})
  expect(tool.driver.rules[0].help.text).toContain('Flagged:\n- Here is a zorbleflux to find.\n')
  expect(results).toHaveLength(3)
  expect(results[0].partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}$/)
  expect(results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('something kinder')
  expect(JSON.parse(read('gl=1.json'))).toHaveLength(3)
  expect(JSON.parse(read('r.json')).diagnostics[0].suggestions).toHaveLength(1)
  expect([read('c.xml'), read('j.xml')]).toEqual([
    expect.stringContaining('<checkstyle '),
    expect.stringContaining('<testsuites ')
  ])
  expect(read('m.md')).toContain('### error.md')
  // Colours are for whoever watches.
  expect(read('p.txt')).toContain('error.md\n  1:11 error  ')
  expect(readdirSync(cwd).filter(name => name.endsWith('.tmp'))).toEqual([])
})

test('an output without a file, or into -, is printed in place of --format', () => {
  expect(check(['--output', 'compact']).stdout).toMatch(compactLine)
  expect(check(['--output', 'compact=-']).stdout).toMatch(compactLine)
  const {stdout} = check(['--output', 'compact', '--output', 'gitlab=-', '--format', 'json'])
  expect(stdout).toMatch(/^error\.md:1:11: .*\n.*\n\[\n {2}\{\n/)
})

test('prints annotations, and adds a table to the summary of the job', () => {
  const {stdout, code, read} = check(
    ['--format', 'github'],
    {GITHUB_STEP_SUMMARY: 'summary.md'},
    {'summary.md': 'What the step said before.\n'}
  )
  expect(stdout).toMatch(/^::error file=error\.md,line=1,endLine=1,col=11,endColumn=21,title=test-error::/)
  expect(stdout).toMatch(/\n1 suggestion, shown with --suggestions\nChecked 14 words in 3 files: .*\.\n$/)
  expect(read('summary.md')).toMatch(/^What the step said before\.\n<!-- peoplefirst -->\n## Wording\n/)
  expect(read('summary.md')).toContain('| 1:11 error | ')
  expect(code).toBe(1)
  const other = check(['--format', 'compact'], {GITHUB_STEP_SUMMARY: 'summary.md'})
  expect(existsSync(join(other.cwd, 'summary.md'))).toBe(false)
})

test('what is shown is what is written', () => {
  const {read} = check(['--quiet', '--output', 'gitlab=g.json', '--output', 'compact=c.txt'])
  expect(JSON.parse(read('g.json'))).toMatchObject([{check_name: 'test-error'}])
  expect(read('c.txt')).toMatch(/^error\.md.*\n$/)
})

test.each([
  [
    'sarif=error.md/x.sarif',
    'error.md/x.sarif: the report could not be written: a file stands where its folder should be\n'
  ],
  ['sarif=our-rules', 'our-rules: the report could not be written: it is a folder\n']
])('a file that cannot be written is one line, and the others are: %s', (output, said) => {
  const {stdout, stderr, code, read} = check([
    '--format',
    'compact',
    '--output',
    output,
    '--output',
    'json=r.json'
  ])
  expect(stdout).toMatch(compactLine)
  expect([stderr, code]).toEqual([`${said}${folded}`, 2])
  expect(JSON.parse(read('r.json')).summary.files).toBe(3)
  expect(read('error.md')).toBe(errorText)
})

test('a summary that cannot be written is a problem, too', () => {
  const {stderr, code} = check(['--format', 'github'], {GITHUB_STEP_SUMMARY: 'no/where.md'})
  expect([stderr, code]).toEqual([
    'no/where.md: the report could not be written: its folder is not there\n',
    2
  ])
})

test.runIf(process.platform !== 'win32')(
  'an old report is replaced in one step, and links are followed',
  () => {
    const cwd = createTree({...docs, 'real.json': 'old'})
    symlinkSync('real.json', join(cwd, 'link.json'))
    chmodSync(join(cwd, 'real.json'), 0o640)
    const args = ['check', 'error.md', ...onlyOurs, '--output', 'json=link.json']
    peoplefirst(args, {cwd, env: noJob})
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true)
    expect(JSON.parse(readFileSync(join(cwd, 'real.json'), 'utf8')).version).toBe(1)
    expect(lstatSync(join(cwd, 'real.json')).mode & 0o777).toBe(0o640)
  }
)

test.runIf(process.platform === 'linux')('a device is written to, not replaced', () => {
  const {stdout, code} = check(['--format', 'compact', '--output', 'json=/dev/null'])
  expect(stdout).toMatch(compactLine)
  expect(code).toBe(1)
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
})

test.each([
  ['sariff=x', 'There is no format “sariff”; did you mean sarif?'],
  ['x', 'There is no format “x”; the formats are pretty, compact, json, github'],
  ['sarif=', 'Name a file after the =, or - for standard output.']
])('explains --output %s', (output, said) => {
  const {code, stderr, stdout} = check(['--output', output])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(said)
})

test('two reports do not go into one file', () => {
  const {code, stderr} = check(['--output', 'sarif=out/x', '--output', 'json=./out//x'])
  expect(code).toBe(2)
  expect(stderr).toContain('Two reports cannot go into ./out//x; name another file.')
})

test.each([
  ['a text that is checked', 'markdown=error.md', 'error.md', 'a text that is checked'],
  ['the same by another way', 'json=./x/../error.md', './x/../error.md', 'a text that is checked'],
  ['a text of a folder', 'compact=notes/day.md', 'notes/day.md', 'a text that is checked'],
  ['a configuration', 'json=peoplefirst.config.json', 'peoplefirst.config.json', 'a configuration']
])('no report takes the place of %s', (_, output, named, what) => {
  const files = {'notes/day.md': 'Two people called.\n', 'peoplefirst.config.json': '{}', 'x/y': ''}
  const {stdout, stderr, code, read} = check(['notes', '--output', output], noJob, files)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toBe(`${named}: a report here would take the place of ${what}; write it to another file\n`)
  expect(read('error.md')).toBe(errorText)
  expect(read('notes/day.md')).toBe(files['notes/day.md'])
  expect(read('peoplefirst.config.json')).toBe('{}')
})

test.each(reporterNames)('an earlier report in %s may lie in a folder that is checked', format => {
  const cwd = createTree(docs)
  const name = `report.${format === 'json' ? 'json' : 'md'}`
  for (const text of [errorText, 'Hello.\n', errorText]) {
    writeFileSync(join(cwd, 'error.md'), text)
    const args = ['--output', `${format}=${name}`, '--suggestions', '--lenient-files']
    expect(peoplefirst(['check', '.', ...onlyOurs, ...args], {cwd, env: noJob}).stderr).not.toContain(
      'take the place'
    )
  }
  expect(readFileSync(join(cwd, name), 'utf8')).toContain('test-error')
})

test('a fix writes reports of what is left, also in a dry run and from a pipe', () => {
  const cwd = createTree(docs)
  const fix = (...args: readonly string[]) =>
    peoplefirst(['fix', ...args, ...onlyOurs, '--output', 'gitlab=left.json'], {
      cwd,
      env: noJob,
      input: errorText
    })
  const left = (): number => JSON.parse(readFileSync(join(cwd, 'left.json'), 'utf8')).length
  expect(fix('error.md', 'warning.md').stdout).toContain('Checked ')
  expect(left()).toBe(2)
  expect(fix('error.md', '--fix-dry-run').stdout).toBe('')
  expect(left()).toBe(1)
  writeFileSync(join(cwd, 'left.json'), '[]')
  expect(fix('-').stdout).toBe(errorText)
  expect(left()).toBe(1)
})

test('help tells of it', () => {
  const cwd = createTree({})
  expect(peoplefirst(['check', '--help'], {cwd}).stdout).toMatch(
    /--output <format=file> +also write a report/
  )
})
