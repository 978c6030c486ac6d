import remarkParse from 'remark-parse'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import * as api from '../src/index.ts'

test('exposes the public API and nothing else', () => {
  expect(Object.keys(api).sort()).toEqual([
    'PeopleFirstError',
    'createEngine',
    'createFormatSet',
    'english',
    'formatProblem',
    'lint',
    'loadFormats',
    'loadRules',
    'retextPeopleFirst',
    'selectRules',
    'shippedRules'
  ])
})

test('lints a text with the shipped rules', () => {
  const {ruleSet, problems} = api.loadRules([api.shippedRules], api.english)
  expect(problems).toEqual([])
  const engine = api.createEngine(api.selectRules(ruleSet, {preset: 'recommended'}), api.english)
  const source = '# Monday\n\nWe woke up to forty angry tickets.\n'
  const {findings, words} = api.lint(source, {format: 'markdown', kind: 'docs', audience: undefined}, engine)
  expect(words).toBe(8)
  expect(findings.map(({rule, actual, start}) => [rule, actual, start])).toEqual([
    ['record-with-feelings', 'angry tickets', {line: 3, column: 21, offset: 30}]
  ])
})

test('the plugin leaves messages in a retext pipeline', async () => {
  const file = await retext()
    .use(retextEnglish)
    .use(api.retextPeopleFirst)
    .process('We woke up to forty angry tickets.')
  const [message] = file.messages
  expect(file.messages).toHaveLength(1)
  expect(message).toMatchObject({
    ruleId: 'record-with-feelings',
    source: 'peoplefirst',
    actual: 'angry tickets',
    line: 1,
    column: 21
  })
  expect(message?.note).toMatch(/ticket/)
  expect(message?.expected?.length).toBeGreaterThan(0)
})

test('the plugin keeps severities apart, as vfile does', async () => {
  const file = await retext()
    .use(retextEnglish)
    .use(api.retextPeopleFirst, {preset: 'strict'})
    .process('Two angry tickets wait. You obviously typed the wrong address. Get rid of such customers.')
  expect(file.messages.map(({actual, fatal}) => [actual, fatal])).toEqual([
    ['angry tickets', false],
    ['You obviously typed the wrong', undefined],
    ['Get rid of such customers', true]
  ])
})

test('the plugin takes rules, a preset and an audience', async () => {
  const {ruleSet} = api.loadRules([api.shippedRules], api.english)
  const rules = api.selectRules(ruleSet, {preset: 'strict', only: ['record-with-feelings']})
  const pipeline = unified()
    .use(retextEnglish)
    .use(api.retextPeopleFirst, {rules, preset: 'strict', audience: 'internal'})
  const tree = pipeline.parse('The customer is always right. Two angry tickets wait.')
  const file = await retext().process('The customer is always right. Two angry tickets wait.')
  await pipeline.run(tree, file)
  expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['record-with-feelings'])
})

test('a Markdown pipeline has no place for it, and says nothing wrong', () => {
  expect(unified().use(remarkParse).parse('We woke up to forty angry tickets.').type).toBe('root')
})
