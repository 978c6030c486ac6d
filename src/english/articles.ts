/** Written with a vowel, spoken with a consonant: `a user`, `a one-off`, `a European`. */
const consonantSound =
  /^(?:uni(?!n|m|dent|gno)|unan|u[st](?:e|u|i)|u(?:biq|fo|kr|ke|ku|k\b|ran|rin|rol|rea|tah)|eu|ewe|one(?:$|\b|-|s)|once|ouija)/
/** Written with a consonant, spoken with a vowel: `an hour`, `an honest answer`. */
const vowelSound = /^(?:hour|hono|hones|heir|herb(?:$|s|al)|x-)/
/** Letters whose names begin with a vowel sound. */
const vowelLetter = /^[AEFHILMNORSX]/
/** Short forms that are read as a word, not letter by letter. */
const readAsWord = new Set(
  'NASA NATO SIM SaaS RAM ROM LAN FIFO LIFO FOMO SOP RAID MIDI NAS SAP SOC SWAT SCRUM LASER RICE'.split(' ')
)
/** `8`, `80`, `8,000`, `11`, `18`, `11th`, `18,000`, but `a 110`, `a 1,800`. */
const vowelNumber = /^(?:8|1[18](?!\d)(?=(?:,\d{3})*(?!,?\d)))/

/**
 * Puts `a` or `an` before a phrase by the sound of its first word, in place of an indefinite article it may have.
 * A phrase that begins with another determiner is returned as it is.
 */
export function withArticle(phrase: string): string {
  const bare = phrase.replace(/^(?:an?) (?=\S)/i, '')
  if (/^(?:the|this|that|these|those|my|your|his|her|its|our|their|each|every|some|any|no)\b/i.test(bare))
    return phrase
  return `${article(bare)} ${bare}`
}

const superlative = /^(?:most|least|best|worst|(?!(?:dis)?honest|(?:im)?modest|earnest)\p{L}{3,}est)(?=\s)/iu

/** Whether a phrase begins with what there is only one of, so that *a* cannot stand before it: *angriest customer*. */
export const isSuperlative = (phrase: string): boolean => superlative.test(phrase)

/** The indefinite article that fits the sound of what follows. */
function article(phrase: string): 'a' | 'an' {
  const [word = ''] = /[\p{L}\p{N}][\p{L}\p{N}'’&,.-]*/u.exec(phrase) ?? []
  if (/^[{%<[$]/.test(phrase.replace(/^["'“‘(*_]+/, '')))
    return /^\$/.test(phrase) && vowelNumber.test(word) ? 'an' : 'a'
  return startsWithVowelSound(word) ? 'an' : 'a'
}

function startsWithVowelSound(word: string): boolean {
  if (/^\d/.test(word)) return vowelNumber.test(word)
  const [letters = ''] = /^[\p{L}]+/u.exec(word) ?? []
  const spelled = letters.length === 1 || /^[A-Z]{2,}s?$/.test(letters)
  if (spelled && !readAsWord.has(letters.replace(/s$/, ''))) return vowelLetter.test(letters.toUpperCase())
  const lower = word.toLowerCase()
  if (vowelSound.test(lower)) return true
  return /^[aeiouàáâäåæèéêëìíîïòóôöùúûü]/.test(lower) && !consonantSound.test(lower)
}
