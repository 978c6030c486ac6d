import {Lexer} from 'yaml'
import type {CommentReader} from './comment.ts'

/** What the lexer puts between the pieces of the source. */
const SIGNS = new Set(['\u0002', '\u0018', '\u001F'])

/** Reads the comments of YAML; a `#` in a text of any style is none. */
export const yamlComments: CommentReader = source => {
  const comments = []
  let offset = 0
  let before = ''
  for (const token of new Lexer().lex(source)) {
    if (!SIGNS.has(token)) {
      if (token.startsWith('#') && before !== '\u001F') {
        comments.push({start: offset, end: offset + token.length, body: token.slice(1)})
      }
      offset += token.length
    }
    before = token
  }
  return comments
}
