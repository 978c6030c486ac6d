import type {Root} from 'mdast'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {mdxjs} from 'micromark-extension-mdxjs'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {MdxPiece, MdxTag} from './mdx-piece.ts'
import {createPieceRecorder} from './piece-recorder.ts'
import {tooCostly} from './too-costly.ts'

/** Why a text is no MDX, in the parser's words, and where. */
export interface MdxProblem {
  readonly reason: string
  readonly offset: number
}

/** The parts of a text that are MDX's own syntax, in order, or why it cannot be parsed. */
export type ParsedMdx =
  | {readonly type: 'mdx'; readonly pieces: readonly MdxPiece[]}
  | {readonly type: 'problem'; readonly problem: MdxProblem}

const problemOf = (reason: string, offset: number): ParsedMdx => ({
  type: 'problem',
  problem: {reason, offset}
})

/** The first tag that closes nothing or is never closed. */
function unbalanced(pieces: readonly MdxPiece[]): MdxProblem | undefined {
  const open: MdxTag[] = []
  for (const piece of pieces) {
    if (piece.type !== 'tag' || piece.side === 'whole') continue
    if (piece.side === 'start') open.push(piece)
    else if (open.pop()?.name !== piece.name)
      return {reason: `</${piece.name}> closes no tag`, offset: piece.start}
  }
  const left = open.at(-1)
  return left && {reason: `<${left.name}> is not closed`, offset: left.start}
}

function offsetOf(error: unknown): number {
  const place: unknown = error instanceof Error && 'place' in error ? error.place : undefined
  if (typeof place !== 'object' || place === null) return 0
  const point: unknown = 'start' in place ? place.start : place
  if (typeof point !== 'object' || point === null || !('offset' in point)) return 0
  return typeof point.offset === 'number' ? point.offset : 0
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error && 'reason' in error ? String(error.reason) : 'it cannot be parsed'
  return reason
    .replace(/\s+/g, ' ')
    .replace(/ ?\(note: .*$/, '')
    .slice(0, 160)
}

/** Parses MDX with the parser that MDX itself uses. Never throws. */
export function parseMdx(text: string): ParsedMdx {
  const costly = tooCostly(text)
  if (costly) return problemOf(costly, 0)
  const {extension, pieces} = createPieceRecorder()
  try {
    const processor = unified()
      .use(remarkParse)
      .data('micromarkExtensions', [gfm(), mdxjs()])
      .data('fromMarkdownExtensions', [
        ...gfmFromMarkdown().map(other => ({...other, transforms: []})),
        extension
      ])
    processor.parse(text) satisfies Root
  } catch (error) {
    return problemOf(reasonOf(error), offsetOf(error))
  }
  pieces.sort((a, b) => a.start - b.start)
  const problem = unbalanced(pieces)
  return problem ? {type: 'problem', problem} : {type: 'mdx', pieces}
}
