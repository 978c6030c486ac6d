import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {safeWording} from '../../src/fix-text.ts'
import {checkFile} from '../../src/run/check-file.ts'
import {explainPlace} from '../../src/run/explain-place.ts'
import {contextOf} from '../../src/run/file-settings.ts'
import {inputAt, openOnly} from '../../src/run/open-input.ts'
import {review} from '../../src/run/review/review.ts'
import {angryEngine} from '../fix/angry-engine.ts'
import {reading} from '../formats/read-fixture.ts'
import {createTree} from './tree.ts'

const page = 'Ada wrote an angry ticket.\n\nBen wrote angry tickets.\n'
const entry = {key: 'a#0', rules: [], locator: undefined, pointer: undefined, phrase: 'angry ticket'}
const settings = {
  kind: undefined,
  audience: undefined,
  reading,
  engine: angryEngine('upset person'),
  suppressions: [{...entry, reason: 'a letter'}]
}

test('what an entry of a configuration leaves out is not fixed either', () => {
  const cwd = createTree({'a.md': page})
  const {report, fix, used} = checkFile(inputAt('a.md', cwd), settings, {
    choose: safeWording,
    dryRun: false,
    cwd
  })
  expect(fix?.fixed.map(({finding}) => finding.actual)).toEqual(['angry tickets'])
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toMatch(/^Ada wrote an angry ticket\.\n\nBen wrote upset/)
  expect([report.findings, report.suppressed, [...used]]).toEqual([[], 1, ['a#0']])
})

test('a review does not ask about it', async () => {
  const cwd = createTree({'a.md': page})
  const asked: string[] = []
  await review(
    [inputAt('a.md', cwd)],
    {settingOf: () => ({...settings, cwd}), severity: undefined},
    {
      async decide({finding}) {
        asked.push(finding.actual)
        return {type: 'skip'}
      },
      tell: () => {},
      onProgress: () => {}
    },
    {skipped: [], onSkip: () => {}}
  )
  expect(asked).toEqual(['angry tickets'])
})

test('explain says that it is left out, and by what', () => {
  const told = (text: string): readonly unknown[] => {
    const cwd = createTree({'a.md': text})
    const opened = openOnly(inputAt('a.md', cwd), reading)
    if (opened.type === 'failed') throw opened.problem
    const context = contextOf(opened.format, settings)
    const line = text.split('\n').findIndex(one => one.startsWith('Ada')) + 1
    const explained = explainPlace(opened, context, settings.engine, {line, column: undefined})
    return explained.type === 'failed'
      ? []
      : explained.explanations.map(({findings, silences}) => [
          findings.length,
          ...silences.map(({gate, reason}) => `${gate}: ${reason}`)
        ])
  }
  expect(told(page)).toEqual([[0, 'configuration: a letter']])
  expect(told(`<!-- peoplefirst-disable -->\n\n${page}`)).toEqual([[0, 'comment: it gives no reason']])
})
