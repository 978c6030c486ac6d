import type {Comment, CommentReader} from './comment.ts'
import {linesOf} from './lines-of.ts'

/** Follows a file line by line and says what of a line is the body of a comment. */
type LineReader = (line: string) => string | undefined

const byLine =
  (createReader: () => LineReader): CommentReader =>
  source => {
    const comments: Comment[] = []
    const read = createReader()
    for (const {start, end} of linesOf(source, source.startsWith('\uFEFF') ? 1 : 0)) {
      const body = read(source.slice(start, end))
      if (body !== undefined) comments.push({start, end, body})
    }
    return comments
  }

const behind =
  (mark: RegExp): LineReader =>
  line => {
    const [head] = mark.exec(line) ?? []
    return head === undefined ? undefined : line.slice(head.length)
  }

/** `#` at the beginning of a line: TOML. */
export const hashComments: CommentReader = byLine(() => behind(/^[ \t]*#/))

/** `# ` and `#.` of gettext; references, flags and entries that nobody uses any more are no remarks. */
export const poComments: CommentReader = byLine(() => behind(/^[ \t]*#(?![,:|~])\.?/))

/** `>` of language generation and language understanding, outside texts of several lines. */
export const lgComments: CommentReader = byLine(() => {
  let inText = false
  return line => {
    const body = inText ? undefined : behind(/^[ \t]*>/)(line)
    if (body === undefined && line.split('```').length % 2 === 0) inText = !inText
    return body
  }
})

/** `//` of AsciiDoc, outside the blocks that are shown as they stand. */
export const asciidocComments: CommentReader = byLine(() => {
  let delimiter: string | undefined
  return line => {
    const text = line.trimEnd()
    if (delimiter !== undefined) {
      if (text === delimiter) delimiter = undefined
      return undefined
    }
    const [open] = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,})$|^```(?!`)/.exec(text) ?? []
    if (open !== undefined) delimiter = open
    return open === undefined && /^\/\/(?!\/)/.test(line) ? line.slice(2) : undefined
  }
})

/** Directives whose content is shown as it stands. */
const SHOWN_AS_IS = new Set([
  'code',
  'code-block',
  'sourcecode',
  'parsed-literal',
  'math',
  'raw',
  'highlight'
])
const RST_DIRECTIVE = /^[ \t]*\.\.[ \t]+([\w-]+)::/

/** `.. ` of reStructuredText where a paragraph could begin, outside literal blocks. */
export const rstComments: CommentReader = byLine(() => {
  let literal: number | undefined
  let mayBegin = true
  return line => {
    if (line.trim() === '') {
      mayBegin = true
      return undefined
    }
    const indent = line.length - line.trimStart().length
    if (literal !== undefined && indent > literal) return undefined
    literal = undefined
    const body = mayBegin ? behind(/^[ \t]*\.\.[ \t]+(?=peoplefirst-)/)(line) : undefined
    const directive = RST_DIRECTIVE.exec(line)?.[1]
    const opens = directive === undefined ? line.trimEnd().endsWith('::') : SHOWN_AS_IS.has(directive)
    if (opens && body === undefined) literal = indent
    mayBegin = body !== undefined
    return body
  }
})

/** `NOTE` of WebVTT: from its line to the next empty one. */
export const vttComments: CommentReader = source => {
  const comments: {start: number; end: number; body: string}[] = []
  let mayBegin = true
  let inNote = false
  for (const {start, end} of linesOf(source)) {
    const line = source.slice(start, end)
    const last = comments.at(-1)
    if (line.trim() === '') {
      mayBegin = true
      inNote = false
    } else if (inNote && last) {
      last.body += `\n${line}`
      last.end = end
    } else {
      const body = mayBegin ? behind(/^NOTE(?=[ \t]|$)/)(line) : undefined
      inNote = body !== undefined
      if (body !== undefined) comments.push({start, end, body})
      mayBegin = false
    }
  }
  return comments
}
