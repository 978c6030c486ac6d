import {expect, test} from 'vitest'
import {formatProblem, problem} from '../../src/core/errors.ts'
import type {FileReport} from '../../src/core/report.ts'
import type {Input} from '../../src/run/input.ts'
import {type Care, missed} from '../../src/run/missed.ts'
import {checked, reportOf, skipped} from '../report/sample.ts'

const binary: FileReport = {...skipped('image.md', 'it looks binary'), format: 'markdown'}

function outcome(
  care: Care,
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
  const {problems: fails, remarks} = missed(inputs, result, care, {isPicked})
  return {problems: fails.map(formatProblem), remarks: remarks.map(formatProblem)}
}

test('says what a folder holds in a known format and could not be checked, and lets the rest be', () => {
  expect(outcome('usual', [checked('a.md', []), binary, skipped('logo.png')])).toEqual({
    problems: [],
    remarks: ['image.md: nothing was checked: it looks binary']
  })
})

test('says what was named and could not be checked; strictly, it is a problem', () => {
  const files = [checked('a.md', []), skipped('notes.xyz', 'unknown')]
  const said = ['notes.xyz: nothing was checked: unknown']
  expect(outcome('usual', files, ['notes.xyz'])).toEqual({problems: [], remarks: said})
  expect(outcome('strict', files, ['notes.xyz'])).toEqual({problems: said, remarks: []})
  expect(outcome('strict', files)).toEqual({problems: [], remarks: []})
})

test('a run that checked nothing is a problem, unless one has been named already', () => {
  expect(outcome('usual', [skipped('logo.png')]).problems).toEqual([
    expect.stringMatching(/^nothing was checked: none of/)
  ])
  expect(outcome('usual', [binary], ['image.md'], true)).toEqual({
    problems: ['image.md: could not be read: locked'],
    remarks: []
  })
  expect(outcome('usual', [])).toEqual({problems: [], remarks: []})
})

test('leniently, only a file of prose that is broken is worth a word', () => {
  const table: FileReport = {...skipped('table.json', 'no known shape of JSON'), format: 'json'}
  const broken = skipped('image.md', 'it looks binary')
  const inputs: readonly Input[] = [table, broken].map(({path}) => ({
    path,
    named: false,
    from: {type: 'disk', absolute: `/${path}`}
  }))
  const result = {
    report: reportOf(table, broken, skipped('logo.png')),
    lines: new Map(),
    missed: new Set(['table.json', 'image.md']),
    problems: [],
    fixes: [],
    fingerprints: new Map(),
    used: new Set<string>()
  }
  const {problems, remarks} = missed(inputs, result, 'lenient')
  expect([problems, remarks.map(formatProblem)]).toEqual([
    [],
    ['image.md: nothing was checked: it looks binary']
  ])
})

test('files that were picked by a change or a list may all be images', () => {
  const said = [expect.stringMatching(/^nothing was checked: none of/)]
  expect(outcome('usual', [skipped('logo.png')], [], false, true)).toEqual({problems: [], remarks: said})
  expect(outcome('strict', [skipped('logo.png')], [], false, true)).toEqual({problems: [], remarks: said})
})

test('a file that breaks off is a problem where files count strictly', () => {
  const cut = {...checked('macros.json', []), isWhole: false}
  const said = ['macros.json: part of this file could not be read, as its note says, and so was not checked']
  expect(outcome('strict', [cut, checked('a.md', [])])).toEqual({problems: said, remarks: []})
  expect(outcome('usual', [cut])).toEqual({problems: [], remarks: []})
})
