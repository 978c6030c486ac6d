import {expect, test} from 'vitest'
import {counts} from '../../src/report/tallies.ts'
import {crowd, options, report} from './ci-sample.ts'
import {checked, optionsFor, reportOf} from './sample.ts'

test('counts findings by category, rule and folder, most of them first', () => {
  expect(counts(report, options)).toMatchInlineSnapshot(`
    "errors  warnings  suggestions  files  category
    1       1         -            2      person-as-record
    -       -         1            1      stock-phrase

    errors  warnings  suggestions  files  rule
    1       1         -            2      record-with-feelings
    -       -         1            1      stock-phrase

    errors  warnings  suggestions  files  folder
    -       1         1            1      docs
    1       -         -            1      .

    Checked 300 words in 3 files: 1 error, 1 warning and 1 suggestion.
    Left out 1 file: .png
    "
  `)
})

test('writes thousands as people do', () => {
  const {report: crowded, options: how} = crowd(1200)
  expect(counts(crowded, how)).toContain('1,200   -         -            1      .\n')
})

test('of nothing there is only the summary', () => {
  const clean = reportOf(checked('a.md', []))
  expect(counts(clean, optionsFor({}, clean))).toMatch(/^Checked .*: nothing to suggest\.\n$/)
})
