import type {Block, BlockRoot} from '../../core/block.ts'
import {verbatimMap} from '../../core/source-map.ts'
import {BlockCollector} from '../block-collector.ts'
import {findFrontmatter} from '../markdown/frontmatter.ts'
import {type MarkdownOptions, readMarkdown} from '../markdown/read-markdown.ts'
import {maskTemplates} from '../mask-templates.ts'
import type {Mask, Masked} from '../masked.ts'
import {addAttributeBlocks} from './attribute-blocks.ts'
import {isPlainHtml, maskMdx} from './mask-mdx.ts'
import type {MdxPiece} from './mdx-piece.ts'
import {type MdxProblem, type ParsedMdx, parseMdx} from './parse-mdx.ts'
import {withoutModules} from './too-costly.ts'

/** A placeholder as help desks write it, which MDX would take for code or for a tag. */
const FOREIGN = /^(?:\{\{|\{%|\{#|\{!|<)/

/** The text that the MDX parser is to see: a byte order mark, NUL or frontmatter would stop it. */
function bodyOf(source: string): string {
  const from = source.startsWith('\uFEFF') ? 1 : 0
  const end = findFrontmatter(source, from)?.end ?? from
  return source.slice(0, end).replace(/[^\r\n]/g, ' ') + source.slice(end).replaceAll('\0', ' ')
}

/** The text with placeholders that are no JSX values as plain words. */
function withoutForeign(text: string, masks: readonly Mask[]): string {
  const parts: string[] = []
  let from = 0
  for (const {start, end} of masks) {
    if (!FOREIGN.test(text.slice(start, start + 2)) || text[start - 1] === '=') continue
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, 'x'))
    from = end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** As MDX has it; and where placeholders stop that, with these taken for words. */
function parse(source: string, {masks}: Masked): ParsedMdx {
  const body = bodyOf(source)
  const parsed = parseMdx(body)
  if (parsed.type === 'mdx' || masks.length === 0) return parsed
  const again = parseMdx(withoutForeign(body, masks))
  return again.type === 'mdx' ? again : parsed
}

const inputOf = ({text}: Masked) => ({text, map: verbatimMap(0, text.length)})
const startOf = ({map}: Block): number => map[0]?.source ?? 0

function readPieces(templates: Masked, pieces: readonly MdxPiece[], options: MarkdownOptions): BlockRoot {
  const masked = maskMdx(templates, pieces)
  const prose = new BlockCollector(masked)
  readMarkdown(inputOf(masked), prose, {}, {...options, isMdx: true})
  // Tags are masked in the prose; their attributes are read from the source as it stands.
  const attributes = new BlockCollector(templates)
  const {source} = templates
  addAttributeBlocks(source, pieces, piece => !piece.isFlow && isPlainHtml(piece, source), attributes)
  const {children, notes} = prose.finish()
  const all = [...children, ...attributes.finish().children]
  return {type: 'root', children: all.sort((a, b) => startOf(a) - startOf(b)), notes}
}

function readAsMarkdown(
  templates: Masked,
  {reason, offset}: MdxProblem,
  options: MarkdownOptions
): BlockRoot {
  const masked = {...templates, text: withoutModules(templates.text)}
  const collector = new BlockCollector(masked)
  readMarkdown(inputOf(masked), collector, {}, options)
  collector.note(`This could not be read as MDX (${reason}), so it was read as Markdown.`, offset)
  return collector.finish()
}

/**
 * Reads MDX: Markdown, the attributes of components that people see, no code. A text that the MDX parser refuses is
 * read as Markdown, with one note at the place of the problem; placeholders of help desks are no problem.
 */
export function readMdx(source: string, options: MarkdownOptions): BlockRoot {
  const templates = maskTemplates(source, 'markdown')
  const parsed = parse(source, templates)
  return parsed.type === 'mdx'
    ? readPieces(templates, parsed.pieces, options)
    : readAsMarkdown(templates, parsed.problem, options)
}
