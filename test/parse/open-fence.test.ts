import {expect, test} from 'vitest'
import {syntaxes} from '../../src/parse/syntaxes.ts'

const notes = (source: string): readonly (readonly [number, string])[] =>
  syntaxes.markdown.parse(source, {kind: 'docs'}).notes.map(({offset, message}) => [offset, message])

test.each([
  ['a fence', 'Text.\n\n```js\nconst open = true\n', 7],
  ['a fence that is the last line', 'Text.\n\n~~~', 7],
  ['a fence closed by fewer marks', '````\ncode\n```\n', 0],
  ['a fence in a quotation', '> ```\n> code\n', 2]
])('%s that is never closed gets a note', (_, source, offset) => {
  const [note] = notes(source)
  expect(note?.[0]).toBe(offset)
  expect(note?.[1]).toMatch(/never closed/)
})

test.each([
  ['a closed fence', '```js\ncode\n```\n'],
  ['a closed fence with more marks', '```\ncode\n`````'],
  ['a closed fence in a quotation', '> ~~~\n> code\n> ~~~\n'],
  ['indented code', 'Text.\n\n    ``` is code\n']
])('%s gets none', (_, source) => {
  expect(notes(source)).toEqual([])
})
