import {linesOf} from './lines-of.ts'

/** Marks of quotations and list items before the text of a line. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/
const LIST_ITEM = /^[ \t]{0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/
/** Code at the beginning of a quotation or an item. */
const CODE_IN_CONTAINER = /^[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]*(?: {5}|\t[ \t])/
/** What an indented line behind it does not go on: markup, a heading, a rule. */
const NO_PARAGRAPH = /^ {0,3}(?:[<#]|[-*_=\s]+$)/
/** What ends a paragraph, and with it the list that it goes on. */
const BLOCK = /^(?:[<#]|```|~~~)/
const INDENTED = /^(?: {4}| {0,3}\t)/

interface Fence {
  readonly sign: string
  readonly length: number
  /** How many quotations it stands in. */
  readonly quotes: number
  /** The column of its first sign, and that below which its list item ends. */
  readonly column: number
  readonly least: number
}

/** A line without the marks before its text. */
interface Line {
  readonly inner: string
  readonly quotes: number
  readonly column: number
  readonly isItem: boolean
}

/**
 * Markdown with each unit of its code blocks turned into a space, so that offsets stay and nothing in them is read.
 * Where it is unsure, a line counts as code: what is then not suppressed is at least seen.
 */
export function blankCode(source: string, {indented}: {readonly indented: boolean}): string {
  const parts: string[] = []
  let from = 0
  let fence: Fence | undefined
  let isComment = false
  /** Where the text of the last list item begins, while its list may go on. */
  let list: number | undefined
  let mayBegin = true
  let wasCode = false
  const lastClose = source.lastIndexOf('-->')
  for (const {start, end} of linesOf(source)) {
    const text = source.slice(start, end)
    const isBlank = text.trim() === ''
    const line = lineOf(text)
    let isCode = false
    const isBelow = !isBlank && line.quotes === 0 && line.column < (list ?? 0)
    if (isBelow && (mayBegin || BLOCK.test(line.inner))) list = undefined
    if (line.quotes > 0 && /^ {0,3}>/.test(text)) list = undefined
    if (fence && !isBlank && isOutside(line, fence)) fence = undefined
    if (isComment) isComment = !text.includes('-->')
    else if (fence) {
      isCode = true
      if (closes(line, fence)) fence = undefined
    } else {
      const isIndented: boolean =
        indented &&
        !isBlank &&
        (CODE_IN_CONTAINER.test(text) || (INDENTED.test(text) && list === undefined && (mayBegin || wasCode)))
      fence = isIndented ? undefined : fenceOf(line, list)
      isCode = isIndented || fence !== undefined
      if (!isCode) isComment = end < lastClose && staysOpen(text)
      if (LIST_ITEM.test(text)) list = line.column
    }
    if (isCode) {
      parts.push(source.slice(from, start), ' '.repeat(end - start))
      from = end
    }
    wasCode = isCode || (wasCode && isBlank)
    mayBegin = line.inner === '' || isCode || NO_PARAGRAPH.test(line.quotes > 0 ? line.inner : text)
  }
  return parts.join('') + source.slice(from)
}

function lineOf(text: string): Line {
  const head = CONTAINERS.exec(text)?.[0] ?? ''
  return {
    inner: text.slice(head.length),
    quotes: head.split('>').length - 1,
    column: head.replaceAll('\t', '    ').length,
    isItem: /[^\s>]/.test(head)
  }
}

function fenceOf({inner, quotes, column, isItem}: Line, list: number | undefined): Fence | undefined {
  const run = FENCE.exec(inner)?.[1]
  if (run === undefined) return undefined
  const least = isItem ? column : list !== undefined && column >= list ? list : 0
  // Deeper it is text or indented code.
  if (quotes === 0 && column > least + 3) return undefined
  return {sign: run.charAt(0), length: run.length, quotes, column, least}
}

/** Whether the quotation or the list item that a fence stands in has ended. */
const isOutside = ({quotes, column}: Line, fence: Fence): boolean =>
  quotes < fence.quotes || column < fence.least

function closes({inner, quotes, column, isItem}: Line, fence: Fence): boolean {
  const run = inner.trimEnd()
  return (
    run.length >= fence.length &&
    run === fence.sign.repeat(run.length) &&
    quotes === fence.quotes &&
    !isItem &&
    column <= (quotes > 0 ? fence.column : fence.least) + 3
  )
}

/** Whether a comment that begins on this line does not end on it. */
function staysOpen(line: string): boolean {
  const open = line.lastIndexOf('<!--')
  return open >= 0 && !line.includes('-->', open)
}
