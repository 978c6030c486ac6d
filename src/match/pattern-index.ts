import type {Need, Pattern} from '../core/pattern.ts'

/** Finds the patterns that could match in a text, from written words alone. */
export interface PatternIndex {
  /** Numbers of the patterns whose necessary words all occur, ascending. */
  readonly candidates: (words: ReadonlySet<string>) => readonly number[]
}

/** Clitics are cut off differently from word to word, so that their presence is never decisive. */
const isClitic = (form: string): boolean => form.includes("'") || form === 'ca' || form === 'wo'
const namesClitic = (need: Need): boolean => need.some(forms => forms.size < 8 && [...forms].some(isClitic))

/** Indexes patterns by their rarest necessary words: form → word lists that hold it → patterns that wait for one. */
export function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const listsOf = new Map<string, ReadonlySet<string>[]>()
  const waiting = new Map<ReadonlySet<string>, number[]>()
  const further: (readonly Need[])[] = []
  patterns.forEach((pattern, number) => {
    const needs = pattern.needs.filter(need => !namesClitic(need))
    const [anchor = [], ...rest] = needs.length > 0 ? needs : pattern.needs
    for (const forms of anchor) {
      const numbers = waiting.get(forms)
      if (numbers) numbers.push(number)
      else {
        waiting.set(forms, [number])
        for (const form of forms) listsOf.set(form, [...(listsOf.get(form) ?? []), forms])
      }
    }
    further.push(rest)
  })
  return {
    candidates: words => {
      const lists = new Set([...words].flatMap(word => listsOf.get(word) ?? []))
      const numbers = new Set([...lists].flatMap(forms => waiting.get(forms) ?? []))
      return [...numbers].filter(number => holdsAll(further[number] ?? [], words)).sort((a, b) => a - b)
    }
  }
}

function holdsAll(needs: readonly Need[], words: ReadonlySet<string>): boolean {
  return needs.every(need => need.some(forms => intersects(words, forms)))
}

function intersects(words: ReadonlySet<string>, forms: ReadonlySet<string>): boolean {
  const [small, large] = words.size < forms.size ? [words, forms] : [forms, words]
  for (const word of small) if (large.has(word)) return true
  return false
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
    if (!word.includes("'")) continue
    const [before = ''] = word.split("'")
    words.add(before)
    for (const part of word.split("'")) words.add(part)
    if (word.endsWith("n't")) words.add(word.slice(0, -3)).add("n't")
    words.add(word.slice(before.length))
  }
  return words
}
