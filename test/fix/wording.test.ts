import {expect, test} from 'vitest'
import {english} from '../../src/english/english.ts'
import {applyEdits} from '../../src/fix/edits.ts'
import type {LintContext} from '../../src/lint.ts'
import {createEngine, lint} from '../../src/lint.ts'
import {buildRuleSet} from '../../src/rules/build-rule-set.ts'
import {loadRules} from '../../src/rules/load.ts'
import {shippedRules} from '../../src/run/engine.ts'
import {selectRules} from '../../src/select.ts'

const {ruleSet} = loadRules([shippedRules], english)
const recommended = createEngine(selectRules(ruleSet, {preset: 'recommended'}), english)
const offering = ruleSet.rules.filter(
  ({instead, flag}) => instead.length > 0 || flag.some(own => (own.instead ?? []).length > 0)
)

/** The wordings that a small rule gives for a text, each as the whole text reads with it. */
function wordings(rule: string, text: string): readonly string[] {
  const {ruleSet: own, problems} = buildRuleSet(
    [
      {path: 'rules/contempt/sample.yml', text: `${head}${rule}\n${foot}`},
      {path: 'rules/sets/plain-name.yml', text: 'about: people\nclass: noun\nwords: [caller, guest]\n'},
      {path: 'rules/sets/mood.yml', text: 'about: moods\nclass: adjective\nwords: [angry, happy, IT]\n'}
    ],
    english
  )
  expect(problems.filter(({code}) => code !== 'rule-category')).toEqual([])
  const engine = createEngine(own, english)
  const {findings} = lint(text, {format: 'markdown', kind: 'docs'}, engine)
  return findings.flatMap(({suggestions}) =>
    suggestions.map(({edits}) => applyEdits(text, edits ?? [])).map(result => result.trim())
  )
}

const head = 'about: customer\nseverity: warning\nmessage: m\nwhy: w\n'
const foot =
  'examples: [{flag: "The muppet rang."}, {allow: "They rang."}]\ngates: {mention: off, label: off, object-name: off, literal-domain: off, role-compound: off}\n'
const nouns = (...instead: readonly string[]): string =>
  `flag: ['<@mood muppet>', '[muppet]']\ninstead: ${JSON.stringify(instead)}`
const verbs = (...instead: readonly string[]): string =>
  `flag: ['object(process, <caller|guest|muppet|him|her>)', '(she | he) ~ be ~ [processed]']\ninstead: ${JSON.stringify(instead)}`

test.each([
  ['The muppet rang.', 'The customer rang.'],
  ['Muppets rang.', 'Customers rang.'],
  ['Some muppet rang.', 'A customer rang.'],
  ['An angry muppet rang.', 'A customer rang.'],
  ['Two muppets rang.', 'Two customers rang.'],
  ['these muppets rang', 'these customers rang'],
  ['It is the muppet’s bill.', 'It is the customer’s bill.'],
  ['Here are the muppets’ bills.', 'Here are the customers’ bills.'],
  ['THE MUPPET RANG AGAIN.', 'THE CUSTOMER RANG AGAIN.']
])('a noun agrees with what was written: %s', (text, result) => {
  expect(wordings(nouns('{customer}'), text)[0]).toBe(result)
})

test('nothing is offered where another object would be lost', () => {
  const rule = verbs('{help:VERB} {the customer}')
  expect(wordings(rule, 'We process letters and callers.')).toEqual([])
  expect(wordings(rule, 'We process callers and letters.')).toEqual(['We help callers and letters.'])
})

test.each([
  ['{message} from {an upset customer}', 'An angry muppet rang.', 'A message from an upset customer rang.'],
  ['{message} from {an upset customer}', 'Angry muppets rang.', 'Messages from upset customers rang.'],
  [
    '{message} from {a} {@mood} {customer}',
    'Read the angry muppet.',
    'Read the message from an angry customer.'
  ],
  ['{message} from {a} {@mood} {customer}', 'Read angry muppets.', 'Read messages from angry customers.'],
  ['{a} {@mood} {customer}', 'Read an angry muppet.', 'Read an angry customer.'],
  [
    '{message} from {a} {@mood} {customer}',
    'Read the angriest muppet of all.',
    'Read the message from the angriest customer of all.'
  ],
  ['{customer who is waiting}', 'Ask two muppets.', 'Ask two customers who are waiting.'],
  ['{patience}', 'It takes a muppet.', 'It takes patience.'],
  ['{people}', 'This muppet is here.', 'These people are here.'],
  ['our {colleague}', 'Ask the muppet.', 'Ask our colleague.'],
  ['the person on duty', 'Ask our muppet.', 'Ask the person on duty.']
])('the words of a template agree with each other: %s', (template, text, result) => {
  expect(wordings(nouns(template), text)[0]).toBe(result)
})

test.each([
  ['We process the callers.', 'We help the callers.'],
  ['She processes ninety guests.', 'She helps ninety guests.'],
  ['They processed him.', 'They helped him.'],
  ['We are processing the callers.', 'We are helping the callers.'],
  ['The guests were processed.', 'The guests were helped.'],
  ['She was processed.', 'She was helped.'],
  ['Process these muppets.', 'Help these customers.']
])('a verb takes the form that was written: %s', (text, result) => {
  expect(wordings(verbs('{help:VERB} {the customer}'), text)[0]).toBe(result)
})

test('a wording that cannot take the place of the words is not offered', () => {
  expect(wordings(verbs('{listen:VERB} to {the customer}'), 'The guests were processed.')).toEqual([])
  expect(wordings(verbs('{customer}'), 'We process guests.')).toEqual([])
  expect(wordings(nouns('{help:VERB} {the customer}'), 'The muppet rang.')).toEqual([])
  expect(wordings(nouns('{customer} on a small plan'), 'It is the muppet’s bill.')).toEqual([])
})

test('the spelling of the text around is followed', () => {
  const rule = nouns('{customer with a favourite color}')
  expect(wordings(rule, 'The muppet likes the colour.')[0]).toContain('favourite colour')
  expect(wordings(rule, 'The muppet will apologize.')[0]).toContain('favorite color')
  expect(wordings(rule, 'The muppet rang.')[0]).toContain('favourite color')
})

test('a title keeps its capitals', () => {
  expect(wordings(nouns('{customer in a hurry}'), '# How to Help Muppets')[0]).toBe(
    '# How to Help Customers in a Hurry'
  )
})

test('no more than four wordings are shown', () => {
  const rule = nouns('{customer}', '{person}', '{guest}', '{caller}', '{client}')
  expect(wordings(rule, 'The muppet rang.')).toHaveLength(4)
})

test('every rule that offers wordings says in an example how the first one reads', () => {
  expect(offering.length).toBeGreaterThan(90)
  const silent = offering.filter(
    ({examples}) => !examples.some(example => example.kind === 'flag' && example.instead !== undefined)
  )
  expect(silent.map(({id}) => id)).toEqual([])
})

test('no rule of the recommended preset finds anything in a new wording', () => {
  const seen: string[] = []
  let checked = 0
  for (const rule of offering) {
    const alone = createEngine({rules: [rule], sets: ruleSet.sets}, english)
    const audience = rule.audience === 'any' ? undefined : rule.audience
    const context: LintContext = {format: 'text', kind: 'docs', audience}
    for (const example of rule.examples.filter(({kind}) => kind === 'flag')) {
      const before = lint(example.text, context, recommended).findings
      const {findings} = lint(example.text, context, alone)
      for (const {edits} of findings.flatMap(({suggestions}) => suggestions)) {
        const [edit] = edits ?? []
        if (!edit) continue
        checked++
        const result = applyEdits(example.text, [edit])
        const known = before.filter(({start, end}) => start.offset < edit.end && end.offset > edit.start)
        const after = lint(result, context, recommended).findings.filter(
          ({start, end}) => start.offset < edit.start + edit.text.length && end.offset > edit.start
        )
        const fresh = after.filter(({rule: id}) => id === rule.id || !known.some(old => old.rule === id))
        seen.push(...fresh.map(({rule: id, actual}) => `${rule.id}: ${result} (${id}: ${actual})`))
      }
    }
  }
  expect(seen).toEqual([])
  expect(checked).toBeGreaterThan(400)
})
