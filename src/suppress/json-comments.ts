import {createScanner} from 'jsonc-parser'
import type {Comment, CommentReader} from './comment.ts'

/** What the scanner calls these; its names for them are erased when this file is built by itself. */
const LINE_COMMENT = 12
const BLOCK_COMMENT = 13
const END = 17

/** Reads the comments of JSON with comments; marks in strings are none. */
export const jsonComments: CommentReader = source => {
  const comments: Comment[] = []
  const scanner = createScanner(source)
  for (let kind: number = scanner.scan(); kind !== END; kind = scanner.scan()) {
    if (kind !== LINE_COMMENT && kind !== BLOCK_COMMENT) continue
    const start = scanner.getTokenOffset()
    const end = start + scanner.getTokenLength()
    comments.push({start, end, body: source.slice(start + 2, kind === LINE_COMMENT ? end : end - 2)})
  }
  return comments
}
