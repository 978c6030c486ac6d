import {
  type LiteralElement,
  type MessageFormatElement,
  type PoundElement,
  parse,
  type TagElement,
  TYPE
} from '@formatjs/icu-messageformat-parser'
import type {BlockRoot, Mark} from '../../core/block.ts'
import {isVerbatim, verbatimMap} from '../../core/source-map.ts'
import type {Span} from '../../core/span.ts'
import {MarkedTextBuilder} from '../marked-text.ts'
import {type IcuPlace, icuLiteral} from './icu-literal.ts'
import {joinRoots, markupOf, readMarkedMessage, readMessage} from './message-blocks.ts'
import {replaceMatches} from './replace-matches.ts'

/** How the tags of a message are read: as part of the format, or as HTML in its literals. */
type TagReading = 'format' | 'literal'

/** A message, or one arm of a plural or choice in it. */
interface Message {
  readonly elements: readonly MessageFormatElement[]
  readonly place: IcuPlace
}

/** What is still to be read of a message: elements, or the end of a marked stretch. */
type Pending = MessageFormatElement | {readonly closes: Mark['kind']}

type Argument = Exclude<MessageFormatElement, LiteralElement | PoundElement | TagElement>

const isLiteral = (element: Pending | undefined): element is LiteralElement =>
  element !== undefined && 'type' in element && element.type === TYPE.literal

/** Signs that belong to no word after a number. */
const BESIDE_NUMBER = /[\s.,;:!?)%-]/
const NUMBERED_TAG = /<\/?\d{1,4}\s{0,9}\/?>/g
/** Whether a text ends with what leaves nothing in the message: the beginning of an arm, or a tag. */
const markupBefore: Readonly<Record<TagReading, RegExp>> = {
  format: /\{$|<\/?[\w.-]+\s?\/?>$/,
  literal: /\{$|<\/?\d{1,4}\s?\/?>$/
}
const LINE_BREAK = /^<br\s*\/?>$/i
const EMPTY_TAG = /^<[^<>]*\/>$/

const marks: Readonly<Record<string, Mark['kind']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  a: 'link',
  link: 'link',
  q: 'quote'
}

function parseMessage(source: string, tags: TagReading): readonly MessageFormatElement[] | undefined {
  try {
    return parse(source, {
      captureLocation: true,
      requiresOtherClause: false,
      shouldParseSkeletons: false,
      ignoreTag: tags === 'literal'
    })
  } catch {
    // Not ICU, or nested deeper than its parser can go: it is read as plain text.
    return undefined
  }
}

function spanOf({location}: MessageFormatElement): Span {
  return location ? {start: location.start.offset, end: location.end.offset} : {start: 0, end: 0}
}

/** Reads the messages of one source; an arm is a message of its own. */
class IcuReader {
  readonly #source: string
  readonly #tags: TagReading
  readonly #messages: Message[] = []

  constructor(source: string, tags: TagReading) {
    this.#source = source
    this.#tags = tags
  }

  read(elements: readonly MessageFormatElement[]): BlockRoot {
    const roots: BlockRoot[] = []
    this.#messages.push({elements, place: 'other'})
    for (let message = this.#messages.pop(); message; message = this.#messages.pop()) {
      roots.push(this.#message(message))
    }
    return joinRoots(roots)
  }

  #message({elements, place}: Message): BlockRoot {
    const draft = new MarkedTextBuilder()
    const pending: Pending[] = elements.toReversed()
    let taken = 0
    for (let element = pending.pop(); element; element = pending.pop()) {
      if ('closes' in element) draft.closeMark(element.closes)
      else if (element.type === TYPE.tag) {
        const mark = Object.hasOwn(marks, element.value) ? marks[element.value] : undefined
        if (mark) {
          draft.openMark(mark)
          pending.push({closes: mark})
        }
        for (const child of element.children.toReversed()) pending.push(child)
      } else if (element.type === TYPE.pound) {
        taken = this.#addPound(draft, spanOf(element), pending.at(-1))
      } else if (element.type === TYPE.literal) {
        this.#addLiteral(draft, element, place, taken)
        taken = 0
      } else this.#addArgument(draft, element)
    }
    const text = draft.take()
    return this.#tags === 'literal' && markupOf(text.text) === 'html'
      ? readMessage(text)
      : readMarkedMessage(text)
  }

  #addArgument(draft: MarkedTextBuilder, element: Argument): void {
    const {start, end} = spanOf(element)
    draft.opaque(start, end - start)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return
    const place = element.type === TYPE.plural ? 'plural' : 'other'
    for (const {value} of Object.values(element.options)) this.#messages.push({elements: value, place})
  }

  #addLiteral(draft: MarkedTextBuilder, literal: LiteralElement, place: IcuPlace, taken: number): void {
    const {start, end} = spanOf(literal)
    const span = {start: start + taken, end}
    const value = literal.value.slice(taken)
    if (this.#tags === 'format' && this.#source[start] === '<' && EMPTY_TAG.test(value)) {
      if (LINE_BREAK.test(value)) draft.decoded('\n', span.start, span.end - span.start)
      return
    }
    const {text, map} = replaceMatches(icuLiteral(this.#source, span, value, place), NUMBERED_TAG, () => '')
    for (const run of map) {
      const part = text.slice(run.text, run.text + run.length)
      if (isVerbatim(run)) draft.verbatim(part, run.source)
      else draft.decoded(part, run.source, run.sourceLength)
    }
  }

  /**
   * One unit that stands for one other would pass for verbatim: `#` takes a sign next to it along, which then stands
   * for nothing in the source. Returns how much of the following literal was taken.
   */
  #addPound(draft: MarkedTextBuilder, {start}: Span, next: Pending | undefined): number {
    const after = this.#source.charAt(start + 1)
    const takesNext = isLiteral(next) && next.value.startsWith(after) && BESIDE_NUMBER.test(after)
    if (takesNext) {
      draft.opaque(start, 2)
      draft.decoded(after, start + 2, 0)
      return 1
    }
    if (markupBefore[this.#tags].test(this.#source.slice(Math.max(0, start - 40), start))) {
      draft.opaque(start - 1, 2)
    } else draft.opaque(start, after === '}' ? 2 : 1)
    return 0
  }
}

/**
 * Reads a message in ICU MessageFormat. The message is one block in which each argument is an opaque word; each arm of
 * a plural or choice is a block of its own, without the text around it. What is not ICU (`{{name}}`) is read as plain
 * text or HTML. Never throws.
 */
export function parseIcu(source: string): BlockRoot {
  for (const tags of ['format', 'literal'] as const) {
    const elements = parseMessage(source, tags)
    if (elements) return new IcuReader(source, tags).read(elements)
  }
  return readMessage({text: source, map: verbatimMap(0, source.length)})
}
