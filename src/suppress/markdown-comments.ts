import {blankCode} from './blank-code.ts'
import type {Comment, CommentReader} from './comment.ts'
import {frontmatterOf} from './frontmatter-comments.ts'
import {type CommentShape, htmlComment, mdxComment} from './markup-comments.ts'

/** Reads the comments of Markdown and of its frontmatter; code blocks and code spans hold none. */
export const markdownComments: CommentReader = source => read(source, [htmlComment], {indented: true})

/** MDX has no indented code, and comments between braces. */
export const mdxComments: CommentReader = source => read(source, [htmlComment, mdxComment], {indented: false})

function read(
  source: string,
  shapes: readonly CommentShape[],
  code: {readonly indented: boolean}
): readonly Comment[] {
  const {comments, end} = frontmatterOf(source)
  const text = blankCode(' '.repeat(end) + source.slice(end), code)
  const [found = [], ...others] = breaks.map(pattern => commentsIn(text, shapes, pattern))
  const starts = others.map(list => new Set(list.map(({start}) => start)))
  return [...comments, ...found.filter(({start}) => starts.every(set => set.has(start)))]
}

/**
 * Where a code span cannot go on: at an empty line, at what may begin another block, at the end of any line. Which it
 * is only a whole parser knows, so a comment counts where it stands in no code span whichever it is.
 */
const breaks: readonly RegExp[] = [
  /`+|(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])/g,
  /`+|(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n>#<=*+_~|-]|\d{1,9}[.)])/g,
  /`+|[\r\n]/g
]

const OPENING = /`+|<!--|\{\/\*/g

function commentsIn(text: string, shapes: readonly CommentShape[], breaks: RegExp): readonly Comment[] {
  const comments: Comment[] = []
  const codeEnd = codeSpanEnds(text, breaks)
  const missing = new Set<CommentShape>()
  const opening = new RegExp(OPENING)
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [open] = match
    const {index} = match
    if (open.startsWith('`')) {
      opening.lastIndex = codeEnd.get(index) ?? opening.lastIndex
      continue
    }
    const shape = shapes.find(one => one.open === open)
    if (!shape || missing.has(shape) || text[index - 1] === '\\') continue
    const inside = index + open.length
    const end = text.indexOf(shape.close, inside)
    if (end < 0) {
      missing.add(shape)
      continue
    }
    opening.lastIndex = end + shape.close.length
    comments.push({start: index, end: opening.lastIndex, body: text.slice(inside, end)})
  }
  return comments
}

/** For each run of backticks that may open a code span: where the span ends, within the same paragraph. */
function codeSpanEnds(text: string, breaks: RegExp): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const next = new Map<number, number>()
  const runs = [...text.matchAll(breaks)]
  for (const [run, index] of runs.reverse().map(match => [match[0], match.index] as const)) {
    if (!run.startsWith('`')) {
      next.clear()
      continue
    }
    const end = next.get(run.length)
    if (end !== undefined) ends.set(index, end)
    next.set(run.length, index + run.length)
  }
  return ends
}
