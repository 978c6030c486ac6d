import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {english} from '../src/english/english.ts'
import {createEngine, lint} from '../src/lint.ts'
import type {ProseName} from '../src/parse/syntax-table.ts'
import {loadRules} from '../src/rules/load.ts'
import {shippedRules} from '../src/run/engine.ts'
import {selectRules} from '../src/select.ts'

const root = resolve(import.meta.dirname, '..')
const {ruleSet} = loadRules([shippedRules], english)
const strict = createEngine(selectRules(ruleSet, {preset: 'strict'}), english)
const told = (text: string, format: ProseName): readonly string[] =>
  lint(text, {format, kind: 'docs'}, strict).findings.map(
    ({rule, actual, start}) => `${start.line}: ${rule}: ${actual}`
  )

const pages = [
  ...readdirSync(root).filter(name => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name))
]

test('we look at all our pages', () => {
  expect(pages.length).toBeGreaterThan(20)
})

test.each(pages)('%s speaks of people as people', page => {
  expect(told(readFileSync(join(root, page), 'utf8'), 'markdown')).toEqual([])
})

test('so do the messages, reasons and wordings of the rules', () => {
  const found = ruleSet.rules.flatMap(rule => {
    const because = rule.flag.flatMap(flag => flag.because ?? [])
    // What the reader wrote is repeated in quotation marks; the templates stand in for it here.
    const texts = [rule.message, rule.why, ...because, ...rule.instead].map(text =>
      text.replace(/\{[^{}]*\}/g, 'this')
    )
    return texts.flatMap(text => told(text, 'text').map(finding => `${rule.category}/${rule.id}: ${finding}`))
  })
  expect(found).toEqual([])
})

test('no message scolds', () => {
  const scolding =
    /\b(you (failed|forgot|must|should have)|illegal|forbidden|never use|do not use|bad word)\b/i
  const found = ruleSet.rules.filter(({message, why}) => scolding.test(message) || scolding.test(why))
  expect(found.map(({id, message}) => `${id}: ${message}`)).toEqual([])
})

test('ids hold no slur: the rules against contempt find nothing in them', () => {
  const ids = ruleSet.rules.map(({id}) => id)
  const slurs = createEngine(
    {
      ...ruleSet,
      rules: ruleSet.rules.filter(({category, severity}) => category === 'contempt' && severity === 'error')
    },
    english
  )
  const found = ids.filter(
    id => lint(id.replaceAll('-', ' '), {format: 'text', kind: 'docs'}, slurs).findings.length > 0
  )
  expect(found).toEqual([])
})

test('every word set is used by a rule, a set, a gate or a wording', () => {
  const folder = join(root, 'rules')
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.yml'))
  const rules = files.map(name => readFileSync(join(folder, name), 'utf8')).join('\n')
  const gates = readdirSync(join(root, 'src/match/gates'))
    .map(name => readFileSync(join(root, 'src/match/gates', name), 'utf8'))
    .join('\n')
  const wordings = readFileSync(join(root, 'src/place-finding.ts'), 'utf8')
  const included = [...rules.matchAll(/^include: \[(.*)\]/gm)].flatMap(([, names = '']) => names.split(/, */))
  const unused = [...ruleSet.sets.keys()].filter(
    name =>
      !new RegExp(`@${name}(?![a-z0-9-])`).test(rules) &&
      !included.includes(name) &&
      !gates.includes(`'${name}'`) &&
      !wordings.includes(`'${name}'`)
  )
  expect(unused).toEqual([])
})
