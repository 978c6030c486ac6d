import {describe, expect, it} from 'vitest'
import type {CompiledSet} from '../../src/core/pattern.ts'
import {buildRuleSet} from '../../src/rules/build-rule-set.ts'
import {language, linesOf, setFile} from './files.ts'

/** Every way a set can be written, forms of one place joined with a bar. */
function waysOf(set: CompiledSet | undefined): string[] {
  if (!set) return []
  const phrases = [...set.phrases].flatMap(([first, rests]) =>
    rests.map(rest => [first, ...rest.map(slot => [...slot].join('|'))].join(' '))
  )
  return [...set.forms, ...phrases]
}

function setsOf(...texts: readonly (readonly [name: string, text: string])[]) {
  const loaded = buildRuleSet(
    texts.map(([name, text]) => setFile(name, text)),
    language
  )
  return {sets: loaded.ruleSet.sets, lines: linesOf(loaded)}
}

function waysOfEntry(wordClass: string, entry: string): string[] {
  const {sets, lines} = setsOf(['one', `about: a test\nclass: ${wordClass}\nwords: ["${entry}"]\n`])
  expect(lines).toEqual([])
  return waysOf(sets.get('one'))
}

describe('an entry', () => {
  it.each([
    ['noun', 'customer', ['customer', 'customers']],
    ['as-written', 'leads', ['leads']],
    ['noun', 'account holder', ['account holder|holders']],
    ['verb', 'close out', ['close out', 'closes out', 'closed out', 'closing out']],
    ['noun', 'tire-kicker', ['tirekicker', 'tirekickers', 'tire - kicker|kickers', 'tire kicker|kickers']],
    ['as-written', 'at-risk', ['atrisk', 'at - risk', 'at risk']],
    ['noun', 'know-it-all', ['knowitall', 'knowitalls', 'know - it - all|alls', 'know it all|alls']],
    [
      'noun',
      'high-value client',
      ['high - value client|clients', 'high value client|clients', 'highvalue client|clients']
    ],
    ['as-written', 'don’t', ["do n't"]],
    ['as-written', 'No Longer', ['no longer']]
  ])('%s “%s”', (wordClass, entry, ways) => {
    expect(waysOfEntry(wordClass, entry)).toEqual(ways)
  })

  it('of any class inflects at both ends', () => {
    const ways = waysOfEntry('any', 'check in')
    expect(ways).toContain('checks in')
    expect(ways).toContain('check in')
  })

  it('in capitals counts only so, where it is a small word in small letters', () => {
    const {sets} = setsOf(
      ['one', 'about: a test\nclass: as-written\nwords: [IT, HR, I]\n'],
      ['two', 'about: a test\nclass: as-written\ninclude: [one]\nwords: [it]\n']
    )
    expect([...(sets.get('one')?.capitals ?? [])]).toEqual(['it'])
    expect([...(sets.get('two')?.capitals ?? [])]).toEqual([])
  })

  it('that inflects like another does not take its place', () => {
    const {sets} = setsOf(['one', 'about: a test\nclass: noun\nwords: [call, call back, call queue]\n'])
    expect(waysOf(sets.get('one'))).toEqual(['call', 'calls', 'call back|backs', 'call queue|queues'])
  })
})

describe('include', () => {
  it('adds the words of other sets, each in its own class', () => {
    const {sets, lines} = setsOf(
      ['person', 'about: all\nclass: noun\ninclude: [caller, pronoun]\n'],
      ['caller', 'about: callers\nclass: noun\nwords: [caller]\n'],
      ['pronoun', 'about: pronouns\nclass: as-written\ninclude: [caller]\nwords: [they]\n']
    )
    expect(lines).toEqual([])
    expect(waysOf(sets.get('person'))).toEqual(['caller', 'callers', 'they'])
  })

  it('of a name that no file has names the nearest', () => {
    const {sets, lines} = setsOf(
      ['person', 'about: all\nclass: noun\ninclude: [callr, weather]\nwords: [guest]\n'],
      ['caller', 'about: callers\nclass: noun\nwords: [caller]\n']
    )
    expect(lines).toEqual([
      'rules/sets/person.yml:3:11: no set is called “callr”; did you mean “caller”?',
      'rules/sets/person.yml:3:18: no set is called “weather”; add the file sets/weather.yml'
    ])
    expect(waysOf(sets.get('person'))).toEqual(['guest', 'guests'])
  })

  it('in a circle is reported once, and the words are found all the same', () => {
    const {sets, lines} = setsOf(
      ['b', 'about: b\nclass: noun\ninclude: [c]\nwords: [buyer]\n'],
      ['c', 'about: c\nclass: noun\ninclude: [a]\nwords: [caller]\n'],
      ['a', 'about: a\nclass: noun\ninclude: [b]\nwords: [agent]\n'],
      ['self', 'about: itself\nclass: noun\ninclude: [self]\nwords: [guest]\n']
    )
    expect(lines).toEqual([
      'rules/sets/c.yml:3:11: these sets include each other: a → b → c → a; take one “include” away',
      'rules/sets/self.yml:3:11: these sets include each other: self → self; take one “include” away'
    ])
    expect(waysOf(sets.get('a'))).toHaveLength(6)
  })

  it('of a broken set is not a second problem', () => {
    const {lines} = setsOf(
      ['person', 'about: all\nclass: noun\ninclude: [caller]\n'],
      ['caller', 'about: callers\nclass: nuon\nwords: [caller]\n']
    )
    expect(lines).toEqual(['rules/sets/caller.yml:2:8: “class” cannot be “nuon”; did you mean “noun”?'])
  })
})

describe('a set file', () => {
  it.each([
    ['words: [caller, guest, Caller]', ':3:24: “Caller” is already found through “caller”; take it away'],
    ['words: [caller, caller]', ':3:17: “caller” stands in this set twice; keep one of them'],
    [
      'words: [tire-kicker, tire kicker]',
      ':3:22: “tire kicker” is already found through “tire-kicker”; take it away'
    ],
    [
      'words: [tirekicker, tire-kicker]',
      ':3:9: “tirekicker” is already found through “tire-kicker”; take it away'
    ],
    ['words: []', ':1:1: this set holds nothing; add “words” or “include”'],
    [
      'words: [caller, 911]',
      ':3:17: an entry of “words” is the number 911 where text belongs; put it in quotes'
    ],
    ['word: [caller]', ':3:1: “word” is not a key of a set file; did you mean “words”?']
  ])('with %s', (line, message) => {
    const {lines} = setsOf(['one', `about: a test\nclass: noun\n${line}\n`])
    expect(lines).toEqual([`rules/sets/one.yml${message}`])
  })

  it('of the same name in another folder adds words in its own class', () => {
    const {ruleSet, problems} = buildRuleSet(
      [
        setFile('caller', 'about: callers\nclass: noun\nwords: [caller]\n'),
        setFile('caller', 'about: ours\nclass: as-written\nwords: [rider, caller]\n', 'ours')
      ],
      language
    )
    expect(problems).toEqual([])
    expect(waysOf(ruleSet.sets.get('caller'))).toEqual(['caller', 'callers', 'rider'])
  })
})
