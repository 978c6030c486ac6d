import type {BlockContext, BlockKind, BlockRoot} from '../../core/block.ts'
import type {MappedText} from '../../core/source-map.ts'
import type {Span} from '../../core/span.ts'
import {BlockCollector} from '../block-collector.ts'
import {contextOf, leadInOf, oneLine} from '../block-context.ts'
import {joinLines} from '../join-lines.ts'
import {lineSpans} from '../line-spans.ts'
import {maskTemplates} from '../mask-templates.ts'
import {type SpeakerOptions, TurnCollector} from '../speakers/turn-collector.ts'
import {altOf, namedAttribute} from './inline-macros.ts'
import {readInlineText} from './inline-text.ts'
import {isEntry, type LineKind, lineKind} from './line-kinds.ts'
import {tableLayout} from './table-layout.ts'

type Delimiter = Extract<LineKind, {type: 'delimiter'}>

/** Styles that make the next block code, whatever its delimiter is. */
const CODE_STYLE =
  /^(?:source|listing|literal|pass|stem|latexmath|asciimath|comment|plantuml|mermaid|ditaa|graphviz|subs)\b|^,/
const QUOTE_STYLE = /^(?:quote|verse)\b/
const UNDERLINE = /^(?:=+|-+|~+|\^+|\++)$/
const MAX_OPEN = 100

/** A block that is open, with the line that will close it. */
interface OpenBlock {
  readonly delimiter: string
  readonly quoted: boolean
}

class AsciidocReader {
  readonly #source: string
  readonly #collector: BlockCollector
  readonly #turns: TurnCollector
  readonly #open: OpenBlock[] = []
  #lines: Span[] = []
  #kind: BlockKind = 'paragraph'
  #style = ''
  #heading: string | undefined
  #last: string | undefined
  #leadIn: string | undefined
  #inHeader = false
  #isLiteral = false
  #isAfterTerm = false
  #hasBegun = false
  /** Code or a table whose end is looked for. */
  #inside: {readonly delimiter: string; readonly start: number; readonly rows: Span[] | undefined} | undefined

  constructor(source: string, collector: BlockCollector, turns: TurnCollector) {
    this.#source = source
    this.#collector = collector
    this.#turns = turns
  }

  read(): void {
    const from = this.#source.startsWith('\uFEFF') ? 1 : 0
    for (const span of lineSpans(this.#source, from)) this.#readLine(span)
    this.#flush()
    if (!this.#inside) return
    const {start, rows} = this.#inside
    if (rows) this.#readTable(rows, '|')
    else {
      const message =
        'The block that opens here is never closed, so what follows is read as code and not checked.'
      this.#collector.note(message, start)
    }
  }

  #readLine(span: Span): void {
    const line = this.#source.slice(span.start, span.end)
    if (this.#inside) {
      if (line.trimEnd() === this.#inside.delimiter) this.#leave(this.#inside)
      else this.#inside.rows?.push(span)
      return
    }
    if (this.#lines.length === 0 && isEntry(line)) return
    const kind = lineKind(line)
    if (this.#inHeader && kind.type === 'blank') this.#inHeader = false
    // Author and revision belong to nobody's prose.
    if (this.#inHeader && /^(?:text|item|term)$/.test(kind.type)) return
    if (this.#isUnderline(line)) this.#flush('heading')
    else this.#readKind(kind, span)
  }

  /** `Title` above `-----` of about the same length is a heading in the old style. */
  #isUnderline(line: string): boolean {
    const [first, second] = this.#lines
    const underline = line.trimEnd()
    if (!first || second || this.#kind !== 'paragraph' || underline.length < 3 || !UNDERLINE.test(underline))
      return false
    if (this.#open.some(block => block.delimiter === underline)) return false
    return Math.abs(first.end - first.start - underline.length) <= 1
  }

  #readKind(kind: LineKind, span: Span): void {
    const from = (offset: number): Span => ({start: span.start + offset, end: span.end})
    if (this.#isLiteral && kind.type !== 'blank' && kind.type !== 'delimiter') return
    if (this.#lines.length > 0 && this.#isRunningOn(kind, span)) {
      this.#push(span)
      return
    }
    switch (kind.type) {
      case 'blank':
        this.#flush()
        this.#isLiteral = false
        break
      case 'skipped':
        break
      case 'continuation':
      case 'rule':
        this.#flush()
        break
      case 'delimiter':
        this.#readDelimiter(kind, span)
        break
      case 'title':
        this.#inHeader = !this.#hasBegun && /^=[ \t]/.test(this.#source.slice(span.start, span.start + 2))
        this.#one(from(kind.words), 'heading')
        break
      case 'blockTitle':
        this.#one(from(kind.words), 'title')
        break
      case 'attributes':
        this.#flush()
        if (!/^[[.#]/.test(kind.inside)) this.#style = kind.inside
        break
      case 'image':
        this.#readImage({start: span.start + kind.start, end: span.start + kind.end})
        break
      case 'item':
        this.#flush()
        this.#begin('listItem', from(kind.words))
        break
      case 'term':
        this.#one({start: span.start, end: span.start + kind.end}, 'listItem')
        this.#begin('listItem', from(kind.words))
        this.#isAfterTerm = this.#lines.length === 0
        break
      case 'admonition':
        this.#begin('paragraph', from(kind.words))
        break
      case 'text':
        this.#readText(kind.indented, from(kind.words))
        break
    }
  }

  /** Whether a line in the middle of a paragraph only looks like something else. */
  #isRunningOn({type}: LineKind, {start}: Span): boolean {
    if (type === 'blockTitle' || type === 'admonition') return true
    if (this.#kind === 'listItem') return false
    return type === 'term' || (type === 'item' && /[\s\p{L}]/u.test(this.#source.charAt(start)))
  }

  #readText(indented: boolean, words: Span): void {
    if (this.#lines.length > 0) this.#push(words)
    else if (this.#isAfterTerm) this.#begin('listItem', words)
    else if (indented || CODE_STYLE.test(this.#style)) {
      this.#isLiteral = true
      this.#style = ''
    } else this.#begin('paragraph', words)
  }

  #begin(kind: BlockKind, words: Span): void {
    if (kind !== 'listItem') this.#leadIn = undefined
    else if (this.#kind !== 'listItem') this.#leadIn = leadInOf(this.#last)
    this.#kind = kind
    this.#isAfterTerm = false
    if (words.start < words.end) this.#push(words)
  }

  #push(words: Span): void {
    const raw = this.#source.slice(words.start, words.end)
    const trimmed = raw.replace(/[ \t]\+[ \t]*$/, '').trimEnd()
    this.#lines.push({start: words.start, end: words.start + trimmed.length})
  }

  /** A block of one line. */
  #one(words: Span, kind: BlockKind): void {
    this.#flush()
    this.#begin(kind, words)
    this.#flush()
  }

  #flush(kind: BlockKind = this.#kind): void {
    if (this.#lines.length === 0) return
    const joined = joinLines(this.#source, this.#lines)
    const quotes = QUOTE_STYLE.test(this.#style)
    this.#lines = []
    this.#style = ''
    this.#hasBegun = true
    const text = this.#add(joined, kind, this.#context(quotes))
    if (kind === 'heading') this.#heading = oneLine(text)
    this.#last = kind === 'paragraph' ? text : kind === 'heading' ? this.#heading : undefined
  }

  /** Adds a paragraph with what in it is a block of its own; returns its text. */
  #add(joined: MappedText, kind: BlockKind, context: BlockContext): string {
    const {draft, apart} = readInlineText(joined.text)
    const text = this.#turns.add(draft, kind, context, joined.map)
    for (const {role, draft: words} of apart) {
      if (role === 'alt') this.#collector.add(words, 'attribute', {...context, field: 'alt'}, joined.map)
      else this.#collector.add(words, 'paragraph', context, joined.map)
    }
    return text
  }

  #context(quotes: boolean): BlockContext {
    const quoted = quotes || this.#open.some(block => block.quoted)
    return contextOf({
      heading: this.#heading,
      leadIn: this.#kind === 'listItem' ? this.#leadIn : undefined,
      quoted: quoted || undefined
    })
  }

  #readDelimiter({delimiter, content}: Delimiter, {start}: Span): void {
    this.#flush()
    const style = this.#style
    const opened = this.#open.findLastIndex(block => block.delimiter === delimiter)
    if (opened >= 0) {
      this.#open.length = opened
      return
    }
    if (content === 'code' || CODE_STYLE.test(style)) this.#inside = {delimiter, start, rows: undefined}
    else if (content === 'table') this.#inside = {delimiter, start, rows: []}
    else if (this.#open.length < MAX_OPEN) {
      this.#open.push({delimiter, quoted: content === 'quote' || QUOTE_STYLE.test(style)})
    }
    if (content !== 'table') this.#style = ''
    this.#kind = 'paragraph'
  }

  #leave({delimiter, rows}: {readonly delimiter: string; readonly rows: Span[] | undefined}): void {
    this.#inside = undefined
    if (rows && /^[|!]/.test(delimiter)) this.#readTable(rows, delimiter.startsWith('!') ? '!' : '|')
    this.#style = ''
  }

  #readImage(brackets: Span): void {
    this.#flush()
    const add = (words: Span | undefined, field: 'alt' | 'title') => {
      if (!words || words.start >= words.end) return
      const joined = joinLines(this.#source, [words])
      const kind = field === 'alt' ? 'attribute' : 'title'
      this.#collector.add(
        readInlineText(joined.text).draft,
        kind,
        contextOf({heading: this.#heading, field}),
        joined.map
      )
    }
    add(altOf(this.#source, brackets), 'alt')
    add(namedAttribute(this.#source, brackets, 'title'), 'title')
  }

  #readTable(rows: readonly Span[], bar: '|' | '!'): void {
    const {cells, count, hasHeader, isRegular} = tableLayout(this.#source, rows, bar, this.#style)
    const columns: string[] = []
    cells.forEach(({paragraphs, isHeading}, index) => {
      const isHeader = (hasHeader && index < count) || isHeading
      const column = hasHeader && isRegular && !isHeader ? columns[index % count] : undefined
      const about = contextOf({...this.#context(false), header: isHeader || undefined, column})
      const texts = paragraphs.map(lines => this.#add(joinLines(this.#source, lines), 'tableCell', about))
      if (hasHeader && index < count) columns.push(oneLine(texts.join(' ')))
    })
  }
}

/**
 * Reads AsciiDoc line by line: titles, paragraphs, lists, admonitions, block titles and table cells; code, comments
 * and attribute entries are not read. Linear.
 */
export function readAsciidoc(source: string, options: SpeakerOptions = {}): BlockRoot {
  const collector = new BlockCollector(maskTemplates(source, 'other'))
  new AsciidocReader(source, collector, new TurnCollector(collector, options)).read()
  return collector.finish()
}
