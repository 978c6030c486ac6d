import {resolve} from 'node:path'
import {expect, test} from 'vitest'
import {englishEngine, loadAllRules} from '../src/run/engine.ts'
import {findFiles} from '../src/run/files/find-files.ts'
import {run} from '../src/run/run.ts'
import {selectRules} from '../src/select.ts'
import {reading} from './formats/read-fixture.ts'

const engine = englishEngine(selectRules(loadAllRules([]).rules, {preset: 'strict'}))
const folder = resolve(import.meta.dirname, '../fixtures/respectful')

/** Greetings of a crowd, fairly remarked on; and what somebody says of his cat, which nothing nearby tells us. */
const known = [
  'first/replies.md:69 “Dear customer”',
  'first/replies.md:237 “Dear customer”',
  'third/scripts.md:145 “useless”'
]

test('nothing is remarked on in respectful prose, but for what is named here', async () => {
  const {inputs} = await findFiles(['.'], folder)
  const {report} = await run(inputs, {
    settingsOf: () => ({kind: undefined, audience: undefined, reading, engine})
  })
  const found = report.files.flatMap(({path, findings}) =>
    findings.map(({start, actual}) => `${path}:${start.line} “${actual}”`)
  )
  expect(found).toEqual(known)
  expect(report.summary.words).toBeGreaterThan(25_000)
})
