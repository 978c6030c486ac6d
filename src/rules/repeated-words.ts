import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {Places} from '../schema/places.ts'
import {expandEntry} from './expand-entry.ts'
import type {RuleLanguage} from './remember-words.ts'

/** An entry of a set file with its tokens. */
export interface SetEntry {
  readonly word: string
  readonly tokens: readonly string[]
}

/** Entries that another entry of the same file finds already; `tire-kicker` finds `tire kicker`, not the reverse. */
export function repeatedWords(
  entries: readonly SetEntry[],
  places: Places,
  language: RuleLanguage
): PeopleFirstError[] {
  const spelt = entries.map(({word, tokens}, index) => ({word, index, ways: spellings(tokens, language)}))
  const finders = new Map<string, {readonly word: string; readonly index: number}>()
  // Entries with a hyphen come first, because they find more than their own spelling.
  for (const entry of [...spelt].sort((a, b) => b.ways.length - a.ways.length)) {
    for (const way of entry.ways) if (!finders.has(way)) finders.set(way, entry)
  }
  return spelt.flatMap(({word, index, ways}) => {
    const finder = finders.get(ways[0] ?? '')
    return finder && finder.index !== index
      ? [problem('set-word-twice', {word, other: finder.word}, places.value(['words', index]))]
      : []
  })
}

/** The ways to write an entry without inflecting it, its own first. */
function spellings(tokens: readonly string[], language: RuleLanguage): readonly string[] {
  return expandEntry(tokens, 'as-written', language).map(variant =>
    variant.map(slot => [...slot][0]).join(' ')
  )
}
