import type {Token, Upos} from '../core/sentence.ts'
import {lemmaOf} from './lemma.ts'
import {numerals} from './numerals.ts'
import {repairTags} from './repair-tags.ts'
import {winkTags} from './tagger-wink.ts'

/**
 * Tags the tokens of one sentence and gives each its dictionary form in lower case: verbs without ending, nouns in the
 * singular, clitics written out (`n't` is *not*). The library behind it is loaded on the first call.
 */
export function tag(tokens: readonly Token[]): {upos: Upos[]; lemmas: string[]} {
  const raw = winkTags(tokens, asProse(tokens))
  const upos = repairTags(
    tokens,
    raw.map(({upos}, index) => (upos === 'NUM' && !isNumeral(tokens[index]) ? 'NOUN' : upos))
  )
  const lemmas = tokens.map((token, index) => {
    const said = raw[index]
    const tag = upos[index] ?? 'X'
    return lemmaOf(token.norm, tag, said?.upos === tag ? said.lemma : undefined)
  })
  return {upos, lemmas}
}

/**
 * The words as the tagger should see them: the first in lower case, for a capital there says nothing, and all of them
 * where a whole heading is capitalised, which the library would take for names.
 */
function asProse(tokens: readonly Token[]): string[] {
  const words = tokens.filter(token => token.kind === 'word' && /\p{L}{4}/u.test(token.text))
  const heading = words.length > 1 && words.every(token => /^\p{Lu}/u.test(token.text))
  const first = tokens.findIndex(token => token.kind === 'word')
  return tokens.map((token, index) => {
    const shout = /^\p{Lu}{2,}/u.test(token.text)
    const lower = heading || (index === first && !shout)
    return lower && token.norm !== 'i' && token.norm !== '' ? token.norm : token.text.replaceAll('’', "'")
  })
}

const isNumeral = (token: Token | undefined): boolean =>
  token !== undefined && (/\p{N}/u.test(token.norm) || numerals.has(token.norm))
