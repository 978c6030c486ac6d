import type {Block} from '../core/block.ts'
import {OPAQUE} from '../core/block.ts'
import type {Position} from '../core/lines.ts'
import type {Analysis} from '../core/sentence.ts'
import {oneLine} from './one-line.ts'

/** A block placed in its source, with its sentences when they were asked for. */
export interface PlacedBlock {
  readonly block: Block
  readonly start: Position
  readonly end: Position
  readonly sentences: readonly Analysis[]
}

/** Prints blocks with their kind, range, context and text; opaque words show as `▢`. */
export function blockTree(blocks: readonly PlacedBlock[]): string {
  return blocks.map(blockText).join('\n')
}

function blockText({block, start, end, sentences}: PlacedBlock): string {
  const context = Object.entries(block.context).map(([key, value]) => `${key}=${JSON.stringify(value)}`)
  const head = [`${start.line}:${start.column}-${end.line}:${end.column}`, block.kind, ...context].join('  ')
  const body = sentences.length > 0 ? sentences.map(analysisText).join('') : `  ${readable(block.text)}\n`
  return `${head}\n${body}`
}

function analysisText({sentence, upos, lemmas, phrases, relations}: Analysis): string {
  const {tokens} = sentence
  const word = (index: number): string => readable(tokens[index]?.text ?? '')
  const phrase = (start: number, end: number): string =>
    tokens
      .slice(start, end)
      .map((token, index) => `${index > 0 && !token.glued ? ' ' : ''}${readable(token.text)}`)
      .join('')
  const tagged = tokens.map((token, index) => {
    const lemma = lemmas[index] ?? ''
    return lemma === token.norm ? `${word(index)}/${upos[index]}` : `${word(index)}/${upos[index]}/${lemma}`
  })
  return [
    `  ${tagged.join(' ')}`,
    ...phrases.map(({start, end, head}) => `    phrase “${phrase(start, end)}”, head ${word(head)}`),
    ...relations.map(relation => {
      const {start, end} = phrases[relation.phrase] ?? {start: 0, end: 0}
      return `    ${relation.role}(“${phrase(start, end)}”, ${word(relation.verb)}), read from its ${relation.by}`
    })
  ]
    .map(line => `${line}\n`)
    .join('')
}

const readable = (text: string): string => oneLine(text.replaceAll(OPAQUE, '▢'))
