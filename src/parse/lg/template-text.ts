import type {Span} from '../../core/span.ts'
import {type MarkedText, MarkedTextBuilder} from '../marked-text.ts'
import {expressionEnd} from './expression.ts'

const SPECIAL = /\\(?:u[\da-fA-F]{4}|[^\r\n])|\$\{|\r\n/g
const TAGS = /<\/?[A-Za-z][^<>]{0,1000}>/g
const meanings: Readonly<Record<string, string>> = {n: '\n', r: '\n', t: '\t'}

function decodeEscape(sequence: string): string {
  const letter = sequence[1] ?? ''
  return sequence.length > 2
    ? String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
    : (meanings[letter] ?? letter)
}

/** The text of one or more stretches of a template, escapes decoded and each `${…}` one opaque word. */
export function templateText(source: string, spans: readonly Span[]): MarkedText {
  const draft = new MarkedTextBuilder()
  for (const {start, end} of spans) {
    const text = source.slice(start, end)
    const special = new RegExp(SPECIAL)
    let from = 0
    for (let match = special.exec(text); match; match = special.exec(text)) {
      const {0: sequence, index} = match
      draft.verbatim(text.slice(from, index), start + from)
      from = sequence === '${' ? expressionEnd(text, index) : special.lastIndex
      if (sequence === '${') draft.opaque(start + index, from - index)
      else draft.decoded(sequence === '\r\n' ? '\n' : decodeEscape(sequence), start + index, from - index)
      special.lastIndex = from
    }
    draft.verbatim(text.slice(from), start + from)
  }
  return draft.take()
}

/** The stretches of a span outside the tags of speech markup: `Hello <break/> there`. */
export function withoutTags(source: string, {start, end}: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (const {0: tag, index} of source.slice(start, end).matchAll(TAGS)) {
    spans.push({start: from, end: start + index})
    from = start + index + tag.length
  }
  spans.push({start: from, end})
  return spans.filter(span => span.start < span.end)
}
