import pluralize from 'pluralize'
import type {WordClass} from '../core/language.ts'
import {verbForms} from './inflect-verb.ts'
import {
  functionWords,
  irregularAdjectives,
  irregularNouns,
  irregularVerbs,
  massNouns
} from './irregular-forms.ts'
import {spellings} from './spelling-variants.ts'

/**
 * Every written form of a dictionary word, in lower case, itself first: inflections and US/UK spellings. A compound
 * with a hyphen inflects its last part; a phrase, or a word with an apostrophe, has no other form. What is a form of a
 * verb already is not conjugated.
 * `any` is noun and verb; words of the closed classes (`it`, `of`, `only`) then stay as they are.
 */
export function forms(word: string, wordClass: WordClass): readonly string[] {
  const base = word.toLowerCase()
  const [, first = '', last = ''] = /^((?:[\p{L}\p{N}]+-)*)(\p{L}+)$/u.exec(base) ?? []
  if (last === '' || (wordClass === 'any' && functionWords.has(base))) return [base]
  const all = [last, ...spellings(last, wordClass)].flatMap(spelling => inflect(spelling, wordClass))
  return [...new Set(all.flatMap(form => [form, ...spellings(form, wordClass)]))].map(form => first + form)
}

function inflect(word: string, wordClass: WordClass): string[] {
  switch (wordClass) {
    case 'noun':
      return nounForms(word)
    case 'verb':
      return isInflected(word) ? [word] : verbForms(word)
    case 'adjective':
      return adjectiveForms(word)
    case 'any':
      return [...nounForms(word), ...(isInflected(word) || isPlural(word) ? [] : verbForms(word))]
  }
}

/** `shouting`, `annoyed`: a form of a verb has no forms of its own. `bring`, `need` and `embed` are verbs themselves. */
const isInflected = (word: string): boolean =>
  /[aeiouy].*(?:ing|[^e]ed)$/.test(word) && !irregularVerbs.has(word) && !/^[ei]mbed$/.test(word)

/** `numbers`, `makes`: what ends so is a plural, or has the ending of a verb already; `focus` and `miss` have not. */
const isPlural = (word: string): boolean => /[^aiosu]s$/.test(word)

function nounForms(noun: string): string[] {
  const irregular = irregularNouns.get(noun)
  if (irregular) return [noun, ...irregular]
  return massNouns.has(noun) ? [noun] : [noun, pluralize.plural(noun)]
}

/** Comparative and superlative of short adjectives: one syllable, or two of which the last is `-y`, `-le`, `-ow`. */
function adjectiveForms(adjective: string): string[] {
  const irregular = irregularAdjectives.get(adjective)
  if (irregular) return [adjective, ...irregular]
  const stem = comparisonStem(adjective)
  return stem === undefined ? [adjective] : [adjective, `${stem}er`, `${stem}est`]
}

function comparisonStem(adjective: string): string | undefined {
  const syllables = adjective.replace(/e(?=(?:ly)?$)/, '').match(/[aeiouy]+/g)?.length ?? 0
  if (/[^aeiou]y$/.test(adjective)) return syllables <= 2 ? `${adjective.slice(0, -1)}i` : undefined
  if (/[^aeiou]le$/.test(adjective)) return syllables === 1 ? adjective.slice(0, -1) : undefined
  if (syllables > (adjective.endsWith('ow') ? 2 : 1) || /..[^e]ed$/.test(adjective)) return undefined
  if (adjective.endsWith('e')) return adjective.slice(0, -1)
  return /^[^aeiou]*[aeiou][bdgmnpt]$/.test(adjective) ? adjective + adjective.slice(-1) : adjective
}
