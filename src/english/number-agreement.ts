import pluralize from 'pluralize'
import {thirdPerson} from './inflect-verb.ts'
import {irregularVerbs, massNouns} from './irregular-forms.ts'

/** Words after which a phrase no longer names its head but says more of it: `person who …`, `customer on line two`. */
const afterHead = new Set(
  (
    'who whom whose that which of with without in on at from for to by about after before behind because when while if and or ' +
    'asking waiting writing calling needing wanting looking trying having using reaching seeking being locked assigned affected'
  ).split(' ')
)
const determiners = new Set(
  'a an the this that these those my your his her its our their some any no'.split(' ')
)
const adverbs = new Set(
  'always still often never just really already also only sometimes usually recently'.split(' ')
)
const toPlural: ReadonlyMap<string, string> = new Map([
  ['this', 'these'],
  ['that', 'those'],
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ["isn't", "aren't"],
  ["wasn't", "weren't"],
  ["hasn't", "haven't"],
  ["doesn't", "don't"]
])
const toSingular: ReadonlyMap<string, string> = new Map(
  [...toPlural].map(([singular, plural]) => [plural, singular])
)
/** Past forms, which do not change with number; `cut` and `read` may be past. */
const pastForms = new Set([...irregularVerbs.values()].flat())
const modals = new Set(
  'can could may might must shall should will would had did i you we they he she it the a my our'.split(' ')
)

type Turn = {
  readonly noun: (noun: string) => string
  readonly verb: (verb: string) => string
  readonly closed: typeof toPlural
}

const plural: Turn = {noun: pluralize.plural, verb: presentPlural, closed: toPlural}
const singular: Turn = {noun: pluralize.singular, verb: presentSingular, closed: toSingular}

/**
 * Puts a noun phrase into the plural: its determiner, its head, and the verb of a clause with *who*:
 * `a person who is waiting` → `people who are waiting`. A plural, and what has no plural, stays as it is.
 */
export function pluralise(phrase: string): string {
  const turned = turn(phrase, plural)
  return turned === phrase ? phrase : turned.replace(/^(?:an?|one) /i, '')
}

/** Puts a noun phrase into the singular, without adding an article: `people who are waiting` → `person who is waiting`. */
export function singularise(phrase: string): string {
  return turn(phrase, singular)
}

/** A determiner or finite verb in lower case as it reads beside a plural: `this` → `these`, `waits` → `wait`. */
export function besidePlural(word: string): string {
  return toPlural.get(word) ?? presentPlural(word)
}

function turn(phrase: string, {noun, verb, closed}: Turn): string {
  const words = phrase.split(/(?<= )/)
  const plain = words.map(word => word.trim().toLowerCase().replace('’', "'"))
  const head = headOf(plain)
  if (massNouns.has(plain[head] ?? '') || /^(?:each|every|another|all|both)$/.test(plain[0] ?? ''))
    return phrase
  const clause = /^(?:who|that|which)$/.test(plain[head + 1] ?? '') ? clauseVerb(plain, head + 2) : -1
  return words
    .map((word, index) => {
      const lower = plain[index] ?? ''
      if (index === head) return word.replace(/\p{L}+(?=\P{L}*$)/u, noun)
      if (index === 0 && head > 0 && /^th/.test(lower)) return replaceWord(word, lower, closed.get(lower))
      if (index === clause) return replaceWord(word, lower, closed.get(lower) ?? verb(lower))
      return word
    })
    .join('')
}

/** The last word before the head ends; determiners do not end it, so `that customer` is read as one. */
function headOf(words: readonly string[]): number {
  const end = words.findIndex(
    (word, index) =>
      index > 0 && afterHead.has(word.replace(/'.*/, '')) && !determiners.has(words[index - 1] ?? '')
  )
  return (end < 0 ? words.length : end) - 1
}

function clauseVerb(words: readonly string[], from: number): number {
  return words.findIndex((word, index) => index >= from && !adverbs.has(word))
}

function replaceWord(written: string, lower: string, other: string | undefined): string {
  return other === undefined || other === lower
    ? written
    : written.replace(new RegExp(lower.replace("'", "['’]"), 'i'), other)
}

function presentPlural(verb: string): string {
  if (!/[^su]s$/.test(verb)) return verb
  const candidates = [verb.replace(/ies$/, 'y'), verb.replace(/es$/, ''), verb.slice(0, -1)]
  return candidates.find(base => base !== verb && thirdPerson(base) === verb) ?? verb
}

function presentSingular(verb: string): string {
  const settled = pastForms.has(verb) || modals.has(verb) || /(?:[^e]ed|ly|[^s]s)$|[^a-z]|^$/.test(verb)
  return settled && !/^(?:come|become|run|focus|find|feel)$/.test(verb) ? verb : thirdPerson(verb)
}
