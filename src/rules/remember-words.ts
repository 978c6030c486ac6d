import type {Language} from '../core/language.ts'

/** A language as rules are built with it. */
export interface RuleLanguage extends Language {
  /** The words as a set; the same set for the same words, so that a form is indexed once however many rules name it. */
  readonly formSet: (words: readonly string[]) => ReadonlySet<string>
}

/** The same language, asking only once for the forms of a word and the words of a phrase; rules repeat both a lot. */
export function rememberWords(language: Language): RuleLanguage {
  const forms = new Map<string, readonly string[]>()
  const words = new Map<string, readonly string[]>()
  const sets = new Map<string, ReadonlySet<string>>()
  return {
    ...language,
    forms: (word, wordClass) => recall(forms, `${wordClass} ${word}`, () => language.forms(word, wordClass)),
    words: phrase => recall(words, phrase, () => language.words(phrase)),
    formSet: members => recall(sets, members.join('\n'), () => new Set(members))
  }
}

function recall<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = find()
  known.set(key, value)
  return value
}
