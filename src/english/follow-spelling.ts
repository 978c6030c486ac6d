import {spellings, spellingVariant} from './spelling-variants.ts'

/**
 * Writes a text in the British or American spelling that a sample shows: `apologise` beside *colour*, `apologize`
 * beside *color*. Where the sample shows neither, or both, the text stays as it is.
 */
export function followSpelling(text: string, sample: string): string {
  // Most texts hold no such word, and the sample may be long.
  if (!wordsOf(text).some(word => spellingVariant(word) !== undefined)) return text
  const shown = shownIn(sample)
  if (shown === undefined) return text
  return text.replace(/\p{L}+/gu, word => {
    const lower = word.toLowerCase()
    const variant = spellingVariant(lower)
    if (variant === undefined || variant === shown) return word
    const other = spellings(lower, 'any').find(spelling => spellingVariant(spelling) === shown)
    return other === undefined ? word : keepCapital(other, word)
  })
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []

function shownIn(sample: string): 'british' | 'american' | undefined {
  const variants = new Set(wordsOf(sample).flatMap(word => spellingVariant(word) ?? []))
  const [only] = variants
  return variants.size === 1 ? only : undefined
}

function keepCapital(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
