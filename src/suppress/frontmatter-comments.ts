import type {Comment} from './comment.ts'
import {hashComments} from './line-comments.ts'
import {yamlComments} from './yaml-comments.ts'

const OPENING = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/

/** The comments in the data at the top of a Markdown file, and where the document itself begins. */
export function frontmatterOf(source: string): {readonly comments: readonly Comment[]; readonly end: number} {
  const [opening, fence] = OPENING.exec(source.slice(0, 1000)) ?? []
  if (opening === undefined) return {comments: [], end: 0}
  const closing = fence === '---' ? /^---[ \t]*$/gm : /^\+\+\+[ \t]*$/gm
  closing.lastIndex = opening.length
  const close = closing.exec(source)
  if (!close) return {comments: [], end: 0}
  const body = source.slice(opening.length, close.index)
  const comments = (fence === '---' ? yamlComments : hashComments)(body).map(({start, end, body}) => ({
    start: start + opening.length,
    end: end + opening.length,
    body
  }))
  return {comments, end: close.index + close[0].length}
}
