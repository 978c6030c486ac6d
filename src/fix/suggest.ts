import type {Suggestion} from '../core/finding.ts'
import type {Language} from '../core/language.ts'
import {fillTemplate} from '../core/template.ts'

/** The words a suggestion replaces and what is known of them. */
export interface Replaced {
  /** As written. */
  readonly actual: string
  /** Whether the noun they are about is plural. */
  readonly plural: boolean
  /** Whether they open a sentence. */
  readonly opens: boolean
  /** The word before, in lower case: an article there has to fit. */
  readonly before: string | undefined
  /** Words that a named set took up. */
  readonly captured: ReadonlyMap<string, string>
}

/** At most so many are shown, best first. */
const most = 4

/**
 * New wordings for a match. `{customer}` agrees in number with what was written, `{match}` and `{@set}` repeat
 * its words; a capital at the start of a sentence and capital letters throughout are kept.
 */
export function suggest(
  templates: readonly string[],
  replaced: Replaced,
  language: Language,
  safe: boolean
): readonly Suggestion[] {
  const texts = templates.map(template => inCase(fill(template, replaced, language), replaced))
  return [...new Set(texts)]
    .filter(text => text !== replaced.actual && fitsArticle(text, replaced, language))
    .slice(0, most)
    .map((text, index) => ({text, safe: safe && index === 0}))
}

function fill(template: string, replaced: Replaced, language: Language): string {
  const text = fillTemplate(template, slot => {
    if (slot === 'match') return replaced.actual
    if (slot.startsWith('@')) return replaced.captured.get(slot.slice(1)) ?? ''
    return replaced.plural ? language.pluralise(slot) : slot
  })
  return agreeArticle(text.replace(/\s+/g, ' ').trim(), replaced, language)
}

/** Drops a singular article before a word that became plural, and repairs a/an. */
function agreeArticle(text: string, {plural}: Replaced, language: Language): string {
  const article = /^(an?) (?=\S)/i.exec(text)
  if (!article) return text
  const rest = text.slice(article[0].length)
  return plural ? rest : language.withArticle(rest)
}

/** Whether *a* or *an* before the replaced words would still be right. */
function fitsArticle(text: string, {before}: Replaced, language: Language): boolean {
  if (before !== 'a' && before !== 'an') return true
  return !/^an? /i.test(text) && language.withArticle(text).startsWith(`${before} `)
}

function inCase(text: string, {actual, opens}: Replaced): string {
  if (/\p{Lu}{3}/u.test(actual) && actual === actual.toUpperCase()) return text.toUpperCase()
  const capital = opens && /^\p{Lu}/u.test(actual)
  return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
