import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {OPAQUE} from '../core/block.ts'
import type {Span} from '../core/span.ts'
import {invisible} from './invisible.ts'

/** A run of characters that the parser calls a word, a punctuation mark or a symbol. */
export interface Piece extends Span {
  readonly word: boolean
  /** Whether it is an abbreviation with its full stop, not to be taken apart. */
  readonly whole?: boolean
}
/** The pieces of one sentence, white space left out; spans count UTF-16 units of the block's text. */
export type Pieces = readonly Piece[]

/** The parts of an nlcst node that are read here (https://github.com/syntax-tree/nlcst). */
interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

const english = () => unified().use(retextEnglish).freeze()
const memo: {parser?: ReturnType<typeof english>} = {}

/**
 * Reads the sentences of one stretch of text with retext-english. Opaque characters are shown to it as a capital of
 * another alphabet, so that they are words and may begin a sentence; characters without width as a combining accent,
 * so that they do not end the word they stand in. Both keep the length.
 */
export function parse(text: string, span: Span): Pieces[] {
  const masked = text.slice(span.start, span.end).replaceAll(OPAQUE, 'Ж').replace(invisible, '\u0301')
  memo.parser ??= english()
  const sentences: Piece[][] = []
  let offset = span.start
  const walk = (node: Node, sentence: Piece[] | undefined) => {
    const start = offset
    if (node.type === 'SentenceNode') {
      const pieces: Piece[] = []
      for (const child of node.children ?? []) walk(child, pieces)
      if (pieces.length > 0) sentences.push(pieces)
    } else if (node.type === 'WordNode' || node.value !== undefined) {
      offset += width(node)
      if (sentence && node.type !== 'WhiteSpaceNode') {
        sentence.push({start, end: offset, word: node.type === 'WordNode'})
      }
    } else {
      for (const child of node.children ?? []) walk(child, sentence)
    }
  }
  walk(memo.parser.parse(masked), undefined)
  return sentences
}

function width(node: Node): number {
  if (node.value !== undefined) return node.value.length
  return (node.children ?? []).reduce((sum, child) => sum + width(child), 0)
}
