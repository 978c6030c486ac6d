import type {Language} from '../core/language.ts'

/** The same language, asking only once for the forms of a word and the words of a phrase; rules repeat both a lot. */
export function rememberWords(language: Language): Language {
  const forms = new Map<string, readonly string[]>()
  const words = new Map<string, readonly string[]>()
  return {
    ...language,
    forms: (word, wordClass) => recall(forms, `${wordClass} ${word}`, () => language.forms(word, wordClass)),
    words: phrase => recall(words, phrase, () => language.words(phrase))
  }
}

function recall<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = find()
  known.set(key, value)
  return value
}
