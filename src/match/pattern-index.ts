import type {Need, Pattern} from '../core/pattern.ts'

/** Finds the patterns that could match in a text, from written words alone. */
export interface PatternIndex {
  /** Numbers of the patterns whose necessary words all occur, ascending. */
  readonly candidates: (words: ReadonlySet<string>) => readonly number[]
}

/** Clitics are cut off differently from word to word, so that their presence is never decisive. */
const isClitic = (form: string): boolean => form.includes("'") || form === 'ca' || form === 'wo'
const namesClitic = (need: Need): boolean => need.some(forms => forms.size < 8 && [...forms].some(isClitic))

/** Indexes patterns by their words: form → word lists that hold it → patterns whose rarest condition is such a list. */
export function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const listsOf = new Map<string, ReadonlySet<string>[]>()
  const known = new Set<ReadonlySet<string>>()
  const waiting = new Map<ReadonlySet<string>, number[]>()
  const further: (readonly Need[])[] = []
  const learn = (forms: ReadonlySet<string>): void => {
    if (known.has(forms)) return
    known.add(forms)
    for (const form of forms) {
      const lists = listsOf.get(form)
      if (lists) lists.push(forms)
      else listsOf.set(form, [forms])
    }
  }
  patterns.forEach((pattern, number) => {
    const needs = pattern.needs.filter(need => !namesClitic(need))
    const [anchor = [], ...rest] = needs.length > 0 ? needs : pattern.needs
    for (const forms of [anchor, ...rest].flat()) learn(forms)
    for (const forms of anchor) {
      const numbers = waiting.get(forms)
      if (numbers) numbers.push(number)
      else waiting.set(forms, [number])
    }
    further.push(rest)
  })
  return {
    candidates: words => {
      const present = new Set<ReadonlySet<string>>()
      for (const word of words) for (const list of listsOf.get(word) ?? []) present.add(list)
      const holds = (number: number): boolean =>
        (further[number] ?? []).every(need => need.some(forms => present.has(forms)))
      const numbers = new Set([...present].flatMap(forms => waiting.get(forms) ?? []).filter(holds))
      return [...numbers].sort((a, b) => a - b)
    }
  }
}

const wordShape = /[\p{L}\p{N}\u00AD\u200B-\u200D\u2060'’]+/gu

/** The words of a text in the form in which patterns know them, without splitting it into sentences. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [found] of text.matchAll(wordShape)) {
    const word = found
      .toLowerCase()
      .replace(/[\u00AD\u200B-\u200D\u2060]/g, '')
      .replaceAll('’', "'")
    words.add(word)
    if (word === 'cannot') words.add('can').add('not')
    if (!word.includes("'")) continue
    const [before = ''] = word.split("'")
    words.add(before)
    for (const part of word.split("'")) words.add(part)
    if (word.endsWith("n't")) words.add(word.slice(0, -3)).add("n't")
    words.add(word.slice(before.length))
  }
  return words
}
