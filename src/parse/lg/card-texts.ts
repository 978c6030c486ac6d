import type {Span} from '../../core/span.ts'
import {expressionEnd} from './expression.ts'

const KEY =
  /"(text|title|subtitle|summary|speak|displayText|fallbackText|altText|placeholder|label|errorMessage)"\s{0,20}:\s{0,20}"/g

/** A text of a card that people see or hear. */
export interface CardText {
  readonly field: string
  /** What stands between the quotes, as written. */
  readonly span: Span
}

/** Where the string that begins at `start` ends; quotes inside `${…}` belong to the expression. */
function stringEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const unit = text[at]
    if (unit === '"' || unit === '\n' || unit === '\r') return at
    if (unit === '\\') at++
    else if (unit === '$' && text[at + 1] === '{') at = expressionEnd(text, at) - 1
  }
  return text.length
}

/** The texts of a card written in JSON in a span of the source, whatever its expressions would make of the rest. */
export function cardTexts(source: string, {start, end}: Span): CardText[] {
  const text = source.slice(start, end)
  const texts: CardText[] = []
  const key = new RegExp(KEY)
  for (let match = key.exec(text); match; match = key.exec(text)) {
    const from = key.lastIndex
    const to = stringEnd(text, from)
    texts.push({field: match[1] ?? '', span: {start: start + from, end: start + to}})
    key.lastIndex = to
  }
  return texts
}
