import {expect, test} from 'vitest'
import {formatProblem, problem} from '../../src/core/errors.ts'
import type {FileReport} from '../../src/core/report.ts'
import type {Input} from '../../src/run/input.ts'
import {missed} from '../../src/run/missed.ts'
import {checked, reportOf, skipped} from '../report/sample.ts'

const binary: FileReport = {...skipped('image.md', 'it looks binary'), format: 'markdown'}

function outcome(
  strict: boolean,
  files: readonly FileReport[],
  named: readonly string[] = [],
  failed = false,
  isPicked = false
) {
  const inputs: readonly Input[] = files.map(({path}) => ({
    path,
    named: named.includes(path),
    from: {type: 'disk', absolute: `/${path}`}
  }))
  const problems = failed ? [problem('path-unreadable', {reason: 'locked'}, {file: files[0]?.path})] : []
  const result = {
    report: reportOf(...files),
    lines: new Map(),
    missed: new Set(files.filter(({format, checked}) => format !== null && !checked).map(({path}) => path)),
    problems,
    fixes: [],
    fingerprints: new Map(),
    used: new Set<string>()
  }
  const {problems: fails, remarks} = missed(inputs, result, strict, {isPicked})
  return {problems: fails.map(formatProblem), remarks: remarks.map(formatProblem)}
}

test('says what a folder holds in a known format and could not be checked, and lets the rest be', () => {
  expect(outcome(false, [checked('a.md', []), binary, skipped('logo.png')])).toEqual({
    problems: [],
    remarks: ['image.md: nothing was checked: it looks binary']
  })
})

test('says what was named and could not be checked; strictly, it is a problem', () => {
  const files = [checked('a.md', []), skipped('notes.xyz', 'unknown')]
  const said = ['notes.xyz: nothing was checked: unknown']
  expect(outcome(false, files, ['notes.xyz'])).toEqual({problems: [], remarks: said})
  expect(outcome(true, files, ['notes.xyz'])).toEqual({problems: said, remarks: []})
  expect(outcome(true, files)).toEqual({problems: [], remarks: []})
})

test('a run that checked nothing is a problem, unless one has been named already', () => {
  expect(outcome(false, [skipped('logo.png')]).problems).toEqual([
    expect.stringMatching(/^nothing was checked: none of/)
  ])
  expect(outcome(false, [binary], ['image.md'], true)).toEqual({
    problems: ['image.md: could not be read: locked'],
    remarks: []
  })
  expect(outcome(false, [])).toEqual({problems: [], remarks: []})
})

test('files that were picked by a change or a list may all be images', () => {
  const said = [expect.stringMatching(/^nothing was checked: none of/)]
  expect(outcome(false, [skipped('logo.png')], [], false, true)).toEqual({problems: [], remarks: said})
  expect(outcome(true, [skipped('logo.png')], [], false, true)).toEqual({problems: [], remarks: said})
})
