import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {createEngine, english, loadRules, selectRules, shippedRules} from '../../dist/index.js'
import {ownSentences, readJsonLines, root, shared} from '../judgement/texts.mjs'

const {ruleSet} = loadRules([shippedRules], english)

/** The texts to try wordings on: rule examples, each for its rule alone, then all labelled texts that are at hand. */
export function samples() {
  const strict = createEngine(selectRules(ruleSet, {preset: 'strict'}), english)
  const row =
    from =>
    ({text, context, audience}) => ({
      ...{from, audience, engine: strict},
      text: (context ?? text).replace(/[⟦⟧]/g, '')
    })
  const expected = readJsonLines(join(root, 'fixtures/help-center.expected.jsonl')).map(row('help center'))
  const outside = ['labels', 'written-labels', 'sentences'].flatMap(name => {
    const file = join(shared, 'corpus', `${name}.jsonl`)
    return existsSync(file) ? readJsonLines(file).map(row(name)) : []
  })
  return [
    ...ruleSet.rules.flatMap(examplesOf),
    ...ownSentences().flatMap(({name, rows}) => rows.map(row(name))),
    ...expected,
    ...outside
  ]
}

function examplesOf(rule) {
  const engine = createEngine({rules: [rule], sets: ruleSet.sets}, english)
  const audience = rule.audience === 'any' ? undefined : rule.audience
  return rule.examples
    .filter(({kind}) => kind === 'flag')
    .map(({text}) => ({text, audience, engine, from: 'rule example'}))
}
