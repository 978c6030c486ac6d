import type {Language} from '../core/language.ts'
import {analyse} from './analyse.ts'
import {isAskedOfSubject, isFiniteVerb, isReachedInto} from './clause-kinds.ts'
import {neverSkipped, phraseBreakers} from './closed-words.ts'
import {forms} from './inflect.ts'
import {numerals} from './numerals.ts'
import {spellings} from './spelling-variants.ts'
import {split} from './tokenize.ts'
import {abbreviations} from './tokenize-abbreviations.ts'
import {normalise, parts} from './tokenize-words.ts'
import {perMillion} from './word-frequency.ts'
import {suggest} from './wording/suggest.ts'

/** English, as the engine needs it. */
export const english: Language = {
  code: 'en',
  split,
  analyse,
  isFiniteVerb,
  isReachedInto,
  isAskedOfSubject,
  forms,
  spellings: word => [word, ...spellings(word, 'any')],
  words,
  suggest,
  abbreviations,
  neverSkipped,
  phraseBreakers,
  perMillion,
  numerals
}

/** What parts words: white space without the byte order mark, which has no width. */
const space = /[^\S\uFEFF]+/

/** A clitic by itself (`'re`, `n't`) is one token, as it is behind a word. */
function words(phrase: string): readonly string[] {
  return phrase
    .trim()
    .split(space)
    .flatMap(part => (part.startsWith("'") ? [part.toLowerCase()] : tokenNorms(part)))
}

function tokenNorms(text: string): readonly string[] {
  if (/^\p{L}+$/u.test(text) && !/not$/i.test(text)) return [text.toLowerCase()]
  // No sentence parser is needed to take `can't` and `cannot` apart.
  if (/^\p{L}+(?:['’]\p{L}+)*$/u.test(text)) {
    return parts(text).map(({start, end}) => normalise(text.slice(start, end)))
  }
  return split(text).flatMap(sentence => sentence.tokens.map(token => token.norm))
}
