import type {DataDocument} from './data-node.ts'
import {compilePath} from './path.ts'
import {select} from './select.ts'

const everything = compilePath('**')
/** Looking at more texts would not change the answer. */
const MAX_TEXTS = 500
const MIN_WORDS = 3
const WORD = /(?<=^|[\s("'“‘])\p{L}[\p{L}'’-]*(?=$|[\s.,!?:;)"'”’])/gu

/**
 * Whether most texts of a data file have the words of a sentence. What a server answers, settings and lists of names
 * consist of single words, dates and addresses.
 */
export function holdsSentences({roots}: DataDocument): boolean {
  const nodes = roots.flatMap(root => select(root, everything)).slice(0, MAX_TEXTS)
  const texts = nodes.flatMap(({node}) => (node.type === 'text' ? [node.text().text] : []))
  const sentences = texts.filter(text => (text.match(WORD)?.length ?? 0) >= MIN_WORDS)
  return sentences.length > 0 && sentences.length * 3 >= texts.length * 2
}
