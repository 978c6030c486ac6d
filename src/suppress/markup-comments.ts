import type {Comment, CommentReader} from './comment.ts'

/** A kind of comment: what opens it and what closes it. */
export interface CommentShape {
  readonly open: string
  readonly close: string
}

/** Comments of HTML, XML and Markdown. */
export const htmlComment: CommentShape = {open: '<!--', close: '-->'}
/** Comments of Handlebars, which a page does not show. */
export const handlebarsComment: CommentShape = {open: '{{!--', close: '--}}'}
/** Comments between the braces of MDX. */
export const mdxComment: CommentShape = {open: '{/*', close: '*/}'}

/** Elements and sections in which nothing is a comment, with what ends them. */
const rawText = /<(script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>])/i
const cdata = '<![CDATA['

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Reads comments between marks; what stands in scripts, styles and CDATA is none. */
export const markupComments = (
  shapes: readonly CommentShape[],
  skips: 'html' | 'xml' | 'nothing'
): CommentReader => {
  const skipped = {html: [rawText.source], xml: [escaped(cdata)], nothing: []}[skips]
  const openings = [...shapes.map(({open}) => escaped(open)), ...skipped].join('|')
  return source => readBetween(source, shapes, new RegExp(openings, skips === 'html' ? 'gi' : 'g'))
}

function readBetween(source: string, shapes: readonly CommentShape[], opening: RegExp): readonly Comment[] {
  const comments: Comment[] = []
  /** Ends that are known not to come any more. */
  const missing = new Set<string>()
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const [open, element] = match
    const shape = shapes.find(one => one.open === open)
    const close = shape?.close ?? (open === cdata ? ']]>' : `</${element}`)
    const inside = match.index + open.length
    const end = missing.has(close) ? -1 : indexOf(source, close, inside)
    if (end < 0) {
      missing.add(close)
      // A script without an end runs to the end of the file.
      if (!shape) break
      continue
    }
    opening.lastIndex = end + close.length
    if (shape) {
      comments.push({start: match.index, end: opening.lastIndex, body: source.slice(inside, end)})
    }
  }
  return comments
}

/** Names of elements are written in either case. */
function indexOf(source: string, text: string, from: number): number {
  if (!text.startsWith('</')) return source.indexOf(text, from)
  const search = new RegExp(escaped(text), 'gi')
  search.lastIndex = from
  return search.exec(source)?.index ?? -1
}
