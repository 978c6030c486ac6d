import type {BlockContext, BlockKind} from '../../core/block.ts'
import type {MappedText} from '../../core/source-map.ts'
import type {Span} from '../../core/span.ts'
import type {BlockCollector} from '../block-collector.ts'
import {contextOf, leadInOf, oneLine} from '../block-context.ts'
import {lineSpans} from '../line-spans.ts'
import {MarkedTextBuilder} from '../marked-text.ts'
import {type SpeakerOptions, TurnCollector} from '../speakers/turn-collector.ts'

const QUOTE_MARKS = /^(?:[ \t]{0,3}>[ \t]?){1,100}/
const LIST_MARK = /^(?:[-*+•–]|\d{1,9}[.)])[ \t]+(?=\S)/
const RULE_LINE = /^(?:[=_*#~+.-][ \t]?){3,}$/

/** A line of the text, taken apart. Offsets count from the start of the whole text. */
interface Line {
  readonly quoted: boolean
  /** Where the line's own words stand, without quote marks, indentation and list mark. */
  readonly words: Span
  readonly isItem: boolean
  readonly isRule: boolean
  /** Where the line begins with all its marks. */
  readonly start: number
}

function readLine(text: string, {start, end}: Span): Line {
  const quote = QUOTE_MARKS.exec(text.slice(start, Math.min(end, start + 500)))?.[0].length ?? 0
  let from = start + quote
  while (from < end && (text[from] === ' ' || text[from] === '\t')) from++
  let to = end
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to--
  const mark = LIST_MARK.exec(text.slice(from, Math.min(to, from + 200)))?.[0].length ?? 0
  const isRule = to - from >= 3 && to - from < 1000 && RULE_LINE.test(text.slice(from, to))
  return {quoted: quote > 0, words: {start: from + mark, end: to}, isItem: mark > 0, isRule, start}
}

/** The state between two lines of one text. */
class TextReader {
  readonly #draft = new MarkedTextBuilder()
  readonly #input: MappedText
  readonly #turns: TurnCollector
  readonly #base: BlockContext
  #kind: BlockKind = 'paragraph'
  #quoted = false
  #lines = 0
  #heading: string | undefined
  #leadIn: string | undefined
  #lastParagraph: string | undefined

  constructor(input: MappedText, turns: TurnCollector, base: BlockContext) {
    this.#input = input
    this.#turns = turns
    this.#base = base
    this.#heading = base.heading
    this.#quoted = base.quoted ?? false
    this.#leadIn = base.leadIn
  }

  read(): void {
    let previousEnd = 0
    for (const span of lineSpans(this.#input.text)) {
      const line = readLine(this.#input.text, span)
      const quoted = line.quoted || (this.#base.quoted ?? false)
      if (line.isRule) this.#endAtRule(this.#input.text[line.words.start])
      else if (line.words.start === line.words.end) this.#end()
      else {
        if (line.isItem || quoted !== this.#quoted) this.#end()
        this.#add(line, previousEnd, quoted)
      }
      previousEnd = span.end
    }
    this.#end()
  }

  #add({words, isItem, start}: Line, previousEnd: number, quoted: boolean): void {
    if (this.#draft.length === 0) this.#begin(isItem, quoted)
    else if (start - previousEnd === 1)
      this.#draft.verbatim(this.#input.text.slice(previousEnd, start), previousEnd)
    else this.#draft.decoded('\n', previousEnd, start - previousEnd)
    this.#draft.verbatim(this.#input.text.slice(words.start, words.end), words.start)
    this.#lines++
  }

  #begin(isItem: boolean, quoted: boolean): void {
    const introduced = isItem || quoted ? leadInOf(this.#lastParagraph) : undefined
    const wasIntroduced = isItem ? this.#kind === 'listItem' : quoted && this.#quoted
    if (!wasIntroduced) this.#leadIn = introduced ?? this.#base.leadIn
    this.#kind = isItem ? 'listItem' : 'paragraph'
    this.#quoted = quoted
  }

  #end(kind: BlockKind = this.#kind): void {
    this.#lines = 0
    if (this.#draft.length === 0) return
    const context = contextOf({
      ...this.#base,
      heading: this.#heading,
      leadIn: this.#leadIn,
      quoted: this.#quoted || undefined
    })
    const text = this.#turns.add(this.#draft.take(), kind, context, this.#input.map)
    if (kind === 'heading') this.#heading = oneLine(text)
    this.#lastParagraph = kind === 'paragraph' ? text : undefined
  }

  /** `=====` or `-----` under a single line makes that line a heading; anywhere else it only divides. */
  #endAtRule(mark: string | undefined): void {
    const underlines = this.#lines === 1 && this.#kind === 'paragraph' && (mark === '=' || mark === '-')
    this.#end(underlines ? 'heading' : this.#kind)
  }
}

/**
 * Reads plain text: paragraphs between blank lines, list items, mail quotations, and the turns of a conversation
 * where `options` ask for them. Linear.
 */
export function readText(
  input: MappedText,
  collector: BlockCollector,
  base: BlockContext,
  options: SpeakerOptions = {}
): void {
  new TextReader(input, new TurnCollector(collector, options), base).read()
}
