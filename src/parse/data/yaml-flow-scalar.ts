import type {Span} from '../../core/span.ts'
import {MarkedTextBuilder} from '../marked-text.ts'

const isBlank = (unit: string | undefined): boolean => unit === ' ' || unit === '\t'

/** Adds a slice of a line; single quotes stand twice where the scalar is single-quoted. */
type AddLine = (draft: MarkedTextBuilder, text: string, span: Span) => void

const addVerbatim: AddLine = (draft, text, {start, end}) => draft.verbatim(text.slice(start, end), start)

const addSingleQuoted: AddLine = (draft, text, {start, end}) => {
  const line = text.slice(start, end)
  let from = 0
  for (let at = line.indexOf("''"); at >= 0; at = line.indexOf("''", from)) {
    draft.verbatim(line.slice(from, at), start + from)
    draft.decoded("'", start + at, 2)
    from = at + 2
  }
  draft.verbatim(line.slice(from), start + from)
}

/** The lines of a scalar, without their line endings. A lone CR is text. */
function* scalarLines(text: string, {start, end}: Span): Generator<Span & {readonly isLast: boolean}> {
  // A search in the whole file would go on behind the scalar.
  const scalar = text.slice(start, end)
  let from = 0
  for (let at = scalar.indexOf('\n'); at >= 0; at = scalar.indexOf('\n', from)) {
    const isCrlf = at > from && scalar[at - 1] === '\r'
    yield {start: start + from, end: start + at - (isCrlf ? 1 : 0), isLast: false}
    from = at + 1
  }
  yield {start: start + from, end, isLast: true}
}

/** Folds lines: one line break is a space, `n` empty lines are `n` line breaks, indentation goes. */
function foldLines(text: string, span: Span, addLine: AddLine): MarkedTextBuilder {
  const draft = new MarkedTextBuilder()
  let wordsEnd: number | undefined
  let emptyLines = 0
  for (const line of scalarLines(text, span)) {
    let {start, end} = line
    if (wordsEnd !== undefined) while (start < end && isBlank(text[start])) start++
    if (!line.isLast) while (end > start && isBlank(text[end - 1])) end--
    if (wordsEnd !== undefined && start === end && !line.isLast) {
      emptyLines++
      continue
    }
    if (wordsEnd !== undefined) draft.decoded('\n'.repeat(emptyLines) || ' ', wordsEnd, start - wordsEnd)
    addLine(draft, text, {start, end})
    wordsEnd = end
    emptyLines = 0
  }
  return draft
}

/** A scalar without quotes; `span` is the whole of it. */
export const plainScalar = (text: string, span: Span): MarkedTextBuilder => foldLines(text, span, addVerbatim)

/** A scalar in single quotes; `span` counts the quotes in. */
export const singleQuotedScalar = (text: string, {start, end}: Span): MarkedTextBuilder =>
  foldLines(text, {start: start + 1, end: Math.max(start + 1, end - 1)}, addSingleQuoted)

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['\t', '\t']
])
const hexDigits: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8]
])
const MAX_CODE_POINT = 0x10ffff

/** What an escape at `at` stands for and how long it is; one that YAML does not know stands for itself. */
function escapeAt(text: string, at: number, end: number): {readonly value: string; readonly length: number} {
  const letter = text.charAt(at + 1)
  const simple = escapes.get(letter)
  if (simple !== undefined) return {value: simple, length: 2}
  const length = 2 + (hexDigits.get(letter) ?? 0)
  const raw = text.slice(at, Math.min(at + length, end))
  const digits = raw.slice(2)
  const codePoint = /^[\da-f]+$/i.test(digits) ? Number.parseInt(digits, 16) : Number.NaN
  const isCharacter = raw.length === length && codePoint <= MAX_CODE_POINT
  return {value: isCharacter ? String.fromCodePoint(codePoint) : raw, length: raw.length}
}

function skipBlank(text: string, from: number): number {
  let at = from
  while (isBlank(text[at])) at++
  return at
}

/** The length of the line ending at `at`, or 0: a lone CR is text. */
function endingLength(text: string, at: number): number {
  if (text[at] === '\n') return 1
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 0
}

/** Behind a line break and all white space and empty lines after it; `empty` counts these. */
function skipBreaks(text: string, from: number): {readonly next: number; readonly empty: number} {
  let at = from + endingLength(text, from)
  let empty = 0
  for (;;) {
    at = skipBlank(text, at)
    const length = endingLength(text, at)
    if (length === 0) return {next: at, empty}
    at += length
    empty++
  }
}

/** A scalar in double quotes; `span` counts the quotes in. */
export function doubleQuotedScalar(text: string, {start, end}: Span): MarkedTextBuilder {
  const draft = new MarkedTextBuilder()
  const last = end - 1
  let from = start + 1
  for (let at = from; at < last; ) {
    const unit = text[at]
    if (unit === '\\') {
      draft.verbatim(text.slice(from, at), from)
      const ending = endingLength(text, at + 1)
      if (ending > 0) at = skipBlank(text, at + 1 + ending)
      else {
        const {value, length} = escapeAt(text, at, end)
        draft.decoded(value, at, length)
        at += length
      }
      from = at
    } else if (isBlank(unit) || endingLength(text, at) > 0) {
      const breakAt = skipBlank(text, at)
      if (endingLength(text, breakAt) === 0) {
        at = breakAt
        continue
      }
      draft.verbatim(text.slice(from, at), from)
      const {next, empty} = skipBreaks(text, breakAt)
      draft.decoded('\n'.repeat(empty) || ' ', at, next - at)
      at = next
      from = at
    } else at++
  }
  if (from < last) draft.verbatim(text.slice(from, last), from)
  return draft
}
