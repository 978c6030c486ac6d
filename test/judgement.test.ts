import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Audience} from '../src/core/block.ts'
import {categories} from '../src/core/rule.ts'
import {english} from '../src/english/english.ts'
import {createEngine, lint} from '../src/lint.ts'
import {loadRules} from '../src/rules/load.ts'
import {shippedRules} from '../src/run/engine.ts'
import {selectRules} from '../src/select.ts'
import {proseOf} from './parse/prose-of.ts'

interface Row {
  readonly category: string
  readonly verdict: 'flag' | 'allow'
  readonly text: string
  readonly audience?: Audience
}

interface Passage {
  readonly file: string
  readonly line: number
  readonly text: string
  readonly verdict: 'flag' | 'allow'
}

const fixtures = resolve(import.meta.dirname, '../fixtures')
const {ruleSet} = loadRules([shippedRules], english)
const engine = createEngine(selectRules(ruleSet, {preset: 'recommended'}), english)
const readRows = <Kind>(path: string): readonly Kind[] =>
  readFileSync(join(fixtures, path), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line))

function judge(rows: readonly Row[]) {
  const judged = rows.map(row => {
    const context = {format: 'text', kind: 'docs', audience: row.audience} as const
    const {findings} = lint(row.text, context, engine)
    return {...row, any: findings.length > 0, firm: findings.some(({severity}) => severity !== 'suggestion')}
  })
  const flags = judged.filter(({verdict}) => verdict === 'flag')
  const allows = judged.filter(({verdict}) => verdict === 'allow')
  const firm = (rows: readonly {readonly firm: boolean}[]): number => rows.filter(row => row.firm).length
  return {
    recall: flags.filter(({any}) => any).length / flags.length,
    silent: allows.filter(({any}) => !any).length / allows.length,
    precision: firm(flags) / (firm(flags) + firm(allows)),
    alarms: allows.filter(({any}) => any).map(({text}) => text)
  }
}

describe('the labelled sentences of the project', () => {
  const files = readdirSync(join(fixtures, 'corpus')).filter(name => name.startsWith('own-'))
  const rows = files.flatMap(name => readRows<Row>(join('corpus', name)))

  test('cover every category, half of them innocent', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300)
    expect(new Set(rows.map(({category}) => category))).toEqual(new Set(categories))
    const innocent = rows.filter(({verdict}) => verdict === 'allow').length
    expect(innocent / rows.length).toBeGreaterThan(0.45)
    expect(new Set(rows.map(({text}) => text)).size).toBe(rows.length)
  })

  test('are judged at least as well as we promise', () => {
    const {recall, precision, silent} = judge(rows)
    expect(precision).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.6)
    expect(silent).toBeGreaterThanOrEqual(0.98)
  })
})

test('the sentences of independent writers are judged at least as well as we promise', () => {
  const rows = readRows<Row>('corpus/sentences.jsonl')
  expect(rows).toHaveLength(1400)
  const {recall, silent} = judge(rows)
  expect(recall).toBeGreaterThanOrEqual(0.35)
  expect(silent).toBeGreaterThanOrEqual(0.985)
})

test('the help center: most problems are found where they stand, innocent places stay silent', () => {
  const passages = readRows<Passage>('help-center.expected.jsonl')
  const sources = new Map(
    passages.map(({file}) => [file, readFileSync(join(fixtures, 'help-center', file), 'utf8')])
  )
  const found = new Map(
    [...sources].map(([file, source]) => {
      const format = proseOf(file) ?? 'text'
      return [file, lint(source, {format, kind: 'docs'}, engine).findings]
    })
  )
  const hit = ({file, line, text}: Passage): boolean => {
    const lines = (sources.get(file) ?? '').split(/(?<=\n)/)
    const start = lines.slice(0, line - 1).join('').length + (lines[line - 1] ?? '').indexOf(text)
    return (found.get(file) ?? []).some(
      finding => finding.start.offset < start + text.length && finding.end.offset > start
    )
  }
  const flags = passages.filter(({verdict}) => verdict === 'flag')
  const allows = passages.filter(({verdict}) => verdict === 'allow')
  expect(flags.length).toBeGreaterThan(60)
  expect(flags.filter(hit).length / flags.length).toBeGreaterThanOrEqual(0.6)
  expect(allows.filter(hit).length / allows.length).toBeLessThanOrEqual(0.01)
})
