import type {Block} from './core/block.ts'

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** The number of words in a text; a compound with hyphens or apostrophes is one. */
export function countWords(text: string): number {
  let count = 0
  WORD.lastIndex = 0
  for (const word = new RegExp(WORD); word.test(text); ) count++
  return count
}

/** The number of words in blocks. */
export const countWordsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, {text}) => sum + countWords(text), 0)
