import type {Replaced} from '../../core/replaced.ts'
import type {NounPhrase} from '../../core/sentence.ts'
import {withArticle} from '../articles.ts'
import {possessives} from '../closed-words.ts'
import {pluralise} from '../number-agreement.ts'
import {written} from './written.ts'

const objectForm: Readonly<Record<string, string>> = {he: 'him', she: 'her', they: 'them', whoever: 'anyone'}

/**
 * The phrase for `{the noun}`: whom the sentence names, as written where the words are plain ones (*ninety guests*,
 * *her*), else the noun with the determiner and number that stand there (*these customers* for *these moaners*).
 * `{the object}` is always as written.
 */
export function objectWords(
  noun: string,
  whole: NounPhrase,
  replaced: Replaced,
  form: 'object' | 'as-written'
): string {
  const {tokens, analysis, core, captures, isPlainName} = replaced
  const {upos} = analysis()
  // What stands before the underlined words stays there.
  const inside = Math.max(whole.start, core.start)
  // The second half of a verb (*carpet-bomb*) may have been read as part of the phrase.
  const from = tokens[inside]?.norm === '-' ? Math.min(inside + 2, whole.head) : inside
  const phrase = {...whole, start: from, own: Math.max(whole.own, from)}
  const head = tokens[phrase.head]
  if (!head) return `the ${noun}`
  if (phrase.start === phrase.head && upos[phrase.head] === 'PRON') {
    return form === 'object' ? (objectForm[head.norm] ?? head.norm) : head.norm
  }
  if (noun === 'object') return lowerFirst(replaced, written(replaced, phrase), phrase.start)
  const owned = phrase.own > phrase.start
  const opening = owned ? phrase.own : openingEnd(replaced, phrase)
  const judged = captures.some(({start, end}) => start >= opening && end <= phrase.head)
  if (isPlainName(head.norm) && !judged) return lowerFirst(replaced, written(replaced, phrase), phrase.start)
  const name = isPlainName(head.norm) ? head.text : phrase.plural ? pluralise(noun) : noun
  const determiner = owned ? '' : written(replaced, {start: phrase.start, end: opening})
  if (determiner === '') return phrase.plural || from > whole.start ? name : `the ${name}`
  const text = `${lowerFirst(replaced, determiner, phrase.start)} ${name}`
  return /^an? /i.test(text) ? withArticle(text) : text
}

/** First token of a phrase behind its determiners and numbers. */
export function openingEnd({tokens, analysis}: Replaced, {start, head}: NounPhrase): number {
  const {upos} = analysis()
  const isOpening = (index: number): boolean =>
    upos[index] === 'DET' ||
    upos[index] === 'NUM' ||
    possessives.has(tokens[index]?.norm ?? '') ||
    (upos[index] === 'PRON' && index < head)
  let index = start
  while (index < head && isOpening(index)) index++
  return index
}

/** Takes back the capital that a word has only because it opens the sentence. */
export function lowerFirst({tokens}: Replaced, text: string, index: number): string {
  const opens = tokens.slice(0, index).every(({kind}) => kind === 'punctuation')
  return opens && /^\p{Lu}(?:\p{Ll}|\s|$)/u.test(text) && !/^I\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
