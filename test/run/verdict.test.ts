import {expect, test} from 'vitest'
import type {Severity} from '../../src/core/rule.ts'
import {atLeast, summarise} from '../../src/run/summary.ts'
import {exitCode, type FailLevel, failures, unseen} from '../../src/run/verdict.ts'
import {checked, findingOn, reportOf, skipped} from '../report/sample.ts'

const found = (...severities: readonly Severity[]) =>
  reportOf(
    checked(
      'a.md',
      severities.map(severity => findingOn('angry', 'angry', {severity}))
    )
  )

test.each<[Severity[], FailLevel, number | undefined, Severity[]]>([
  [[], 'suggestion', 0, []],
  [['warning', 'suggestion'], 'error', undefined, []],
  [['error', 'warning'], 'error', undefined, ['error']],
  [['error', 'warning'], 'warning', undefined, ['warning', 'error']],
  [['suggestion'], 'suggestion', undefined, ['suggestion']],
  [['error', 'warning'], 'never', undefined, []],
  [['warning', 'warning'], 'error', 2, []],
  [['warning', 'warning'], 'error', 1, ['warning']],
  [['warning'], 'never', 0, ['warning']]
])('%j with --fail-on %s and --max-warnings %s fails for %j', (severities, failOn, maxWarnings, expected) => {
  expect(failures(found(...severities), {failOn, maxWarnings})).toEqual(expected)
})

test('a problem outweighs findings', () => {
  expect([exitCode(0, []), exitCode(0, ['error']), exitCode(1, []), exitCode(1, ['error'])]).toEqual([
    0, 1, 2, 2
  ])
})

test('showing less changes the counts that are shown, and what fails unseen is known', () => {
  const report = found('error', 'warning', 'warning')
  const shown = atLeast(report, 'error')
  expect(shown.summary).toMatchObject({errors: 1, warnings: 0, suggestions: 0})
  expect(unseen(['warning', 'error'], shown.summary)).toEqual(['warning'])
})

test('adds up checked and skipped files', () => {
  expect(summarise([checked('a.md', [], 5), checked('b.md', [], 7), skipped('c.png')])).toEqual({
    files: 3,
    checked: 2,
    skipped: 1,
    words: 12,
    errors: 0,
    warnings: 0,
    suggestions: 0
  })
})
