import {describe, expect, it} from 'vitest'
import {buildRuleSet} from '../../src/rules/build-rule-set.ts'
import {broken, build, callerSet, goodRule, language, linesOf, rulePath, setFile} from './files.ts'

function ruleOf(text: string) {
  const loaded = build(text)
  expect(linesOf(loaded)).toEqual([])
  const [rule] = loaded.ruleSet.rules
  if (!rule) throw new Error('the rule was left out')
  return rule
}

describe('a rule', () => {
  it('takes its id from the file and its category from the folder', () => {
    const {id, category, file} = ruleOf(goodRule)
    expect({id, category, file}).toEqual({id: 'loud-caller', category: 'contempt', file: rulePath})
  })

  it('is recommended, for any audience and without a fix where its file does not say', () => {
    const {audience, preset, fix} = ruleOf(goodRule)
    expect({audience, preset, fix}).toEqual({audience: 'any', preset: 'recommended', fix: 'none'})
  })

  it('takes what its file says', () => {
    const {audience, preset, fix} = ruleOf(
      broken('severity:', 'audience: customer\npreset: strict\nfix: safe\nseverity:')
    )
    expect({audience, preset, fix}).toEqual({audience: 'customer', preset: 'strict', fix: 'safe'})
  })

  it('may leave out what it does not need', () => {
    const rule = ruleOf(
      goodRule.replace(
        /^(unless|instead|gates|sources|fix| {2}- 'loud hailer'| {2}- \{| {4}instead).*\n/gm,
        ''
      )
    )
    expect([rule.unless, rule.instead, rule.sources, [...rule.open]]).toEqual([[], [], [], []])
  })

  it('compiles each pattern with its evidence', () => {
    const near = broken("because: '“{@caller}” is a person'", 'near: phone\n    severity: error')
    const flags = ruleOf(near).flag.map(({pattern, near, because, severity}) => [
      pattern.source,
      near?.source,
      because,
      severity
    ])
    expect(flags).toEqual([
      ['loud @caller', 'phone', undefined, 'error'],
      ['noisy caller', undefined, undefined, undefined]
    ])
    expect(ruleOf(goodRule).flag[0]?.because).toBe('“{@caller}” is a person')
  })

  it('knows where an unless must stand', () => {
    expect(ruleOf(goodRule).unless.map(({pattern, scope}) => [pattern.source, scope])).toEqual([
      ['loud hailer', 'overlap'],
      ['concert', 'sentence']
    ])
  })

  it.each(['off', 'false', '"off"'])('opens a gate set to %s', value => {
    expect([...ruleOf(broken('denial: off', `denial: ${value}`)).open]).toEqual(['denial'])
  })

  it.each([
    'loud @caller',
    '<loud @caller>',
    'subject(@caller, shout)',
    'object(@caller, shout)',
    '[loud (@caller|<@caller>)]',
    'loud @caller{1,2} ~ .. shout $',
    '^ ADV @caller !@caller'
  ])('may repeat in its evidence what it found through a set: %s', pattern => {
    expect(ruleOf(broken('loud @caller', pattern)).flag[0]?.pattern.source).toBe(pattern)
  })

  it('may repeat in its message a set of all its patterns', () => {
    ruleOf(broken('{match}', '{@caller}').replace('noisy caller', 'noisy @caller'))
  })

  it('may repeat in a wording a set of some of its patterns', () => {
    ruleOf(broken('{caller} who', '{@caller} who'))
  })
})

describe('examples', () => {
  it('are read with their place, and flags without their brackets', () => {
    expect(ruleOf(goodRule).examples).toEqual([
      {
        kind: 'flag',
        text: 'The loud caller rang again.',
        marked: 'loud caller',
        instead: 'The caller who is upset rang again.',
        line: 16,
        column: 11
      },
      {kind: 'allow', text: 'A loud hailer stood by the door.', line: 18, column: 12},
      {kind: 'miss', text: 'What a voice he has.', line: 19, column: 11}
    ])
  })

  it('may hold brackets of their own', () => {
    const [flag] = ruleOf(
      broken('The [loud caller]', String.raw`\[Name\] C:\x, the [loud \[old\] caller]`)
    ).examples
    expect(flag).toMatchObject({
      text: String.raw`[Name] C:\x, the loud [old] caller rang again.`,
      marked: 'loud [old] caller'
    })
  })

  it('need no brackets', () => {
    const [flag] = ruleOf(broken('[loud caller]', 'loud caller')).examples
    expect(flag).toMatchObject({text: 'The loud caller rang again.', marked: undefined})
  })

  it('keep brackets where nothing is underlined', () => {
    const [, allow] = ruleOf(broken('A loud hailer', '[Name], a loud hailer')).examples
    expect(allow?.text).toBe('[Name], a loud hailer stood by the door.')
  })
})

describe('several rules', () => {
  const other = {path: 'rules/blame/loud-caller.yml', text: goodRule}

  it('with one id: the first stays', () => {
    const loaded = buildRuleSet([{path: rulePath, text: goodRule}, other, callerSet], language)
    expect(linesOf(loaded)).toEqual([
      `rules/blame/loud-caller.yml: the rule “loud-caller” is already in ${rulePath}; give one of them another name`
    ])
    expect(loaded.ruleSet.rules.map(rule => rule.category)).toEqual(['contempt'])
  })

  it('a broken one does not stop the others', () => {
    const loaded = buildRuleSet(
      [{path: 'rules/blame/slip.yml', text: 'flag: @'}, {path: rulePath, text: goodRule}, callerSet],
      language
    )
    expect(loaded.problems).toHaveLength(1)
    expect(loaded.ruleSet.rules.map(rule => rule.id)).toEqual(['loud-caller'])
  })

  it('a broken set leaves out the rules that need it, and is reported once', () => {
    const loaded = buildRuleSet(
      [
        {path: rulePath, text: goodRule},
        {
          path: 'rules/blame/fine.yml',
          text: goodRule.replaceAll('@caller', 'match').replace("'loud match'", 'loud')
        },
        setFile('caller', 'words: [')
      ],
      language
    )
    expect(linesOf(loaded)).toEqual([
      'rules/sets/caller.yml:1:9: something is not closed or separated here; close every quote and [ ], and put a text that holds { } in quotes'
    ])
    expect(loaded.ruleSet.rules.map(rule => rule.id)).toEqual(['fine'])
  })

  it('a broken set of one folder does not take the set of another folder away', () => {
    const loaded = buildRuleSet(
      [{path: rulePath, text: goodRule}, callerSet, setFile('caller', 'words: [', 'ours')],
      language
    )
    expect(loaded.problems).toHaveLength(1)
    expect(loaded.ruleSet.rules).toHaveLength(1)
  })
})

it('passes on what no one foresaw', () => {
  const faulty = {
    ...language,
    words: () => {
      throw new Error('out of words')
    }
  }
  expect(() => buildRuleSet([{path: rulePath, text: goodRule}], faulty)).toThrow('out of words')
})
