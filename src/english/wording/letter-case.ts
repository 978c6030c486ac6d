import type {Replaced} from '../../core/replaced.ts'
import type {Span} from '../../core/span.ts'
import {written} from './written.ts'

/** Words that stay small in a title. */
const small = new Set('a an the and but or nor for of to in on at by with from as who we us they'.split(' '))

/**
 * Writes a wording as the sentence writes what it replaces: in capitals where all is in capitals, with capital
 * words in a title, with a capital where a sentence begins.
 * @param stretch token indexes of what is replaced
 */
export function inCase(text: string, replaced: Replaced, stretch: Span): string {
  const before = written(replaced, {start: 0, end: stretch.start})
  const actual = written(replaced, stretch)
  const after = written(replaced, {start: stretch.end, end: replaced.tokens.length})
  if (isShouted(actual, `${before} ${after}`)) return text.toUpperCase()
  if (isTitled(replaced, actual, `${before} ${after}`)) return titled(text)
  const opens = replaced.tokens.slice(0, stretch.start).every(({kind}) => kind === 'punctuation')
  const capital = (opens || /:\s*["“‘(*]*$/.test(before)) && /^[^\p{L}\p{N}]*\p{Lu}/u.test(actual)
  return capital ? capitalised(text) : text
}

function isShouted(actual: string, around: string): boolean {
  if (actual !== actual.toUpperCase() || !/\p{Lu}{2}/u.test(actual)) return false
  const letters = around.replace(/\P{L}/gu, '')
  return letters === '' ? /\p{Lu}{4}/u.test(actual) : letters.length > 3 && letters === letters.toUpperCase()
}

/** Whether the words around, in a heading or title, nearly all begin with a capital. */
function isTitled({kind}: Replaced, actual: string, around: string): boolean {
  const words = (text: string): string[] => text.match(/\p{L}{4,}/gu) ?? []
  const capitals = words(around).filter(word => /^\p{Lu}/u.test(word))
  const isHead = kind === 'heading' || kind === 'title'
  const enough = words(around).length >= (isHead ? 1 : 3)
  return (
    enough && capitals.length === words(around).length && words(actual).every(word => /^\p{Lu}/u.test(word))
  )
}

function titled(text: string): string {
  return text.replace(/\[[^\]]*\]|[\p{L}'’]+/gu, (word, at: number) =>
    word.startsWith('[') || (at > 0 && small.has(word)) ? word : capitalised(word)
  )
}

function capitalised(text: string): string {
  return text.replace(/^(\P{L}*)(\p{Ll})/u, (_, sign: string, letter: string) =>
    /[[{<]/.test(sign) ? sign + letter : sign + letter.toUpperCase()
  )
}
