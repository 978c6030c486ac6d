import type {Pattern} from '../core/pattern.ts'

/** Finds the patterns that could match in a text, from written words alone. */
export interface PatternIndex {
  /** Numbers of the patterns whose necessary words all occur, ascending. */
  readonly candidates: (words: ReadonlySet<string>) => readonly number[]
}

/** Clitics are cut off differently from word to word, so that their presence is never decisive. */
const isClitic = (form: string): boolean => form.includes("'") || form === 'ca' || form === 'wo'

/** Indexes patterns by their rarest necessary words. */
export function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const byForm = new Map<string, number[]>()
  const further: (readonly ReadonlySet<string>[])[] = []
  patterns.forEach((pattern, number) => {
    const needs = pattern.needs.filter(forms => !forms.some(isClitic))
    const [anchor, ...rest] = needs.length > 0 ? needs : pattern.needs
    for (const form of anchor ?? []) {
      const numbers = byForm.get(form)
      if (numbers) numbers.push(number)
      else byForm.set(form, [number])
    }
    further.push(rest.map(forms => new Set(forms)))
  })
  return {
    candidates: words => {
      const found = new Set<number>()
      for (const word of words) {
        for (const number of byForm.get(word) ?? []) {
          if (!found.has(number) && (further[number] ?? []).every(forms => intersects(words, forms)))
            found.add(number)
        }
      }
      return [...found].sort((a, b) => a - b)
    }
  }
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
