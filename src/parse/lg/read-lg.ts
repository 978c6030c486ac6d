import type {BlockContext, BlockRoot} from '../../core/block.ts'
import type {Span} from '../../core/span.ts'
import {BlockCollector} from '../block-collector.ts'
import {lineSpans} from '../line-spans.ts'
import {maskTemplates} from '../mask-templates.ts'
import {paragraphsOf} from '../slice-marked.ts'
import {cardTexts} from './card-texts.ts'
import {templateText, withoutTags} from './template-text.ts'

const FENCE = '```'
const HEADING = /^\s*#\s*([\w.]{1,200})/
const CONDITION = /^(?:IF|ELSE ?IF|ELSE|SWITCH|CASE|DEFAULT)\s{0,9}:/i
const STRUCTURE = /^\s*\[[\w.]+\s*$/
const PROPERTY = /^\s*([\w.]{1,60})\s*=\s*/
/** What people see or hear of an activity or card, in lower case; those that are lists of labels are parted by `|`. */
const spokenProperties: Readonly<Record<string, 'text' | 'speech' | 'list'>> = {
  text: 'text',
  speak: 'speech',
  title: 'text',
  subtitle: 'text',
  summary: 'text',
  displaytext: 'text',
  fallbacktext: 'text',
  suggestedactions: 'list',
  buttons: 'list'
}

/** What a line of a template holds behind its mark, over the end of the line where a ``` says so. */
interface Body {
  /** The plain stretches, then and now parted by fences. */
  readonly spans: readonly Span[]
  /** Where the line ends that ends it. */
  readonly end: number
}

/** Walks over a file of templates, line by line. Offsets count in the source. */
class LgReader {
  readonly #source: string
  readonly #collector: BlockCollector
  #template: string | undefined
  #variations = 0
  #inStructure = false

  constructor(source: string, collector: BlockCollector) {
    this.#source = source
    this.#collector = collector
  }

  read(): void {
    let resume = 0
    for (const {start, end} of lineSpans(this.#source)) {
      if (start < resume) continue
      resume = this.#readLine(this.#source.slice(start, end), start)
    }
  }

  /** Reads the line that begins at `start`; returns where to go on, at the least. */
  #readLine(line: string, start: number): number {
    const trimmed = line.trimStart()
    const inner = start + line.length - trimmed.length
    if (trimmed === '' || trimmed.startsWith('>')) return start
    const heading = HEADING.exec(line)
    if (heading) {
      this.#template = heading[1]
      this.#variations = 0
      this.#inStructure = false
    } else if (this.#template === undefined) return start
    else if (this.#inStructure) return this.#readProperty(line, start)
    else if (trimmed.startsWith('-')) return this.#readVariation(inner + 1)
    else if (STRUCTURE.test(line)) this.#inStructure = true
    return start
  }

  #readVariation(dash: number): number {
    const body = this.#bodyAt(dash)
    const text = this.#source.slice(dash, Math.min(body.end, dash + 100)).trimStart()
    if (!CONDITION.test(text)) this.#add(body, `variation ${++this.#variations}`)
    return body.end
  }

  #readProperty(line: string, start: number): number {
    if (line.trimStart().startsWith(']')) {
      this.#inStructure = false
      return start
    }
    const property = PROPERTY.exec(line)
    if (!property) return start
    const name = property[1] ?? ''
    const body = this.#bodyAt(start + property[0].length)
    const kind = Object.hasOwn(spokenProperties, name.toLowerCase())
      ? spokenProperties[name.toLowerCase()]
      : undefined
    if (kind === 'list') for (const part of this.#listParts(body)) this.#add(part, name, name)
    else if (kind === 'speech') {
      this.#add({...body, spans: body.spans.flatMap(span => withoutTags(this.#source, span))}, name, name)
    } else if (kind) this.#add(body, name, name)
    return body.end
  }

  /** `Yes | No`; a bar behind a backslash parts nothing. */
  #listParts({spans, end}: Body): Body[] {
    return spans.flatMap(span => {
      const parts: Body[] = []
      let start = span.start
      for (const {index} of this.#source.slice(span.start, span.end).matchAll(/(?<![\\|])\|(?!\|)/g)) {
        parts.push({spans: [{start, end: span.start + index}], end})
        start = span.start + index + 1
      }
      return [...parts, {spans: [{start, end: span.end}], end}]
    })
  }

  #bodyAt(start: number): Body {
    const spans: Span[] = []
    let from = start
    for (;;) {
      const end = this.#lineEnd(from)
      const open = this.#source.slice(from, end).indexOf(FENCE)
      if (open < 0) {
        if (from < end) spans.push({start: from, end})
        return {spans, end}
      }
      const inside = from + open + FENCE.length
      const close = this.#source.indexOf(FENCE, inside)
      if (from < inside - FENCE.length) spans.push({start: from, end: inside - FENCE.length})
      spans.push({start: inside, end: close < 0 ? this.#source.length : close})
      if (close < 0) {
        const message =
          'The ``` that opens here is never closed, so everything after it is read as one message.'
        this.#collector.note(message, inside - FENCE.length)
        return {spans, end: this.#source.length}
      }
      from = close + FENCE.length
    }
  }

  #lineEnd(from: number): number {
    for (const {end} of lineSpans(this.#source, from)) return end
    return this.#source.length
  }

  #add({spans}: Body, place: string, field?: string): void {
    const context: BlockContext = {speaker: 'system', locator: `${this.#template} › ${place}`}
    const plain: Span[] = []
    for (const span of spans) {
      if (!/^\s*[{[]\s*["{\]}]/.test(this.#source.slice(span.start, span.start + 200))) plain.push(span)
      else {
        for (const card of cardTexts(this.#source, span)) {
          const draft = templateText(this.#source, [card.span])
          const locator = `${context.locator} › ${card.field}`
          this.#collector.add(draft, 'message', {...context, locator, field: card.field})
        }
      }
    }
    for (const draft of paragraphsOf(templateText(this.#source, plain))) {
      this.#collector.add(draft, 'message', field === undefined ? context : {...context, field})
    }
  }
}

/**
 * Reads a language generation file of the Bot Framework: each variation and each spoken property of a structured
 * template is a message of the system; conditions, expressions and comments are not read. Linear.
 */
export function readLg(source: string): BlockRoot {
  const collector = new BlockCollector(maskTemplates(source, 'other'))
  new LgReader(source, collector).read()
  return collector.finish()
}
