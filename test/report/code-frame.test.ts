import {expect, test} from 'vitest'
import {codeFrame} from '../../src/report/code-frame.ts'
import {linesUnder} from '../../src/run/source-lines.ts'
import {findingOn} from './sample.ts'

function drawn(source: string, words: string): string {
  const finding = findingOn(source, words)
  return codeFrame(finding, linesUnder(source, [finding]))
    .map(({number, text, marks}) => `${number ?? ' '}|${text}\n |${marks}`)
    .join('\n')
}

test('underlines the words', () => {
  expect(drawn('Forty angry tickets.\r\nNext', 'angry tickets')).toBe(
    '1|Forty angry tickets.\n |      ~~~~~~~~~~~~~'
  )
})

test('lines up under tabs, wide characters and combining marks', () => {
  expect(drawn('a\tangry', 'angry')).toBe('1|a   angry\n |    ~~~~~')
  expect(drawn('日本 angry', 'angry')).toBe('1|日本 angry\n |     ~~~~~')
  expect(drawn('👩‍👩‍👧 angry', 'angry')).toBe('1|👩‍👩‍👧 angry\n |   ~~~~~')
  expect(drawn('cafe\u0301 angry', 'angry')).toBe('1|cafe\u0301 angry\n |     ~~~~~')
  expect(drawn('say 日本', '日本')).toBe('1|say 日本\n |    ~~~~')
  expect(drawn('\uFEFFangry', 'angry')).toBe('1|\uFEFFangry\n |~~~~~')
})

test('shows each line of a span, without marking indents and quote signs', () => {
  expect(drawn('> forty angry\n>   tickets today', 'angry\n>   tickets')).toBe(
    '1|> forty angry\n |        ~~~~~\n2|>   tickets today\n |    ~~~~~~~'
  )
})

test('leaves out the middle of a span of many lines', () => {
  const source = Array.from({length: 9}, (_, index) => `line ${index + 1}`).join('\n')
  expect(drawn(source, source).match(/^.\|[^~\n]+$/gm)).toEqual([
    '1|line 1',
    '2|line 2',
    '3|line 3',
    ' |…',
    '9|line 9'
  ])
})

test('cuts a long line around the words', () => {
  const words = 'lorem ipsum '.repeat(20)
  expect(drawn(`${words}angry tickets ${words}`, 'angry tickets')).toMatchInlineSnapshot(`
    "1|…sum lorem ipsum lorem ipsum lorem ipsum angry tickets lorem ipsum lorem ipsum lorem ipsum lorem …
     |                                         ~~~~~~~~~~~~~"
  `)
  expect(drawn(`angry tickets ${words}`, 'angry tickets')).toMatchInlineSnapshot(`
    "1|angry tickets lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsu…
     |~~~~~~~~~~~~~"
  `)
})

test('looks at no more of a huge line than it draws', () => {
  const huge = 'x'.repeat(10_000_000)
  const began = performance.now()
  expect(drawn(`${huge} angry tickets ${huge}`, 'angry tickets')).toContain(' angry tickets x')
  expect(performance.now() - began).toBeLessThan(1000)
})
