import {cpSync, mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {withCircumstances} from '../../src/commands/check/with-circumstances.ts'
import type {Report} from '../../src/core/report.ts'
import {createFormatSet} from '../../src/parse/format-set.ts'
import type {ReportOptions} from '../../src/report/reporter.ts'
import {reporterNames, reporters} from '../../src/report/reporters.ts'
import {englishEngine, loadAllRules} from '../../src/run/engine.ts'
import {findFiles} from '../../src/run/files/find-files.ts'
import {loadFormats} from '../../src/run/formats/load-formats.ts'
import type {Input} from '../../src/run/input.ts'
import {mergeReports} from '../../src/run/merge/merge-reports.ts'
import {readReport} from '../../src/run/merge/read-report.ts'
import {missed} from '../../src/run/missed.ts'
import {type RunResult, run} from '../../src/run/run.ts'
import {type Shard, takePart} from '../../src/run/shard.ts'
import {atLeast} from '../../src/run/summary.ts'
import {selectRules} from '../../src/select.ts'
import {whole} from '../report/sample.ts'
import {createTree} from './tree.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')
const rules = selectRules(loadAllRules([]).rules, {preset: 'strict'})
const settings = {
  key: '',
  kind: undefined,
  audience: undefined,
  reading: {formats: createFormatSet(loadFormats().formats), fields: [], parts: new Set<never>()},
  engine: englishEngine(rules)
}
const version = '1.2.3'

/** A help center, exports of help desks, and files that go wrong in each way. */
function createDocs(): string {
  const cwd = createTree({
    'bytes.md': Buffer.from([0x41, 0x0a, 0xff, 0xfe, 0x41]),
    'logo.png': 'PNG',
    'empty.md': '',
    'bom.md': '\uFEFFWe woke up to forty angry tickets.\r\n\r\nStall until they give up.\r\n',
    'wide.md': `Grüße 😀 an alle: forty angry\ntickets woke us, ${'and so on. '.repeat(300)} forty angry tickets.\n`,
    'one-line.json': JSON.stringify({
      macros: Array.from({length: 30}, (_, index) => ({
        title: `Macro ${index} 😀`,
        actions: [{field: 'comment_value', value: `Ünd: we woke up to ${index} angry tickets.\nNo worries!`}]
      }))
    }),
    'quiet.md': '<!-- peoplefirst-disable-next-line -->\nWe woke up to forty angry tickets.\n',
    'shapeless.json': '{"a": 1}',
    'cut-short.json': '{"macros": [{"title": "Chase leads"'
  })
  for (const part of ['help-center', 'formats/zendesk-macros']) {
    cpSync(path.join(fixtures, part), path.join(cwd, part), {recursive: true})
  }
  return cwd
}

const optionsFor = (result: RunResult): ReportOptions => ({
  color: true,
  suggestions: true,
  summary: true,
  rules: rules.rules,
  version,
  ...result
})

/** Every report of a run, as each reporter writes it. */
async function texts(
  result: RunResult,
  report: Report = result.report
): Promise<Readonly<Record<string, string>>> {
  const written = reporterNames.map(
    async name => [name, whole((await reporters[name]())(report, optionsFor(result)))] as const
  )
  return Object.fromEntries(await Promise.all(written))
}

async function check(found: readonly Input[], shard?: Shard): Promise<RunResult> {
  const {inputs, note} = takePart(found, shard)
  const result = await run(inputs, {settingsOf: () => settings})
  const {problems} = missed(inputs, result, 'usual', {isPart: note !== undefined})
  return withCircumstances(result, {shard: note, unused: [], problems})
}

async function written(cwd: string, name: string, result: RunResult, report = result.report): Promise<Input> {
  const absolute = path.join(cwd, name)
  mkdirSync(path.dirname(absolute), {recursive: true})
  writeFileSync(absolute, whole((await reporters.json())(report, optionsFor(result))))
  return {path: name, named: true, from: {type: 'disk', absolute}}
}

const merge = (inputs: readonly Input[], least: 'suggestion' | 'warning' | 'error' = 'suggestion') => {
  const read = inputs.map(readReport)
  return mergeReports(
    read.flatMap(one => (one.type === 'report' ? [one] : [])),
    {version, least, problems: read.flatMap(one => (one.type === 'failed' ? [one.problem] : []))}
  )
}

/** The same every time, and unlike the order of paths. */
const shuffled = <Item>(items: readonly Item[], seed: number): readonly Item[] =>
  items
    .map((item, index) => ({item, rank: (index * 7919 + seed * 104_729) % 1009}))
    .sort((a, b) => a.rank - b.rank)
    .map(({item}) => item)

test('shards joined are what one run over everything is, in every format', async () => {
  const cwd = createDocs()
  const {inputs} = await findFiles(['.'], cwd)
  const whole = await check(inputs)
  const expected = await texts(whole)
  expect(whole.report.summary).toMatchObject({
    errors: expect.toSatisfy(count => count > 5),
    suppressed: 1,
    skipped: expect.toSatisfy(count => count > 3)
  })
  expect(whole.report.problems?.map(({code}) => code)).toEqual(['file-not-utf8'])
  expect(expected['sarif']).toContain('"fixes"')
  expect(expected['rdjson']).toContain('"suggestions"')
  for (const total of [1, 2, 3, 4, 5]) {
    const parts: Input[] = []
    for (let index = 1; index <= total; index++) {
      const targets = shuffled(
        inputs.map(input => input.path),
        index + total
      )
      const {inputs: again} = await findFiles(targets, cwd)
      parts.push(await written(cwd, `out/${total}/${index}.json`, await check(again, {index, total})))
    }
    const {result, remarks} = merge(shuffled(parts, total))
    expect(remarks).toEqual([])
    const actual = await texts(result)
    for (const name of reporterNames) expect(actual[name], `${name} of ${total}`).toBe(expected[name])
    expect(result.report).toEqual({...whole.report, files: result.report.files})
  }
}, 120_000)

test('what is left out when it is shown is what one run leaves out', async () => {
  const cwd = createTree({
    'a.md': 'We woke up to forty angry tickets. No worries, you failed to pay.\n',
    'b.md': 'Chase leads. Stall until they give up.\n'
  })
  const {inputs} = await findFiles(['.'], cwd)
  const whole = await check(inputs)
  const parts = [
    await written(cwd, 'out/1.json', await check(inputs, {index: 1, total: 2})),
    await written(cwd, 'out/2.json', await check(inputs, {index: 2, total: 2}))
  ]
  const {result} = merge(parts)
  for (const least of ['error', 'warning', 'suggestion'] as const) {
    expect(await texts(result, atLeast(result.report, least))).toEqual(
      await texts(whole, atLeast(whole.report, least))
    )
  }
})

test('reports of other folders are joined, and a joined report can be joined again', async () => {
  const cwd = createTree({
    'a/a.md': 'Forty angry tickets.\n',
    'b/b.md': 'Forty angry tickets.\n',
    'c/c.md': 'Hello.\n'
  })
  const {inputs} = await findFiles(['.'], cwd)
  const reportOn = async (name: string, ...paths: readonly string[]) =>
    written(cwd, name, await check(inputs.filter(input => paths.includes(input.path))))
  const [a, ab, c] = [
    await reportOn('1.json', 'a/a.md'),
    await reportOn('2.json', 'a/a.md', 'b/b.md'),
    await reportOn('3.json', 'c/c.md')
  ]
  const twice = await written(cwd, '4.json', merge([a, ab]).result)
  const {result} = merge([c, twice])
  expect(await texts(result)).toEqual(await texts(await check(inputs)))
})

test('a report that left findings out says so where they would count', async () => {
  const cwd = createTree({'a.md': 'We woke up to forty angry tickets. No worries.\n'})
  const whole = await check((await findFiles(['.'], cwd)).inputs)
  const input = await written(cwd, 'filtered.json', whole, atLeast(whole.report, 'warning'))
  const filtered = (least: 'suggestion' | 'warning' | 'error') => merge([input], least)
  expect(filtered('error').remarks).toEqual([])
  expect(filtered('warning').remarks).toEqual([])
  expect(filtered('suggestion').remarks.map(({message}) => message)).toEqual([
    'this report holds no findings below “warning”, since it was written with --severity or --quiet; leave these to “peoplefirst merge”'
  ])
  expect(filtered('suggestion').result.report).toMatchObject({
    severity: 'warning',
    summary: {suggestions: 0}
  })
})
