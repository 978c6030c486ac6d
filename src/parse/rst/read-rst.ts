import type {BlockKind, BlockRoot} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import {BlockCollector} from '../block-collector.ts'
import {contextOf, leadInOf, oneLine} from '../block-context.ts'
import {joinLines} from '../join-lines.ts'
import {maskTemplates} from '../mask-templates.ts'
import {type SpeakerOptions, TurnCollector} from '../speakers/turn-collector.ts'
import {type Body, BodyStack} from './body-stack.ts'
import {DirectiveOptions} from './directive-options.ts'
import {type ExplicitMarkup, explicitMarkup} from './explicit-markup.ts'
import {readInlineText} from './inline-text.ts'
import {isAdornment, type Opening, openingOf, type RstLine, rstLines} from './rst-lines.ts'
import {cellParagraphs, tableLines} from './table-lines.ts'
import {beginsTable, readTable} from './tables.ts'

type Directive = Extract<ExplicitMarkup, {type: 'directive'}>

/** Items that begin on one line, each in the one before. */
const MAX_ITEMS = 20

/** A paragraph that is being read. */
interface Paragraph {
  readonly kind: BlockKind
  readonly body: Body
  readonly lines: Span[]
  column: number
  /** Its second line may stand further in: the column is not known yet. */
  hangs: boolean
}

class RstReader {
  readonly #source: string
  readonly #lines: readonly RstLine[]
  readonly #turns: TurnCollector
  readonly #bodies = new BodyStack()
  #paragraph: Paragraph | undefined
  #heading: string | undefined
  #last: string | undefined
  #leadIn: string | undefined
  /** Lines further in than this column are not read. */
  #skip: number | undefined
  /** A literal block follows a paragraph in this column. */
  #literal: number | undefined
  #untilBlank = false
  readonly #options = new DirectiveOptions(lines => this.#add(lines, 'attribute', undefined, {field: 'alt'}))

  constructor(source: string, turns: TurnCollector) {
    this.#source = source
    this.#lines = rstLines(source)
    this.#turns = turns
  }

  read(): void {
    for (let index = 0; index < this.#lines.length; )
      index += this.#readLine(this.#lines[index] as RstLine, index)
    this.#flush()
    this.#options.end()
  }

  /** Reads a line; returns how many lines that took. */
  #readLine(line: RstLine, index: number): number {
    if (line.text === '') {
      this.#flush()
      this.#options.end()
      this.#untilBlank = false
      return 1
    }
    if (this.#options.takes(line) || this.#passes(line)) return 1
    if (this.#paragraph && this.#goesOn(this.#paragraph, line)) return 1
    return this.#begin(line, index)
  }

  /** Whether the line belongs to what is not read. */
  #passes({column, text}: RstLine): boolean {
    if (this.#untilBlank) return true
    if (this.#literal !== undefined) {
      if (column > this.#literal) this.#skip = this.#literal
      else if (
        /^[!-/:-@[-`{-~]/.test(text) &&
        column === this.#literal &&
        !/^(?:\.\.|[-*+:])[ \t]/.test(text)
      )
        this.#untilBlank = true
      this.#literal = undefined
      if (this.#untilBlank) return true
    }
    if (this.#skip !== undefined && column > this.#skip) return true
    this.#skip = undefined
    return false
  }

  /** Takes the line as the next of a paragraph, its underline or the start of a definition. */
  #goesOn(paragraph: Paragraph, line: RstLine): boolean {
    const {text, column} = line
    const isFirst = paragraph.lines.length === 1
    if (
      isFirst &&
      column === paragraph.column &&
      paragraph.kind === 'paragraph' &&
      isAdornment(text) &&
      text.length > 1
    ) {
      this.#flush('heading')
      return true
    }
    if (paragraph.hangs && column <= paragraph.column) {
      this.#flush()
      return this.#passes(line)
    }
    if (paragraph.hangs) {
      paragraph.column = column
      paragraph.hangs = false
    }
    if (column === paragraph.column) {
      const {length = 0} = /^\|[ \t]+/.exec(text)?.[0] ?? {}
      paragraph.lines.push({start: line.start + length, end: line.end})
      return true
    }
    if (column > paragraph.column) {
      this.#flush(isFirst && paragraph.kind === 'paragraph' ? 'listItem' : undefined)
      this.#bodies.push({...paragraph.body, column: paragraph.column + 1, loose: true, kind: 'listItem'})
      return this.#literal !== undefined && this.#passes(line)
    }
    this.#flush()
    return this.#passes(line)
  }

  #begin(line: RstLine, index: number): number {
    this.#flush()
    const {text} = line
    const next = this.#lines[index + 1]
    if (beginsTable(text)) return this.#readTable(index)
    if (isAdornment(text)) return this.#readOverline(text, index)
    let current = line
    let opening = openingOf(current, next)
    // `* - a` is an item in an item.
    for (let depth = 0; opening.type === 'item' && depth < MAX_ITEMS; depth++) {
      current = this.#enterItem(current, opening.length)
      if (current.text === '') return 1
      opening = openingOf(current, next)
    }
    this.#beginBlock(current, opening, this.#bodies.at(current.column))
    return 1
  }

  /** Begins an item; returns what follows its mark, as a line of its own. */
  #enterItem(line: RstLine, length: number): RstLine {
    const body = this.#bodies.at(line.column)
    this.#leadIn = body.kind === 'listItem' ? this.#leadIn : (leadInOf(this.#last) ?? this.#leadIn)
    this.#last = undefined
    const column = line.column + length
    this.#bodies.push({...body, column, loose: false, kind: 'listItem'})
    return {
      start: Math.min(line.start + length, line.end),
      end: line.end,
      column,
      text: line.text.slice(length)
    }
  }

  #beginBlock(line: RstLine, opening: Opening, body: Body): void {
    const {column} = line
    switch (opening.type) {
      case 'explicit':
        this.#readExplicit(line, body)
        break
      case 'target':
        this.#skip = column
        break
      case 'doctest':
        this.#untilBlank = true
        break
      case 'field':
      case 'option':
        this.#open(line, opening.length, {...body, column: column + 1, loose: true})
        break
      case 'lineBlock': {
        const words = {start: line.start + opening.length, end: line.end}
        this.#paragraph = {kind: body.kind, body, lines: [words], column, hangs: false}
        break
      }
      case 'item':
      case 'text':
        this.#paragraph = {kind: body.kind, body, lines: [line], column, hangs: false}
        break
    }
  }

  /** Begins a body whose first paragraph may begin on the same line. */
  #open(line: RstLine, length: number, body: Body): void {
    this.#bodies.push(body)
    const words = {start: line.start + length, end: line.end}
    if (words.start < words.end) {
      this.#paragraph = {kind: body.kind, body, lines: [words], column: line.column, hangs: true}
    }
  }

  /** A title with a line above and below it; else a line across the page. */
  #readOverline(text: string, index: number): number {
    const [, title, underline] = this.#lines.slice(index, index + 3)
    if (!title || title.text === '' || underline?.text !== text) return 1
    this.#paragraph = {kind: 'paragraph', body: this.#bodies.at(0), lines: [title], column: 0, hangs: false}
    this.#flush('heading')
    return 3
  }

  #readExplicit(line: RstLine, body: Body): void {
    const {text, column} = line
    const inner = {...body, column: column + 1, loose: true}
    const markup = explicitMarkup(text)
    if (markup.type === 'footnote') this.#open(line, markup.length, inner)
    else if (markup.type === 'directive') this.#readDirective(line, markup, inner)
    // Two full stops alone, above a blank line, say nothing of what follows.
    else if (markup.type === 'silent' || !this.#isAboveBlank(line)) this.#skip = column
  }

  #isAboveBlank({end}: RstLine): boolean {
    return /^[ \t]*(?:\r\n|\n|\r)[ \t]*(?:[\r\n]|$)/.test(this.#source.slice(end, end + 200))
  }

  #readDirective(line: RstLine, {length, role}: Directive, inner: Body): void {
    this.#options.begin(line.column)
    const kind = role.body === 'caption' ? 'caption' : inner.kind
    const body = {...inner, kind, quoted: inner.quoted || role.body === 'quote'}
    if (role.body === 'skipped' && role.argument !== 'prose') this.#skip = line.column
    else this.#bodies.push(body)
    const words = {start: line.start + length, end: line.end}
    if (words.start >= words.end || role.argument === 'none') return
    if (role.argument === 'title') this.#add([words], 'title', body)
    else this.#paragraph = {kind, body, lines: [words], column: line.column, hangs: true}
  }

  #readTable(index: number): number {
    const body = this.#bodies.at(this.#lines[index]?.column ?? 0)
    const {cells, count} = readTable(this.#source, tableLines(this.#lines, index))
    const columns = new Map<number, string>()
    for (const {lines, column, header} of cells) {
      const about = header ? {header: true} : {column: columns.get(column)}
      const texts = cellParagraphs(this.#source, lines).map(part => this.#add(part, 'tableCell', body, about))
      if (header) columns.set(column, oneLine(texts.join(' ')))
    }
    return Math.max(1, count)
  }

  #flush(kind?: BlockKind): void {
    const paragraph = this.#paragraph
    this.#paragraph = undefined
    if (!paragraph) return
    const lines = this.#withoutLiteralMark(paragraph)
    const text = this.#add(lines, kind ?? paragraph.kind, paragraph.body)
    if (kind === 'heading') this.#heading = oneLine(text)
    this.#last = (kind ?? paragraph.kind) === 'paragraph' ? text : undefined
  }

  /** `::` at the end says that a literal block follows; of `text::` one colon shows. */
  #withoutLiteralMark({lines, column}: Paragraph): Span[] {
    const last = lines.at(-1)
    const raw = last ? this.#source.slice(last.start, last.end) : ''
    if (!last || !raw.endsWith('::')) return lines
    this.#literal = column
    const shown = /(?:^|\s)::$/.test(raw) ? raw.slice(0, -2).trimEnd().length : raw.length - 1
    return [...lines.slice(0, -1), {start: last.start, end: last.start + shown}].filter(
      line => line.start < line.end
    )
  }

  #add(
    lines: readonly Span[],
    kind: BlockKind,
    body?: Body,
    about: Parameters<typeof contextOf>[0] = {}
  ): string {
    const joined = joinLines(this.#source, lines)
    const leadIn = kind === 'listItem' ? this.#leadIn : undefined
    const context = contextOf({heading: this.#heading, leadIn, quoted: body?.quoted || undefined, ...about})
    return this.#turns.add(readInlineText(joined.text), kind, context, joined.map)
  }
}

/**
 * Reads reStructuredText line by line: titles, paragraphs, lists, text directives and table cells; code, comments and
 * options of directives are not read. Linear.
 */
export function readRst(source: string, options: SpeakerOptions = {}): BlockRoot {
  const collector = new BlockCollector(maskTemplates(source, 'other'))
  new RstReader(source, new TurnCollector(collector, options)).read()
  return collector.finish()
}
