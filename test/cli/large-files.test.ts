import {closeSync, ftruncateSync, openSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {createTree} from '../run/tree.ts'
import {errorText, onlyOurs, ourRules} from './our-rules.ts'
import {installBare, type Outcome} from './peoplefirst.ts'

const {peoplefirst} = installBare()

const found = 'good.md:1:11: error “zorbleflux” is a word that only these tests look for. [test-error]\n'
const refusal = (file: string, size: number): string =>
  `${file}: nothing was checked: it has ${size} MB, and 10 MB are the most that one file may have; ` +
  `split it, such as one article a file, or allow more with --max-file-size ${size}\n`

/** A file that takes no place on the disk, whatever its size. */
function writeSparse(file: string, bytes: number): void {
  const descriptor = openSync(file, 'w')
  ftruncateSync(descriptor, bytes)
  closeSync(descriptor)
}

const check = (cwd: string, ...args: readonly string[]): Outcome =>
  peoplefirst(['--format', 'compact', ...onlyOurs, ...args], {cwd})

const formats = ['json', 'csv', 'md', 'html', 'txt'] as const

test.each(formats)('a .%s file of 50 MB is refused in one line, and the others are checked', extension => {
  const cwd = createTree({...ourRules, 'good.md': errorText})
  const file = `export.${extension}`
  writeSparse(path.join(cwd, file), 50_000_000)
  const expected = {code: 2, stdout: found, stderr: refusal(file, 50)}
  expect(check(cwd, 'good.md', file)).toEqual(expected)
  expect(check(cwd, '--concurrency', '2', 'good.md', file)).toEqual(expected)
  expect(check(cwd, '--cache-location', 'kept.cache', 'good.md', file)).toEqual(expected)
  expect(check(cwd, '--lenient-files', 'good.md', file)).toEqual(expected)
})

test('a file that is refused is not read: more than the memory there is makes no difference', () => {
  const cwd = createTree({...ourRules, 'good.md': errorText})
  writeSparse(path.join(cwd, 'huge.md'), 40_000_000_000)
  const {code, stdout, stderr} = check(cwd, 'good.md', 'huge.md')
  expect({code, stdout}).toEqual({code: 2, stdout: found})
  expect(stderr).toBe(
    'huge.md: nothing was checked: it has 40000 MB, and 10 MB are the most that one file may have; ' +
      'split it, such as one article a file\n'
  )
})

test('the report tells of it', () => {
  const cwd = createTree(ourRules)
  writeSparse(path.join(cwd, 'macros.json'), 50_000_000)
  const {stdout} = peoplefirst(['--format', 'json', 'macros.json'], {cwd})
  const {files, problems, summary} = JSON.parse(stdout)
  expect(summary).toMatchObject({files: 1, checked: 0, skipped: 1})
  expect(files[0]).toMatchObject({path: 'macros.json', checked: false})
  expect(files[0].reason).toMatch(/^nothing was checked: it has 50 MB, /)
  expect(problems).toMatchObject([{code: 'file-too-large', file: 'macros.json'}])
})

test('the limit is exact, and can be moved', () => {
  const cwd = createTree(ourRules)
  const text = (bytes: number): string => errorText.padEnd(bytes - 1, ' ').concat('\n')
  writeFileSync(path.join(cwd, 'good.md'), text(1_000_000))
  writeFileSync(path.join(cwd, 'more.md'), text(1_000_001))
  expect(check(cwd, '--max-file-size', '1', 'good.md')).toEqual({code: 1, stdout: found, stderr: ''})
  const more = check(cwd, '--max-file-size', '1', 'more.md')
  expect(more).toMatchObject({code: 2, stdout: ''})
  expect(more.stderr).toContain('more.md: nothing was checked: it has 2 MB, and 1 MB are the most')
  expect(check(cwd, '--max-file-size', '2', 'more.md').code).toBe(1)
})

test('standard input is not read beyond the limit', () => {
  const cwd = createTree(ourRules)
  const run = (...args: readonly string[]): Outcome =>
    peoplefirst(['--format', 'compact', ...onlyOurs, ...args, '-'], {
      cwd,
      input: errorText.padEnd(3_000_000, ' ')
    })
  expect(run('--max-file-size', '1')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      '<stdin>: nothing was checked: it has more than 1 MB that one file may have; ' +
      'split it, such as one article a file, or allow more with --max-file-size <MB>\n'
  })
  expect(run()).toMatchObject({code: 1, stderr: ''})
})

test('other commands keep to it', () => {
  const cwd = createTree(ourRules)
  writeSparse(path.join(cwd, 'a.md'), 50_000_000)
  for (const args of [
    ['parse', 'a.md'],
    ['explain', 'a.md:1'],
    ['fix', 'a.md']
  ]) {
    const {code, stderr} = peoplefirst(args, {cwd})
    expect(code, args.join(' ')).toBe(2)
    expect(stderr, args.join(' ')).toContain(refusal('a.md', 50))
  }
})

test.each(['0', '101', '1.5', 'big', '-1'])('--max-file-size %s is told', value => {
  const {code, stderr} = peoplefirst([`--max-file-size=${value}`, '.'])
  expect(code).toBe(2)
  expect(stderr).toContain('Write a number of megabytes from 1 to 100.')
})
