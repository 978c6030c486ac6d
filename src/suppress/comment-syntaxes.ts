import type {CommentReader} from './comment.ts'
import {jsonComments} from './json-comments.ts'
import {asciidocComments, lgComments, poComments, rstComments, vttComments} from './line-comments.ts'
import {markdownComments, mdxComments} from './markdown-comments.ts'
import {handlebarsComment, htmlComment, markupComments} from './markup-comments.ts'
import {yamlComments} from './yaml-comments.ts'

/**
 * How far `disable-next-line` reaches. In most syntaxes a comment can stand above any line. Where it cannot, it reaches
 * over the whole text it stands above: the scalar of YAML that begins on the next line, or the entry, cue or paragraph.
 */
export type Reach = 'line' | 'scalar' | 'paragraph'

/** The comments of one syntax. */
export interface CommentSyntax {
  readonly read: CommentReader
  readonly reach: Reach
}

/** The syntaxes that have comments, by the names that `parse/syntaxes.ts` gives them. */
export const commentSyntaxes: Readonly<Record<string, CommentSyntax>> = {
  markdown: {read: markdownComments, reach: 'line'},
  mdx: {read: mdxComments, reach: 'line'},
  html: {read: markupComments([htmlComment, handlebarsComment], 'html'), reach: 'line'},
  xml: {read: markupComments([htmlComment], 'xml'), reach: 'line'},
  asciidoc: {read: asciidocComments, reach: 'line'},
  rst: {read: rstComments, reach: 'paragraph'},
  lg: {read: lgComments, reach: 'line'},
  lu: {read: lgComments, reach: 'line'},
  po: {read: poComments, reach: 'paragraph'},
  vtt: {read: vttComments, reach: 'paragraph'},
  json: {read: jsonComments, reach: 'line'},
  yaml: {read: yamlComments, reach: 'scalar'}
}

/** The comments of a syntax by its name; `undefined` where it has none. */
export const commentSyntaxOf = (name: string): CommentSyntax | undefined =>
  Object.hasOwn(commentSyntaxes, name) ? commentSyntaxes[name] : undefined
