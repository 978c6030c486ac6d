import type {Span} from '../../core/span.ts'
import {lineSpans} from '../line-spans.ts'
import {CodeTracker} from './code-tracker.ts'
import {UnitEdits} from './replace-units.ts'

/** A Markdown text in which admonition syntax is gone. */
export interface WithoutAdmonitions {
  /** As long as the text it was made from. */
  readonly text: string
  /** The admonitions' own titles. */
  readonly titles: readonly Span[]
  /** Offsets of `>` that stand for an admonition's indentation and quote nobody. */
  readonly falseQuotes: ReadonlySet<number>
}

const CONTAINER = /^([ \t>]*)(:{3,})([ \t]*[\w-]*)(.*)$/
const BRACKETED = /^\[([^\]]*)\]/
const MKDOCS =
  /^([ \t>]*)(?:!!!|\?\?\?\+?|===\+?)[ \t]+(?=[\w"'])(?:[\w-]+(?: inline)?(?: end)?[ \t]*)?(?:(["'])(.*)\2)?[ \t]*$/

/** The title of a `:::` line's rest, which follows the keyword at `offset`. */
function containerTitle(rest: string, offset: number): Span | undefined {
  const bracketed = BRACKETED.exec(rest)
  if (bracketed) return {start: offset + 1, end: offset + bracketed[0].length - 1}
  const plain = rest.replace(/\{[^{}]*\}\s*$/, '').trimEnd()
  const lead = plain.length - plain.trimStart().length
  return plain.length > lead ? {start: offset + lead, end: offset + plain.length} : undefined
}

/**
 * Takes `:::tip Title`, `:::` and `!!! note "Title"` lines out of a text. A MkDocs body is indented, which CommonMark
 * would read as code: its indentation becomes a quote mark, and the caller hears that this quotes nobody.
 */
export function withoutAdmonitions(text: string): WithoutAdmonitions {
  const titles: Span[] = []
  const falseQuotes = new Set<number>()
  if (!/:::|!!!|\?\?\?|===/.test(text)) return {text, titles, falseQuotes}
  const edits = new UnitEdits(text)
  const code = new CodeTracker()
  let bodyColumn: number | undefined
  for (const {start, end} of lineSpans(text)) {
    const line = text.slice(start, end)
    if (bodyColumn !== undefined && line.trim() !== '') {
      if (line.slice(0, bodyColumn + 4).trim() === '' && !line.slice(0, bodyColumn + 4).includes('\t')) {
        edits.set(start + bodyColumn, '>')
        falseQuotes.add(start + bodyColumn)
      } else bodyColumn = undefined
    }
    if (code.passes(line) || line.length > 1000) continue
    const container = CONTAINER.exec(line)
    const mkdocs = container ? null : MKDOCS.exec(line)
    if (container) {
      const [, prefix = '', colons = '', keyword = '', rest = ''] = container
      const title = containerTitle(rest, start + prefix.length + colons.length + keyword.length)
      if (title) titles.push(title)
      edits.blank(start + prefix.length, end)
    } else if (mkdocs) {
      const [, prefix = '', quote, title = ''] = mkdocs
      const titleEnd = start + line.trimEnd().length - 1
      if (quote) titles.push({start: titleEnd - title.length, end: titleEnd})
      edits.blank(start + prefix.length, end)
      bodyColumn = prefix.trim() === '' ? prefix.length : undefined
    }
  }
  return {text: edits.apply(), titles, falseQuotes}
}
