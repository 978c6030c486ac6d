/** Shortened words whose full stop never ends a sentence when more follows. */
const shortened = new Set(
  (
    'mr mrs ms mx dr prof rev hon st jr sr gov sen rep gen lt col sgt capt messrs ' +
    'vs e.g i.e eg ie cf approx viz incl excl resp esp ca al ' +
    'dept est ext fig figs ref refs vol tel ch sec para pp acct asst avg min max nr nos'
  ).split(' ')
)

/** Words that are an abbreviation only before a number: `No. 5`, `p. 12`. */
const beforeNumber = new Set(['no', 'art', 'p', 'item', 'lot', 'apt', 'ste'])

/** Other shortened words, which may well be the last of a sentence. */
const final = new Set(['etc', 'inc', 'ltd', 'co', 'corp', 'bros', 'a.m', 'p.m'])

const initials = /^\p{L}(?:\.\p{L})*$/u

/**
 * Whether a full stop after this word belongs to the word and does not end the sentence.
 * `word` is in its own case without the full stop; `next` is what follows, white space skipped.
 */
export function continuesAfterStop(word: string, next: string): boolean {
  const lower = word.toLowerCase()
  if (shortened.has(lower)) return true
  if (beforeNumber.has(lower)) return /^[#\d]/.test(next)
  if (final.has(lower)) return /^\p{Ll}/u.test(next)
  if (word === 'I' || /^\p{Ll}$/u.test(word)) return false
  return initials.test(word)
}

/** Whether a full stop after this word is part of the word's written form wherever it stands. */
export function keepsStop(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    shortened.has(lower) || final.has(lower) || (word !== 'I' && /^\p{L}(?:\.\p{L})+$|^\p{Lu}$/u.test(word))
  )
}

/** What else the parser takes for an abbreviation (parse-english, `lib/regex.js`; parse-latin, `merge-prefix-exceptions.js`). */
const ofTheParser =
  'thurs thu tues tue wed fri sat sun mon jan feb mar apr jun jul aug sept sep oct nov dec hr ' +
  'tbsp tsp seq bbl bbls yd yds lb lbs oz mi gr gro gal ft fl cu doz kt pt qt in ' +
  'sq cap cca cent cit con cp cwt ead ff ibid id nem op pro sic stat tem'

/** Words in small letters whose full stop may not end a sentence. */
export const abbreviations: ReadonlySet<string> = new Set([
  ...shortened,
  ...final,
  ...beforeNumber,
  ...ofTheParser.split(' ')
])
