import {parse} from 'csv-parse/sync'
import {expect, test} from 'vitest'
import type {Report} from '../../src/core/report.ts'
import {csv} from '../../src/report/csv.ts'
import {options, report} from './ci-sample.ts'
import {checked, findingOn, optionsFor, reportOf} from './sample.ts'

const written = (of: Report, how = options): string => [...csv(of, how)].join('')
const rows = (text: string): readonly Record<string, string>[] => parse(text, {columns: true, bom: true})

test('gives each finding a row, suggestions too', () => {
  expect(
    rows(written(report)).map(({file, line, column, severity, words}) => [
      file,
      line,
      column,
      severity,
      words
    ])
  ).toEqual([
    ['docs/a b.md', '1', '14', 'warning', 'angry tickets'],
    ['docs/a b.md', '2', '10', 'suggestion', 'No worries'],
    ['macros.json', '2', '25', 'error', 'angry ticket!']
  ])
  expect(rows(written(report))[2]).toMatchObject({
    field: 'macros[0] "Late" › value',
    instead: 'angry customer!',
    message: 'A ticket has no feelings.'
  })
})

test('says what could not be done', () => {
  const problems = [{code: 'unreadable', file: 'b.md', line: null, column: null, message: 'cannot be read'}]
  expect(rows(written({...report, problems}))[0]).toMatchObject({
    file: 'b.md',
    line: '',
    severity: 'problem',
    rule: 'unreadable',
    message: 'cannot be read'
  })
})

test('is a head alone where nothing was found', () => {
  const clean = reportOf(checked('a.md', []))
  expect(written(clean, optionsFor({}, clean))).toBe(
    '\uFEFFfile,line,column,severity,category,rule,words,sentence,message,instead,field\r\n'
  )
})

test('no cell is a formula, and every text comes back as it was', () => {
  const source = '=1+1 says "angry", ticket; so'
  const sample = reportOf(
    checked('a,b "c".md', [findingOn(source, 'ticket', {sentence: source, message: '-1, "two"\nthree'})])
  )
  const [row] = rows(written(sample, optionsFor({}, sample)))
  expect(row).toMatchObject({file: 'a,b "c".md', sentence: `'${source}`, message: `'-1, "two"\nthree`})
})
