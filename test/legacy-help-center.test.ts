import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Finding} from '../src/core/finding.ts'
import type {FileReport} from '../src/core/report.ts'
import {categories} from '../src/core/rule.ts'
import {findFiles} from '../src/run/files/find-files.ts'
import {type RunResult, run} from '../src/run/run.ts'
import {engine, reading} from './formats/read-fixture.ts'

const folder = resolve(import.meta.dirname, '../fixtures/legacy-help-center')

/** What the recommended rules find there. Rules that judge differently change these figures, and only these. */
const totals = {
  files: 70,
  checked: 68,
  skipped: 2,
  errors: 37,
  warnings: 276,
  suggestions: 227,
  suppressed: 5
} as const

/** The findings of each way to write a help center. */
const byFormat = {
  'call-script-markdown': 22,
  'call-script-text': 16,
  'canned-replies-markdown': 11,
  'csv-replies': 10,
  'helpscout-replies': 5,
  html: 41,
  markdown: 374,
  'rasa-domain': 10,
  text: 18,
  'zendesk-macros': 33
} as const

describe('the old help center', () => {
  let result: RunResult
  let files: readonly FileReport[]
  let findings: readonly Finding[]

  beforeAll(async () => {
    const {inputs} = await findFiles(['.'], folder)
    result = await run(inputs, {settingsOf: () => ({kind: undefined, audience: undefined, reading, engine})})
    files = result.report.files
    findings = files.flatMap(file => file.findings)
  }, 120_000)

  test('has hundreds of findings, and we know how many', () => {
    const {words, ...counts} = result.report.summary
    expect(counts).toEqual(totals)
    expect(result.problems).toEqual([])
    expect(words).toBeGreaterThan(15_000)
  })

  test('is of the size that the walkthrough of adopting promises', () => {
    const {errors, warnings, suggestions} = totals
    expect(errors).toBeGreaterThanOrEqual(15)
    expect(warnings).toBeGreaterThanOrEqual(120)
    expect(errors + warnings + suggestions).toBeGreaterThanOrEqual(350)
    expect(errors + warnings + suggestions).toBeLessThanOrEqual(600)
  })

  test('is mostly ordinary text: a finding in thirty words at the most', () => {
    expect(result.report.summary.words / findings.length).toBeGreaterThan(30)
  })

  test('comes in many formats, each with findings', () => {
    const counts = new Map<string, number>()
    for (const {format, findings} of files) {
      if (format !== null && findings.length > 0)
        counts.set(format, (counts.get(format) ?? 0) + findings.length)
    }
    expect(Object.fromEntries(counts)).toEqual(byFormat)
  })

  test('has a finding of every category', () => {
    expect(new Set(findings.map(({category}) => category))).toEqual(new Set(categories))
  })

  test('has one picture and one export that cannot be read, and says so', () => {
    expect(files.filter(({checked}) => !checked).map(({path, reason}) => [path, reason])).toEqual([
      ['articles/images/door-seal.png', 'peoplefirst does not read .png files'],
      ['macros/desk-2014.json', "no known shape of JSON; --field 'rows[][]' would read its longest texts"]
    ])
    expect([...result.missed]).toEqual(['macros/desk-2014.json'])
  })

  test('holds pages that need nothing, though they talk of the same things', () => {
    const clean = files.filter(({checked, findings}) => checked && findings.length === 0)
    expect(clean.map(({path}) => path)).toEqual(['README.md', 'handbook/abuse.md', 'handbook/tone.md'])
  })

  test('says some sentences twice, in one file and in several', () => {
    const places = new Map<string, string[]>()
    for (const {path, findings} of files) {
      for (const {rule, actual} of findings) {
        const key = `${rule}: ${actual.toLowerCase()}`
        places.set(key, [...(places.get(key) ?? []), path])
      }
    }
    const repeated = [...places.values()].filter(paths => paths.length > 1)
    expect(repeated.filter(paths => new Set(paths).size > 1).length).toBeGreaterThanOrEqual(20)
    expect(repeated.filter(paths => new Set(paths).size < paths.length).length).toBeGreaterThanOrEqual(3)
  })

  test('can be fixed in some places without a reader, and in most of them not', () => {
    const safe = findings.filter(({suggestions}) => suggestions.some(({safe}) => safe))
    expect(safe.length).toBeGreaterThanOrEqual(20)
    expect(safe.length).toBeLessThan(findings.length / 10)
  })

  test('has its findings on their words', () => {
    const plain = files.filter(({format}) => format === 'markdown' || format === 'text')
    let count = 0
    for (const {path, findings} of plain) {
      const source = readFileSync(join(folder, path), 'utf8')
      for (const {start, end, actual} of findings) {
        expect(source.slice(start.offset, end.offset), path).toBe(actual)
        const before = source.slice(0, start.offset).split('\n')
        expect([start.line, start.column], path).toEqual([before.length, (before.at(-1) ?? '').length + 1])
        count++
      }
    }
    expect(count).toBe(byFormat.markdown + byFormat.text)
  })
})
