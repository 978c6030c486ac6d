import type {CompiledSet} from '../core/pattern.ts'

/** Where an entry of a set is looked for in a text: anywhere, at an end of it, or as all of it. */
type Where = 'anywhere' | 'start' | 'end' | 'whole'

/** Whether an entry of the set stands in a text, compared word by word; marks around the text do not count. */
export function textHasEntry(
  text: string | undefined,
  set: CompiledSet | undefined,
  where: Where = 'anywhere'
): boolean {
  if (!text || !set) return false
  const words = wordsOfText(text)
  const isLast = (end: number): boolean => where === 'anywhere' || where === 'start' || end === words.length
  const standsAt = (word: string, index: number): boolean =>
    (set.forms.has(word) && isLast(index + 1)) ||
    (set.phrases.get(word) ?? []).some(
      rest =>
        rest.every((forms, step) => forms.has(words[index + 1 + step] ?? '')) &&
        isLast(index + 1 + rest.length)
    )
  const opens = where === 'start' || where === 'whole'
  return opens ? words.slice(0, 1).some(standsAt) : words.some(standsAt)
}

/** The words and marks of a text, as a sentence is cut into them, without the marks around it. */
export function wordsOfText(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/n't\b/g, " n't")
      .match(/[\p{L}\p{N}']+|[^\s\p{L}\p{N}']/gu) ?? []
  const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)
  return words.slice(Math.max(0, words.findIndex(isWord)), words.findLastIndex(isWord) + 1)
}
