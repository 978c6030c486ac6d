import type {Analysis, Sentence} from '../core/sentence.ts'
import {numberClauses} from './clauses.ts'
import {findNounPhrases} from './noun-phrases.ts'
import {findRelations} from './relations.ts'
import type {Tagged} from './tagged.ts'
import {tag} from './tagger.ts'

/** Tags a sentence and finds its noun phrases, relations and clauses. */
export function analyse(sentence: Sentence): Analysis {
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
