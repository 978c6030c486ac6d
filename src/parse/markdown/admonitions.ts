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
  /^([ \t>]*)(?:!!!|\?\?\?\+?|===[+!]?)[ \t]+(?=[\w"'])(?:[\w-]+(?: inline)?(?: end)?[ \t]*)?(?:(["'])(.*)\2)?[ \t]*$/

/** No page for people goes deeper; the Markdown reader limits nesting too. */
const MAX_BODIES = 10
/** Nothing but quote marks. */
const BLANK = /^[ \t>]*$/

/** The title of a `:::` line's rest, which follows the keyword at `offset`. */
function containerTitle(rest: string, offset: number): Span | undefined {
  const bracketed = BRACKETED.exec(rest)
  if (bracketed) return {start: offset + 1, end: offset + bracketed[0].length - 1}
  const plain = rest.replace(/\{[^{}]*\}\s*$/, '').trimEnd()
  const lead = plain.length - plain.trimStart().length
  return plain.length > lead ? {start: offset + lead, end: offset + plain.length} : undefined
}

/** An admonition or tab whose body may still go on. */
interface OpenBody {
  /** How its own line begins where it stands in a quotation; the lines of the body begin so too. */
  readonly quote: string
  /** Where the indentation of the body begins. */
  readonly column: number
}

/** Follows bodies, each in the one before it, line by line. */
class Bodies {
  #open: OpenBody[] = []

  /** Leaves the bodies that the line does not belong to; returns where the indentation of the others begins. */
  pass(line: string): number[] {
    const columns: number[] = []
    let at = 0
    const left = this.#open.findIndex(({quote, column}) => {
      const lead = line.slice(at, column)
      const step = line.startsWith('    ', column) ? 4 : line[column] === '\t' ? 1 : 0
      const isInside = quote === '' ? lead.trim() === '' : line.startsWith(quote)
      if (!isInside || step === 0) return true
      columns.push(column)
      at = column + step
      return false
    })
    if (left >= 0) this.#open.length = left
    return columns
  }

  enter(prefix: string): void {
    if (this.#open.length < MAX_BODIES) {
      this.#open.push({quote: prefix.includes('>') ? prefix : '', column: prefix.length})
    }
  }
}

/**
 * Takes `:::tip Title`, `:::`, `!!! note "Title"` and `=== "Tab"` lines out of a text. A MkDocs body is indented, which
 * CommonMark would read as code: its indentation becomes a quote mark, and the caller hears that this quotes nobody.
 */
export function withoutAdmonitions(text: string): WithoutAdmonitions {
  const titles: Span[] = []
  const falseQuotes = new Set<number>()
  if (!/:::|!!!|\?\?\?|===/.test(text)) return {text, titles, falseQuotes}
  const edits = new UnitEdits(text)
  const code = new CodeTracker()
  const bodies = new Bodies()
  /** How many bodies the open fence stands in. */
  let fenced = 0
  let before = 0
  for (const {start, end} of lineSpans(text)) {
    const line = text.slice(start, end)
    const isBlank = BLANK.test(line)
    const columns = isBlank ? [] : bodies.pass(line)
    for (const column of columns) {
      edits.set(start + column, '>')
      falseQuotes.add(start + column)
    }
    // A blank line has no place for a quote mark and would end the fence: it becomes part of the line above.
    if (isBlank && fenced > 0) edits.fill(before, start)
    if (!isBlank && columns.length < fenced) code.leave()
    before = end
    const isCode = code.passes(line)
    if (!isBlank) fenced = code.isInside ? columns.length : 0
    if (isCode || line.length > 1000) continue
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
      bodies.enter(prefix)
    }
  }
  return {text: edits.apply(), titles, falseQuotes}
}
