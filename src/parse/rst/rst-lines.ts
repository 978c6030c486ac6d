import type {Span} from '../../core/span.ts'
import {lineSpans} from '../line-spans.ts'

const TAB = 8

/** A line without the white space around it. Spans count in the source. */
export interface RstLine extends Span {
  /** How far it is indented, in columns. */
  readonly column: number
  readonly text: string
}

/** The lines of a source, a byte order mark left out. */
export function rstLines(source: string): RstLine[] {
  const lines: RstLine[] = []
  for (const {start, end} of lineSpans(source, source.startsWith('\uFEFF') ? 1 : 0)) {
    const text = source.slice(start, end).trimEnd()
    let at = 0
    let column = 0
    for (; text[at] === ' ' || text[at] === '\t'; at++) column += text[at] === '\t' ? TAB - (column % TAB) : 1
    lines.push({start: start + at, end: start + text.length, column, text: text.slice(at)})
  }
  return lines
}

/** What a line begins, where it begins a block. Lengths count from the line's first character. */
export type Opening =
  | {readonly type: 'item' | 'field' | 'lineBlock' | 'option'; readonly length: number}
  | {readonly type: 'explicit' | 'doctest' | 'target' | 'text'}

const BULLET = /^[-*+•‣⁃](?:[ \t]+|$)/
const ENUMERATED =
  /^(?:\(?(?:\d{1,4}|#|[A-Za-z]|[ivxlcdm]{1,8}|[IVXLCDM]{1,8})\)|(?:\d{1,4}|#|[A-Za-z]|[ivxlcdm]{1,8}|[IVXLCDM]{1,8})\.)[ \t]+(?=\S)/
const FIELD = /^:(?![:\s])(?:[^:\\`]|\\.|:(?![\s`]|$)){1,200}:(?=\s|$)[ \t]*/
const LINE_BLOCK = /^\|(?:[ \t]+|$)/
const OPTION = /^(?:(?:--?|\/)[A-Za-z?][\w-]{0,40}(?:[ =][A-Z<][\w<>.]{0,40})?(?:, )?){1,5}(?:[ \t]{2,}|$)/

/** Whether a line is one sign over and over: under a title, or across the page. */
export const isAdornment = (text: string): boolean =>
  /^([!-/:-@[-`{-~])\1+$/.test(text) && text !== '::' && text !== '..'

/** What `line` begins; `next` shows whether a letter with a full stop numbers an item. */
export function openingOf({text, column}: RstLine, next: RstLine | undefined): Opening {
  if (/^\.\.(?:[ \t]|$)/.test(text)) return {type: 'explicit'}
  if (/^__(?:[ \t]|$)/.test(text)) return {type: 'target'}
  if (text.startsWith('>>> ')) return {type: 'doctest'}
  const bullet = BULLET.exec(text)?.[0].length
  if (bullet !== undefined) return {type: 'item', length: bullet}
  const number = ENUMERATED.exec(text)?.[0].length
  if (number !== undefined) {
    const goesOn = !next || next.text === '' || next.column > column || ENUMERATED.test(next.text)
    if (goesOn) return {type: 'item', length: number}
  }
  const field = FIELD.exec(text)?.[0].length
  if (field !== undefined) return {type: 'field', length: field}
  const block = LINE_BLOCK.exec(text)?.[0].length
  if (block !== undefined) return {type: 'lineBlock', length: block}
  const option = OPTION.exec(text)?.[0].length
  return option === undefined ? {type: 'text'} : {type: 'option', length: option}
}
