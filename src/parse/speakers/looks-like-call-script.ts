import {lineSpans} from '../line-spans.ts'
import {turnLabel} from './turn-label.ts'

const MARKS = /^[ \t]*(?:(?:[-*+•>|]|\d{1,3}[.)])[ \t]+){0,3}/
const MIN_LABELS = 4

/** The labelled part of a line, without its list, quotation and table marks. A table cell is a label too. */
function labelled(line: string): string {
  const head = line.slice(0, 300)
  const words = head.slice(MARKS.exec(head)?.[0].length ?? 0)
  const cell = head.trimStart().startsWith('|') ? words.indexOf('|') : -1
  return cell < 0 ? words : `${words.slice(0, cell).trim().replace(/:$/, '')}: `
}

/**
 * Whether a text is a conversation between people who help and people who are helped: at least four lines begin
 * with a speaker's label, some of a helper or system and some of a customer. Stops as soon as it is sure. Linear.
 */
export function looksLikeCallScript(text: string): boolean {
  if (!hasCustomer(text)) return false
  let labels = 0
  let helper = false
  let customer = false
  for (const {start, end} of lineSpans(text)) {
    const speaker = turnLabel(labelled(text.slice(start, Math.min(end, start + 300))))?.speaker
    if (!speaker) continue
    labels++
    if (speaker === 'customer') customer = true
    else helper = true
    if (labels >= MIN_LABELS && helper && customer) return true
  }
  return false
}

/** Every label of a customer names one of these. */
const CUSTOMER = /customer|caller|user|client|member|guest|patient|visitor|shopper/gi

/** Whether any line begins with the label of a customer: most texts have none, and need no closer look. */
function hasCustomer(text: string): boolean {
  const word = new RegExp(CUSTOMER)
  while (word.test(text)) {
    const at = word.lastIndex - 1
    const start = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1
    const rest = text.slice(start, start + 300)
    const [line = ''] = /^[^\n\r]*/.exec(rest) ?? []
    if (turnLabel(labelled(line))?.speaker === 'customer') return true
    word.lastIndex = Math.max(word.lastIndex, start + line.length)
  }
  return false
}
