import {afterEach, expect, test, vi} from 'vitest'
import {wantedSections} from '../../src/parse/markdown/sections.ts'

afterEach(() => vi.restoreAllMocks())

/** Paragraphs without a heading, each of which is wanted. */
const paragraphs = (
  count: number
): {readonly text: string; readonly wanted: {start: number; end: number}[]} => {
  const text = 'Order 1 went out with the late van.\n\n'.repeat(count)
  const length = text.length / count
  const wanted = Array.from({length: count}, (_, index) => ({
    start: index * length,
    end: (index + 1) * length
  }))
  return {text, wanted}
}

/** How many times a pattern was tried. */
function patternsTried(count: number): number {
  const {text, wanted} = paragraphs(count)
  const tries = vi.spyOn(RegExp.prototype, 'test')
  wantedSections(text, wanted)
  const {length} = tries.mock.calls
  tries.mockRestore()
  return length
}

test('however many paragraphs are wanted, each is looked at a few times', () => {
  const few = patternsTried(200)
  expect(few).toBeGreaterThan(200)
  expect(patternsTried(800)).toBeLessThanOrEqual(few * 4 + 20)
})

test('the heading above each wanted paragraph comes along, and no other', () => {
  const part = (name: string): string =>
    `# ${name}\n\nA paragraph.\n\nAnother one.\n\nWanted ${name}.\n\nAfter.\n\n`
  const text = ['One', 'Two', 'Three', 'Four'].map(part).join('')
  const at = (words: string): {start: number; end: number} => {
    const start = text.indexOf(words)
    return {start, end: start + words.length}
  }
  const sections = wantedSections(text, [at('Wanted Two'), at('After.\n\n# Four'), at('Wanted Four')])
  const read = sections.map(section => section.text).join('')
  const headings = read.split('\n').filter(line => line.startsWith('#'))
  expect(headings).toEqual(['# One', '# Two', '# Three', '# Four'])
  expect(read).not.toContain('Wanted One')
  expect(read).toContain('Wanted Two')
  expect(read).toContain('Wanted Four')
})

const sectionsOfList = (text: string, words: string): string => {
  const start = text.indexOf(words)
  return wantedSections(text, [{start, end: start + words.length}])
    .map(section => section.text)
    .join('')
}

test.each([
  ['1. Call.\n2. Listen.\n10. Note it.\n', '2. Listen.\n'],
  ['- Call.\n- Listen.\n\n  Ask.\n- Note it.\n', '- Listen.\n\n  Ask.\n']
])('of %j, one item is read with what introduces it', (list, item) => {
  expect(sectionsOfList(`Steps:\n\n${list}\nAfter.\n`, 'Listen')).toBe(`Steps:\n\n${item}\n\n`)
})

test.each(['- Call.\n* Listen.\n', '- Call.\nnow\n- Listen.\n', '- <b>\n- Listen.\n', '- - -\n- Listen.\n'])(
  'all of %j is read, for one line may say how another one is read',
  list => {
    expect(sectionsOfList(`Steps:\n\n${list}`, 'Listen')).toBe(`Steps:\n\n${list}`)
  }
)

test('an item that holds a heading comes along', () => {
  expect(sectionsOfList('- # Head\n- Call.\n- Listen.\n', 'Listen')).toBe('- # Head\n- Listen.\n')
})
