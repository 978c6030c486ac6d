import type {Span} from '../../core/span.ts'
import {lineSpans} from '../line-spans.ts'
import type {Speaker} from './speaker-labels.ts'
import {directionAlone, MAX_DIRECTION} from './stage-directions.ts'
import {hasOtherName, turnLabel} from './turn-label.ts'

/** A part of a paragraph. Spans count from the start of the paragraph's text. */
export type Part =
  | {readonly type: 'prose' | 'direction'; readonly span: Span}
  /** `speaker` is `undefined` when the label does not tell who speaks. */
  | {readonly type: 'turn'; readonly span: Span; readonly speaker: Speaker | undefined}

/** The words in brackets that a whole text consists of, over any number of lines. */
function wholeDirection(text: string): Span | undefined {
  return text.length > MAX_DIRECTION ? undefined : directionAlone(text.replace(/[\r\n]/g, ' '))
}

/** Divides one paragraph into what is said by whom, line by line. Labels and brackets are left out of the spans. */
class TurnScan {
  readonly parts: Part[] = []
  #open: {readonly part: Part; readonly isResumed: boolean; end: number} | undefined
  #inConversation: boolean

  constructor(inConversation: boolean) {
    this.#inConversation = inConversation
  }

  readLine(line: string, {start, end}: Span): void {
    const label = turnLabel(line)
    const inTurn = this.#open?.part.type === 'turn'
    const alone = label || !this.#inConversation ? undefined : directionAlone(line)
    if (label) {
      this.#close()
      this.#inConversation = true
      for (const words of label.directions) this.#addDirection(words, start)
      this.#begin({type: 'turn', span: {start: start + label.end, end}, speaker: label.speaker})
    } else if (alone) {
      const part = this.#close()
      this.#addDirection(alone, start)
      if (part) this.#begin({...part, span: {start: end, end}}, true)
    } else if (inTurn && hasOtherName(line)) {
      this.#close()
      this.#begin({type: 'prose', span: {start, end}})
    } else if (this.#open) this.#open.end = end
    else this.#begin({type: 'prose', span: {start, end}})
  }

  finish(): readonly Part[] {
    this.#close()
    return this.parts
  }

  #begin(part: Part, isResumed = false): void {
    this.#open = {part, isResumed, end: part.span.end}
  }

  #close(): Part | undefined {
    const open = this.#open
    this.#open = undefined
    if (!open) return undefined
    const {start} = open.part.span
    if (!open.isResumed || open.end > start) this.parts.push({...open.part, span: {start, end: open.end}})
    return open.part
  }

  #addDirection({start, end}: Span, lineStart: number): void {
    this.parts.push({type: 'direction', span: {start: lineStart + start, end: lineStart + end}})
  }
}

/**
 * Divides a paragraph's text into turns, stage directions and other prose, in order. A turn goes on over soft-wrapped
 * lines until the next label. `inConversation` says whether turns came before: only then words in brackets that have
 * a line to themselves are stage directions. Linear.
 */
export function turnsOf(text: string, inConversation: boolean): readonly Part[] {
  const whole = inConversation ? wholeDirection(text) : undefined
  if (whole) return [{type: 'direction', span: whole}]
  const scan = new TurnScan(inConversation)
  for (const span of lineSpans(text)) scan.readLine(text.slice(span.start, span.end), span)
  return scan.finish()
}
