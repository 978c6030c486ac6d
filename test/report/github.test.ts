import {expect, test} from 'vitest'
import {github} from '../../src/report/github.ts'
import {crowd, options, report} from './ci-sample.ts'
import {problems} from './sample.ts'

test('prints annotations, errors first', () => {
  expect(github(report, options)).toMatchInlineSnapshot(`
    "::error file=macros.json,line=2,endLine=2,col=25,endColumn=38,title=record-with-feelings::A ticket has no feelings.%0AIn macros[0] "Late" › value.%0ABecause “angry” is something a person feels.%0AInstead: angry customer!
    ::warning file=docs/a b.md,line=1,endLine=2,title=record-with-feelings::A ticket has no feelings.%0ABecause “angry” is something a person feels.%0AInstead: angry customers · people
    1 suggestion, shown with --suggestions
    Checked 300 words in 3 files: 1 error, 1 warning and 1 suggestion.
    "
  `)
})

test('prints suggestions as notices when they are asked for', () => {
  expect(github(report, {...options, suggestions: true, summary: false})).toContain(
    '\n::notice file=docs/a b.md,line=2,endLine=2,col=10,endColumn=20,title=stock-phrase::Say it your way.\n'
  )
})

test('prints ten annotations of a level, and how many more there are', () => {
  const {report: many, options: shown} = crowd(12)
  const lines = github(many, shown).split('\n')
  expect(lines.filter(line => line.startsWith('::error '))).toHaveLength(10)
  expect(lines.slice(10)).toEqual([
    'And 2 more errors; GitHub shows ten for a step.',
    'Checked 100 words in 1 file: 12 errors.',
    ''
  ])
  const {report: eleven, options: ofEleven} = crowd(11)
  expect(github(eleven, ofEleven)).toContain('\nAnd 1 more error; ')
  const {report: ten, options: ofTen} = crowd(10)
  expect(github(ten, ofTen)).not.toContain('more')
})

test('what could not be done comes first, and takes its room among the ten', () => {
  const lines = github({...report, problems}, options).split('\n')
  expect(lines.slice(0, 3)).toEqual([
    '::error title=no-git::git was not found',
    '::error file=docs/a b.md,title=not-utf8::byte 4 (0xE9) is not UTF-8',
    '::error file=some.yml,line=2,col=3,title=config-rule::no rule is called “<nope>”'
  ])
})
