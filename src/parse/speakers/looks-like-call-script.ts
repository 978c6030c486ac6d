import {lineSpans} from '../line-spans.ts'
import {turnLabel} from './turn-label.ts'

const MARKS = /^[ \t]*(?:(?:[-*+•>|]|\d{1,3}[.)])[ \t]+){0,3}/
const MIN_LABELS = 4
/** No label with all that goes before it is longer than this many units. */
const MAX_LABEL = 300

/** The labelled part of a line, without its list, quotation and table marks. A table cell is a label too. */
function labelled(line: string): string {
  const head = line.slice(0, MAX_LABEL)
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
    const speaker = turnLabel(labelled(text.slice(start, Math.min(end, start + MAX_LABEL))))?.speaker
    if (!speaker) continue
    labels++
    if (speaker === 'customer') customer = true
    else helper = true
    if (labels >= MIN_LABELS && helper && customer) return true
  }
  return false
}

/** Every label of a customer has one of these words in it, with no letter before it: asked first, that takes longer. */
const CUSTOMER = /(?:customer|caller|user|client|member|guest|patient|visitor|shopper)(?![a-z'’-])/gi
const LETTER = /[a-z]/i

/** What stands behind a word of a name, up to where a label may end. */
const BEHIND = /[\p{L}\d .'’#/&*_\t-]{0,80}(?:[:>|()[\]]|(?<=[ \t*_])[–—-])/uy

/** Marks, and what may stand before a word in a name. */
const AHEAD = /^[ \t]*(?:(?:[-*+•>|]|\d{1,3}[.)])[ \t]+){0,3}[*_[]{0,4}[\p{L}\d .'’#/&-]{0,48}$/u

/** Whether a word may stand in the label that a line begins with: in its name, or in brackets behind it. */
function mayBeLabel(text: string, start: number, {at, end}: {at: number; end: number}): boolean {
  if (at - start > MAX_LABEL) return false
  const ahead = text.slice(start, at)
  if (/[([]/.test(ahead)) return true
  // A time may stand before the name.
  if (!/\d:/.test(ahead) && !AHEAD.test(ahead)) return false
  BEHIND.lastIndex = end
  return BEHIND.test(text)
}

/** Whether any line begins with the label of a customer: most texts have none, and need no closer look. */
function hasCustomer(text: string): boolean {
  const word = new RegExp(CUSTOMER)
  for (let found = word.exec(text); found; found = word.exec(text)) {
    if (LETTER.test(text.charAt(found.index - 1))) continue
    const at = word.lastIndex - 1
    const start = lineStart(text, at)
    if (!mayBeLabel(text, start, {at, end: word.lastIndex})) continue
    const rest = text.slice(start, start + MAX_LABEL)
    const [line = ''] = /^[^\n\r]*/.exec(rest) ?? []
    if (turnLabel(labelled(line))?.speaker === 'customer') return true
    word.lastIndex = Math.max(word.lastIndex, start + line.length)
  }
  return false
}

/** Where the line of a place begins; it is not looked for farther back than a label may reach. */
function lineStart(text: string, at: number): number {
  const least = Math.max(0, at - MAX_LABEL - 1)
  const ahead = text.slice(least, at)
  return least + Math.max(ahead.lastIndexOf('\n'), ahead.lastIndexOf('\r')) + 1
}
