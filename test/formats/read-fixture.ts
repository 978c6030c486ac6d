import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {Block} from '../../src/core/block.ts'
import {LineIndex, type Position} from '../../src/core/lines.ts'
import {toSource} from '../../src/core/source-map.ts'
import {lint} from '../../src/lint.ts'
import {createFormatSet} from '../../src/parse/format-set.ts'
import {parseFile} from '../../src/parse/parse-file.ts'
import {englishEngine, loadAllRules} from '../../src/run/engine.ts'
import {loadFormats} from '../../src/run/formats/load-formats.ts'
import type {Reading} from '../../src/run/recognise-input.ts'
import {recogniseInput} from '../../src/run/recognise-input.ts'
import {selectRules} from '../../src/select.ts'

export const fixtures = resolve(import.meta.dirname, '../../fixtures/formats')
export const {formats} = loadFormats()
export const formatSet = createFormatSet(formats)
export const engine = englishEngine(selectRules(loadAllRules([]).rules, {preset: 'recommended'}))

export const reading: Reading = {formats: formatSet, fields: [], parts: new Set()}

/** The input files of one format's fixture, as paths below its folder. */
export function inputsOf(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name !== 'expected.json' && statSync(join(folder, name)).isFile())
    .sort()
}

export const sourceOf = (folder: string, input: string): string => readFileSync(join(folder, input), 'utf8')

const at = ({line, column}: Position): string => `${line}:${column}`

/** All that is read from a file and found in it, as a fixture states it. */
export function outcome(name: string, source: string, {parts} = reading) {
  const recognised = recogniseInput(name, source, {...reading, parts})
  if (recognised.type === 'unchecked')
    return {file: name, format: recognised.format, reason: recognised.reason}
  const {file} = recognised
  const index = new LineIndex(source)
  const {children} = parseFile(source, file, {parts})
  const {findings, notes, words} = lint(source, {format: file, parts}, engine)
  const blockOf = ({kind, text, map, context}: Block) => {
    const {start, end} = toSource(map, {start: 0, end: text.length})
    const {locator, audience, speaker, locale} = context
    return {
      at: `${at(index.position(start))}-${at(index.position(end))}`,
      kind,
      text: text.replaceAll('\uE000', '▢'),
      ...(locator === undefined ? {} : {locator}),
      ...(audience === undefined ? {} : {audience}),
      ...(speaker === undefined ? {} : {speaker}),
      ...(locale === undefined ? {} : {locale})
    }
  }
  return {
    file: name,
    format: file.format.name,
    words,
    blocks: children.map(blockOf),
    findings: findings.map(({start, end, rule, severity, actual, locator, within, twins}) => ({
      at: `${at(start)}-${at(end)}`,
      rule,
      severity,
      actual,
      ...(locator === null ? {} : {locator}),
      ...(within === null ? {} : {within: at(within.start)}),
      ...(twins.length > 0 ? {twins: twins.map(twin => at(twin.start))} : {})
    })),
    notes: notes.map(({message, start}) => ({at: at(start), message}))
  }
}

/** One line for each block, finding and note, so that a change shows as the lines it changes. */
export function written(outcomes: readonly object[]): string {
  const list = (values: readonly unknown[]): string =>
    values.length === 0
      ? '[]'
      : `[\n${values.map(value => `      ${JSON.stringify(value)}`).join(',\n')}\n    ]`
  const fileOf = (file: object): string =>
    Object.entries(file)
      .map(
        ([key, value]) =>
          `    ${JSON.stringify(key)}: ${Array.isArray(value) ? list(value) : JSON.stringify(value)}`
      )
      .join(',\n')
  return `[\n${outcomes.map(file => `  {\n${fileOf(file)}\n  }`).join(',\n')}\n]\n`
}
