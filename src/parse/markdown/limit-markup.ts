import type {ParseNote} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import {lineSpans} from '../line-spans.ts'
import {CodeTracker} from './code-tracker.ts'
import {DEFUSED, UnitEdits} from './replace-units.ts'

/** micromark takes quadratic time for these; no text for people comes near to them. */
const MAX_NESTING = 20
const MAX_INDENT = 80
const MAX_PARAGRAPH = 64_000
const MAX_MARKS = 400
/** Above this many marks, a paragraph of mostly marks is no formatted text. */
const DENSE_MARKS = 100
const DENSE_SHARE = 0.2

const CONTAINER = /[ \t]*(>|(?:[-*+]|\d{1,9}[.)])(?=[ \t\r\n]|$))/y
const STARTS_ANEW = /^[ \t>]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||<)/

/** A Markdown text that micromark reads in linear time. */
export interface Limited {
  /** As long as the text it was made from. */
  readonly text: string
  /** Paragraphs too long for Markdown, to be read as plain text; they are blank in `text`. */
  readonly plain: readonly Span[]
  /** Offsets count in the text. */
  readonly notes: readonly ParseNote[]
}

/** What was seen of one paragraph so far. */
interface Paragraph {
  readonly start: number
  end: number
  readonly marks: number[]
}

class Limiter {
  readonly plain: Span[] = []
  readonly notes: ParseNote[] = []
  readonly #text: string
  readonly #edits: UnitEdits
  readonly #said = new Set<string>()

  constructor(text: string) {
    this.#text = text
    this.#edits = new UnitEdits(text)
  }

  apply(): string {
    return this.#edits.apply()
  }

  /** Leaves the outer containers of a line and takes the rest for text. */
  limitNesting({start, end}: Span): void {
    const container = new RegExp(CONTAINER)
    container.lastIndex = start
    let depth = 0
    let mark = container.exec(this.#text)
    // `* * * * *` is a line across the page.
    if (!mark || /^[\s*_-]*$/.test(this.#text.slice(start, end))) return
    for (; mark && container.lastIndex <= end; mark = container.exec(this.#text)) {
      const offset = container.lastIndex - 1
      if (++depth <= MAX_NESTING && offset - start <= MAX_INDENT) continue
      this.#edits.set(offset, DEFUSED)
      this.#note('Lists and quotations nested this deeply are read as one level.', offset)
    }
  }

  collectMarks(paragraph: Paragraph, {start, end}: Span): void {
    for (const match of this.#text.slice(start, end).matchAll(/[[\]*_~]/g))
      paragraph.marks.push(start + match.index)
  }

  finish({start, end, marks}: Paragraph): void {
    if (end - start > MAX_PARAGRAPH) {
      this.plain.push({start, end})
      this.#edits.blank(start, end)
      this.#note('This paragraph is very long, so it is read as plain text without formatting.', start)
      return
    }
    const isDense = marks.length > DENSE_MARKS && marks.length > (end - start) * DENSE_SHARE
    const tooMany = isDense ? marks : marks.slice(MAX_MARKS)
    for (const offset of tooMany) this.#edits.set(offset, DEFUSED)
    const first = tooMany[0]
    if (first !== undefined) {
      this.#note(
        'This paragraph has very many formatting marks, so from here on they are read as text.',
        first
      )
    }
  }

  /** Says each thing once. */
  #note(message: string, offset: number): void {
    if (this.#said.has(message)) return
    this.#said.add(message)
    this.notes.push({message, offset})
  }
}

/** Turns markup that no person writes (a thousand nested lists, a megabyte without a blank line) into plain text. */
export function limitMarkup(text: string): Limited {
  const limiter = new Limiter(text)
  const code = new CodeTracker()
  let paragraph: Paragraph | undefined
  const finish = () => {
    if (paragraph) limiter.finish(paragraph)
    paragraph = undefined
  }
  for (const span of lineSpans(text)) {
    const line = text.slice(span.start, span.end)
    const head = line.slice(0, 200)
    limiter.limitNesting(span)
    const isCode = code.passes(line)
    if (isCode || head.trim() === '' || STARTS_ANEW.test(head)) finish()
    // A long line that starts with a tag is left to the HTML reader.
    if (isCode || head.trim() === '' || /^\s*<\/?[a-z!]/i.test(head)) continue
    paragraph ??= {start: span.start, end: span.end, marks: []}
    paragraph.end = span.end
    limiter.collectMarks(paragraph, span)
  }
  finish()
  return {text: limiter.apply(), plain: limiter.plain, notes: limiter.notes}
}
