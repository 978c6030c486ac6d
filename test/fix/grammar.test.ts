import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {grammarChecker} from '../../bench/grammar/checker.mjs'
import type {Audience} from '../../src/core/block.ts'
import {english} from '../../src/english/english.ts'
import {applyEdits} from '../../src/fix/edits.ts'
import {createEngine, type Engine, lint} from '../../src/lint.ts'
import {loadRules} from '../../src/rules/load.ts'
import {shippedRules} from '../../src/run/engine.ts'

interface Sample {
  readonly text: string
  readonly audience: Audience | undefined
  readonly engine: Engine
}

const {ruleSet} = loadRules([shippedRules], english)
const engineOf = (rules: typeof ruleSet.rules): Engine => createEngine({rules, sets: ruleSet.sets}, english)

/** The examples of the rules, each for its rule alone, and the labelled sentences for the rules with safe fixes. */
function samples(): readonly Sample[] {
  const safe = engineOf(ruleSet.rules.filter(({fix}) => fix === 'safe'))
  const folder = resolve(import.meta.dirname, '../../fixtures/corpus')
  // What is kept apart is for measuring new wording alone: a failure would show it to whoever mends a rule.
  const names = readdirSync(folder).filter(name => !name.startsWith('kept-apart'))
  const labelled = names.flatMap(name =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => JSON.parse(line))
      .map(({text, audience}): Sample => ({text, audience, engine: safe}))
  )
  const examples = ruleSet.rules.flatMap(rule => {
    const engine = engineOf([rule])
    const audience = rule.audience === 'any' ? undefined : rule.audience
    return rule.examples
      .filter(({kind}) => kind === 'flag')
      .map(({text}): Sample => ({text, audience, engine}))
  })
  return [...examples, ...labelled]
}

test('the first wordings and all safe fixes bring no new grammar problem', {timeout: 120_000}, async () => {
  const {fresh, isAccepted, problems} = await grammarChecker()
  expect(await problems('We got a angry email.')).not.toEqual([])
  const broken: string[] = []
  let safe = 0
  let checked = 0
  for (const {text, audience, engine} of samples()) {
    for (const {suggestions} of lint(text, {format: 'text', kind: 'docs', audience}, engine).findings) {
      const [first] = suggestions
      if (!first?.edits) continue
      checked++
      if (first.safe) safe++
      const result = applyEdits(text, first.edits)
      const news = (await fresh(text, result)).filter(line => !isAccepted(line))
      broken.push(...news.map(line => `${result} — ${line}`))
    }
  }
  expect(broken).toEqual([])
  expect(safe).toBeGreaterThan(50)
  expect(checked).toBeGreaterThan(350)
})
