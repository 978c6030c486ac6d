import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {WordClass} from '../../src/core/language.ts'
import {withArticle} from '../../src/english/articles.ts'
import {forms} from '../../src/english/inflect.ts'
import {irregularVerbs} from '../../src/english/irregular-forms.ts'
import {lemmaOf} from '../../src/english/lemma.ts'
import {pluralise, singularise} from '../../src/english/number-agreement.ts'

/** A word and all its other forms, with spaces between. */
function expectForms(line: string, wordClass: WordClass): void {
  const expected = line.split(' ')
  expect([...forms(expected[0] ?? '', wordClass)].sort()).toEqual(expected.sort())
}

describe('verbs', () => {
  test.each([
    'lie lies lay lain lied lying',
    'lay lays laid laying',
    'sell sells sold selling',
    'send sends sent sending',
    'buy buys bought buying',
    'quit quits quitted quitting',
    'cut cuts cutting',
    'hit hits hitting',
    'beg begs begged begging',
    'ghost ghosts ghosted ghosting',
    'close closes closed closing',
    'process processes processed processing',
    'qualify qualifies qualified qualifying',
    'die dies died dying',
    'agree agrees agreed agreeing',
    'queue queues queued queuing queueing',
    'refer refers referred referring',
    'offer offers offered offering',
    'target targets targeted targeting',
    'reset resets resetting',
    'reckon reckons reckoned reckoning',
    'panic panics panicked panicking',
    'travel travels travelled traveled travelling traveling',
    'quiz quizzes quizzed quizzing',
    'be am are is was were been being',
    'can',
    'have has had having',
    'size sizes sized sizing',
    'promise promises promised promising',
    'fulfil fulfill fulfils fulfilled fulfilling fulfills',
    'cold-call cold-calls cold-called cold-calling',
    'apologize apologise apologizes apologises apologized apologised apologizing apologising',
    'analyse analyze analyses analyzes analysed analyzed analysing analyzing'
  ])('%s', line => {
    expectForms(line, 'verb')
  })
  test.each(['shouting', 'annoyed', 'justified', 'expecting'])('%s is a form already', form => {
    expect(forms(form, 'verb')).toEqual([form])
  })
  test.each(['bring brings', 'need needing', 'embed embedded', 'sling slung', 'speed speeding'])(
    '%s: its ending is its own',
    line => {
      const [verb = '', form] = line.split(' ')
      expect(forms(verb, 'verb')).toContain(form)
    }
  )
})

describe('words of any class', () => {
  test.each([
    'meeting meetings',
    'things',
    'makes',
    'focus foci focuses focused focusing focussed focussing',
    'escalation escalations escalationed escalationing'
  ])('%s', line => {
    expectForms(line, 'any')
  })
})

describe('nouns and adjectives', () => {
  test.each([
    'person people persons',
    'child children',
    'wife wives',
    'thief thieves',
    'customer customers',
    'process processes',
    'boss bosses',
    'series',
    'colour color colours colors',
    'licence license licences licenses',
    'adviser advisor advisers advisors',
    'tyre tire tyres tires',
    'follow-up follow-ups',
    'help',
    'body bodies',
    'organisation organization organisations organizations'
  ])('%s', line => {
    expectForms(line, 'noun')
  })
  test.each([
    'angry angrier angriest',
    'big bigger biggest',
    'rude ruder rudest',
    'difficult',
    'entitled',
    'simple simpler simplest',
    'lonely lonelier loneliest',
    'red redder reddest'
  ])('%s', line => {
    expect(forms(line.split(' ')[0] ?? '', 'adjective')).toEqual(line.split(' '))
  })
})

test('any is noun and verb; closed classes, clitics and phrases have one form', () => {
  expect(forms('lead', 'any')).toEqual(['lead', 'leads', 'led', 'leading'])
  for (const word of ['it', 'a', 'of', 'only', "don't", 'always right'])
    expect(forms(word, 'any')).toEqual([word])
})

test('forms are in lower case, without repeats, and hold the word', () => {
  const word = fc.stringMatching(/^[a-z]{1,10}$/)
  fc.assert(
    fc.property(word, fc.constantFrom('noun', 'verb', 'adjective', 'any'), (value, wordClass) => {
      const found = forms(value, wordClass)
      expect(found[0]).toBe(value)
      expect(new Set(found).size).toBe(found.length)
      for (const form of found) expect(form).toMatch(/^[\p{Ll}]+$/u)
    })
  )
})

test('the dictionary form of every form of a verb is a verb that has it', () => {
  const verbs =
    'close handle escalate process visit cancel chat queue nurture apologise waste breathe label assume arrange'
  for (const verb of [...irregularVerbs.keys(), ...verbs.split(' ')]) {
    for (const form of forms(verb, 'verb')) expect(forms(lemmaOf(form, 'VERB'), 'verb')).toContain(form)
  }
  for (const verb of verbs.split(' '))
    for (const form of forms(verb, 'verb').slice(1)) {
      expect([verb, verb.replace('ise', 'ize')]).toContain(lemmaOf(form, 'VERB'))
    }
})

describe('phrases', () => {
  test.each([
    ['upset customer', 'upset customers'],
    ['a person who wrote in', 'people who wrote in'],
    ['the customer on line two', 'the customers on line two'],
    ['person who is waiting', 'people who are waiting'],
    ['person who always wants a refund', 'people who always want a refund'],
    ['that customer', 'those customers'],
    ['message from someone who is upset', 'messages from someone who is upset'],
    ['person asking for help', 'people asking for help'],
    ['someone who is upset', 'someone who is upset'],
    ['each customer', 'each customer'],
    ['Customer', 'Customers'],
    ['people who I see', 'people who I see'],
    ['staff', 'staff'],
    ['customer who’s upset', 'customers who’s upset']
  ])('%s → %s', (one, many) => {
    expect(pluralise(one)).toBe(many)
    expect(pluralise(many)).toBe(many)
  })
  test.each([
    ['people who are waiting', 'person who is waiting'],
    ['people who try', 'person who tries'],
    ['people who left', 'person who left'],
    ['those customers', 'that customer'],
    ['upset customer', 'upset customer']
  ])('%s → %s', (many, one) => {
    expect(singularise(many)).toBe(one)
  })
  test('the plural of a plural is itself', () => {
    const nouns = fc.constantFrom(
      'customer',
      'person',
      'case',
      'boss',
      'process',
      'wife',
      'child',
      'body',
      'agent on shift',
      'colleague with a cold'
    )
    fc.assert(
      fc.property(fc.constantFrom('', 'a ', 'the ', 'upset ', 'this '), nouns, (before, noun) => {
        const many = pluralise(before + noun)
        expect(pluralise(many)).toBe(many)
        expect(withArticle(noun)).toBe(withArticle(withArticle(noun)))
      })
    )
  })
})

test.each(
  (
    'an hour;an honest answer;a user;a one-off;an SLA;an HTML page;an 8;an 11;an 18;an 80;an 18,000;a 110;a 1,800;an upset customer;a URL;a VIP;' +
    'an API;an unhappy member;a union member;an unidentified caller;a European;an x-ray;an F grade;a {{name}};an “angry” note;a SaaS plan;a unique id;an $8 fee;the customer;a ukulele;an NPS score'
  ).split(';')
)('%s', phrase => {
  const bare = phrase.replace(/^an? /, '')
  expect(withArticle(bare)).toBe(phrase)
  expect(withArticle(phrase)).toBe(phrase)
})
