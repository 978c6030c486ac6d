import {describe, expect, it} from 'vitest'
import {compilePath, nameMatcher, PathError} from '../../../src/parse/data/path.ts'
import {readJson} from '../../../src/parse/data/read-json.ts'
import {plainText, select} from '../../../src/parse/data/select.ts'

const found = (value: unknown, path: string): readonly string[] =>
  readJson(JSON.stringify(value)).roots.flatMap(root =>
    select(root, compilePath(path)).map(({node}) => plainText(node))
  )

describe('a filter', () => {
  const macro = {
    actions: [
      {field: 'mode', value: false},
      {field: 'reply', value: ['requester', 'Your order', 'It is on its way.']},
      {field: 'note', value: 'For us'}
    ]
  }

  it.each([
    ['actions[field=note].value', ['For us']],
    ['actions[field=mode|note].value', ['false', 'For us']],
    ['actions[field=*o*].value', ['false', 'For us']],
    ['actions[field=NOTE].value', ['For us']],
    ['actions[field=].value', []],
    ['[actions[field=mode].value=false].actions[field=note].value', ['For us']],
    ['[actions[field=mode].value=true].actions[field=note].value', []],
    ['actions[value[0]=requester|agent].value[1]', ['Your order']],
    ['actions[field=reply][value[0]=agent].value[1]', []],
    ['actions[value=* *].field', ['note']]
  ])('%s', (path, texts) => {
    expect(found(macro, path)).toEqual(texts)
  })

  it('tells a flat map of sentences from one of lists', () => {
    expect(found({a: 'We are here.', b: 'x'}, '*[.=* *]')).toEqual(['We are here.'])
    expect(found({a: [{title: 'We are here.'}]}, '*[.=* *]')).toEqual([])
  })
})

describe('a glob', () => {
  it.each([
    ['a*', 'a', true],
    ['*', '', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['*b*', 'abc', true],
    ['a*b*c', 'acb', false],
    ['*ab*ab', 'aab', false],
    ['b*|A*', 'Aab', true]
  ])('%s and %s', (names, text, fits) => {
    expect(nameMatcher(names)(text)).toBe(fits)
  })
})

it('finds its way through lists of any length and texts that nearly fit', () => {
  const texts = [...Array.from({length: 300_000}, () => 0), '{,plural,{'.repeat(20_000)]
  expect(found(texts, '**[.=*{*,*plural*,*{*}*]')).toEqual([])
})

describe('a path that cannot be read', () => {
  it.each(['a[b', 'a]', 'a[b]', 'a[b[c[d=x]=y]=z]', 'a..b', 'a.', '[=x]', '[b=x]]'])('%s', path => {
    expect(() => compilePath(path)).toThrow(PathError)
  })
})
