import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {categories, type Rule} from '../../src/core/rule.ts'
import {english} from '../../src/english/english.ts'
import {loadRules} from '../../src/rules/load.ts'
import {shippedRules} from '../../src/run/engine.ts'
import {categoryPage, indexPage, intros} from './rule-pages.ts'

const folder = resolve(import.meta.dirname, '../../docs/rules')
const {ruleSet} = loadRules([shippedRules], english)
const byCategory = new Map<string, readonly Rule[]>(
  categories.map(category => [category, ruleSet.rules.filter(rule => rule.category === category)])
)
const pages = new Map<string, string>([
  ['index.md', indexPage(byCategory)],
  ...[...byCategory].map(([category, rules]): [string, string] => [
    `${category}.md`,
    categoryPage(category, rules)
  ])
])

test('every category has rules and an introduction', () => {
  expect(Object.keys(intros)).toEqual([...categories])
  expect([...byCategory].filter(([, rules]) => rules.length === 0)).toEqual([])
})

test('docs/rules says what the rules say', () => {
  if (process.env['UPDATE']) for (const [name, text] of pages) writeFileSync(join(folder, name), text)
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort())
  for (const [name, text] of pages)
    expect(readFileSync(join(folder, name), 'utf8'), `${name}: run UPDATE=1`).toBe(text)
})
