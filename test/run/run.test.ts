import {expect, test} from 'vitest'
import type {Engine} from '../../src/lint.ts'
import {createFormatSet} from '../../src/parse/format-set.ts'
import {englishEngine} from '../../src/run/engine.ts'
import {loadFormats} from '../../src/run/formats/load-formats.ts'
import {stdinInput} from '../../src/run/input.ts'
import {run} from '../../src/run/run.ts'

const noRules = englishEngine({rules: [], sets: new Map()})

/** Fails on one word, as a bug of ours would. */
const fragile: Engine = {
  ...noRules,
  matcher: {
    ...noRules.matcher,
    tells: (source, ...where) => {
      if (source.includes('boom')) throw new TypeError('x is undefined')
      return noRules.matcher.tells(source, ...where)
    }
  }
}

const input = (path: string, text: string) => stdinInput({bytes: Buffer.from(text), isCut: false}, path)

test('a crash of ours names the file, asks to report it, and stops no other file', async () => {
  const seen: (readonly [number, number])[] = []
  const {report, problems} = await run([input('a.md', 'Big boom.'), input('b.md', 'Two words.')], {
    settingsOf: () => ({
      key: '',
      kind: 'docs',
      audience: undefined,
      reading: {formats: createFormatSet(loadFormats().formats), fields: [], parts: new Set()},
      engine: fragile
    }),
    onProgress: (done, total) => seen.push([done, total])
  })
  expect(report.files.map(({path, checked, words}) => [path, checked, words])).toEqual([
    ['a.md', false, 0],
    ['b.md', true, 2]
  ])
  expect(report.summary).toMatchObject({files: 2, checked: 1, skipped: 1, words: 2})
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({code: 'file-crashed', place: {file: 'a.md'}})
  expect(problems[0]?.message).toMatch(
    /stumbled here .*\(x is undefined, at run\/run\.test\.ts:\d+:\d+\); please report it/
  )
  expect(seen).toEqual([
    [1, 2],
    [2, 2]
  ])
})
