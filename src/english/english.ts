import type {Language} from '../core/language.ts'
import type {Analysis, Sentence} from '../core/sentence.ts'
import {withArticle} from './articles.ts'
import {numberClauses} from './clauses.ts'
import {neverSkipped, phraseBreakers} from './closed-words.ts'
import {followSpelling} from './follow-spelling.ts'
import {forms, pluralise, singularise} from './inflect.ts'
import {findNounPhrases} from './noun-phrases.ts'
import {besidePlural} from './number-agreement.ts'
import {numerals} from './numerals.ts'
import {findRelations} from './relations.ts'
import {spellings} from './spelling-variants.ts'
import type {Tagged} from './tagged.ts'
import {tag} from './tagger.ts'
import {split} from './tokenize.ts'
import {abbreviations} from './tokenize-abbreviations.ts'
import {normalise, parts} from './tokenize-words.ts'
import {conjugate, verbFormOf} from './verb-form.ts'
import {perMillion} from './word-frequency.ts'

/** English, as the engine needs it. */
export const english: Language = {
  code: 'en',
  split,
  analyse,
  forms,
  spellings: word => [word, ...spellings(word, 'any')],
  words,
  pluralise,
  withArticle,
  singularise,
  besidePlural,
  conjugate,
  verbFormOf,
  followSpelling,
  abbreviations,
  neverSkipped,
  phraseBreakers,
  perMillion,
  numerals
}

function analyse(sentence: Sentence): Analysis {
  const tagged: Tagged = {tokens: sentence.tokens, ...tag(sentence.tokens)}
  const phrases = findNounPhrases(tagged)
  return {
    sentence,
    upos: tagged.upos,
    lemmas: tagged.lemmas,
    phrases,
    relations: findRelations(tagged, phrases),
    clauses: numberClauses(tagged, phrases)
  }
}

/** A clitic by itself (`'re`, `n't`) is one token, as it is behind a word. */
function words(phrase: string): readonly string[] {
  return phrase
    .trim()
    .split(/\s+/)
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
