import type {CST} from 'yaml'
import {MarkedTextBuilder} from '../marked-text.ts'

/** One line of a block scalar. Offsets count in the file. */
interface BlockLine {
  readonly start: number
  /** How many spaces it begins with. */
  readonly indent: number
  /** Where it ends, without its line ending. */
  readonly end: number
}

interface Header {
  readonly isFolded: boolean
  /** What becomes of the line endings at the end: `-` none, `+` all, otherwise one. */
  readonly chomping: '+' | '-' | ''
  readonly indentation: number
  /** Length of the header with all up to the first line. */
  readonly length: number
}

function readHeader(token: CST.BlockScalar): Header {
  let mark = ''
  let length = 0
  for (const part of token.props) {
    if (part.type === 'block-scalar-header') mark = part.source
    if ('source' in part) length += part.source.length
  }
  const chomping = /[+-]/.exec(mark)?.[0] ?? ''
  return {
    isFolded: mark.startsWith('>'),
    chomping: chomping === '+' || chomping === '-' ? chomping : '',
    indentation: Number(/[1-9]/.exec(mark)?.[0] ?? 0),
    length
  }
}

function readLines(text: string, from: number, end: number): BlockLine[] {
  const lines: BlockLine[] = []
  for (let start = from; start <= end; ) {
    const ending = text.indexOf('\n', start)
    const next = ending < 0 || ending >= end ? end : ending
    let words = start
    while (words < next && text[words] === ' ') words++
    const isCrlf = next > words && text[next - 1] === '\r'
    lines.push({start, indent: words - start, end: isCrlf ? next - 1 : next})
    start = next + 1
  }
  return lines
}

const isEmpty = ({start, indent, end}: BlockLine): boolean => start + indent >= end

/** How many spaces each line loses, and which lines are the words, which only line endings. */
interface Layout {
  readonly indentation: number
  /** Index of the first line with words. */
  readonly first: number
  /** Index behind the last line that belongs to the words. */
  readonly last: number
}

function layOut(lines: readonly BlockLine[], given: number, parentIndent: number): Layout {
  const first = lines.findIndex(line => !isEmpty(line))
  const lead = lines[first] as BlockLine
  const indentation = given > 0 ? parentIndent + given : lead.indent
  let last = lines.findLastIndex(line => !isEmpty(line)) + 1
  // Empty lines with more spaces than the indentation are words, as far as YAML is concerned.
  last = Math.max(last, lines.findLastIndex(line => line.indent > indentation) + 1)
  return {indentation, first, last}
}

/** Adds lines one by one; between two of them stands what the line break between them means. */
class BlockText {
  readonly draft = new MarkedTextBuilder()
  readonly #text: string
  readonly #indentation: number
  #end: number

  constructor(text: string, indentation: number, start: number) {
    this.#text = text
    this.#indentation = indentation
    this.#end = start
  }

  addBreak(separator: string, to: number): void {
    this.draft.decoded(separator, this.#end, to - this.#end)
    this.#end = to
  }

  addLine(separator: string, line: BlockLine): void {
    const start = line.start + Math.min(line.indent, Math.max(this.#indentation, 0))
    this.addBreak(separator, start)
    if (start < line.end) this.draft.verbatim(this.#text.slice(start, line.end), start)
    this.#end = Math.max(start, line.end)
  }
}

/** Lines between which one line break is a space, unless a line is indented further. */
function addFolded(block: BlockText, text: string, lines: readonly BlockLine[], indentation: number): void {
  let breaks = ''
  let wasDeeper = false
  for (const line of lines) {
    const isDeeper = line.indent > indentation || text[line.start + line.indent] === '\t'
    if (isDeeper) {
      if (breaks === ' ') breaks = '\n'
      else if (!wasDeeper && breaks.startsWith('\n')) breaks += '\n'
      block.addLine(breaks, line)
      breaks = '\n'
      wasDeeper = true
    } else if (isEmpty(line)) breaks = breaks.startsWith('\n') ? `${breaks}\n` : '\n'
    else {
      block.addLine(breaks, line)
      breaks = ' '
      wasDeeper = false
    }
  }
}

/** A scalar under `|` or `>`; `text` is the file. */
export function blockScalar(text: string, token: CST.BlockScalar): MarkedTextBuilder {
  const header = readHeader(token)
  const start = token.offset + header.length
  const end = start + token.source.length
  const lines = token.source === '' ? [] : readLines(text, start, end)
  if (lines.every(isEmpty)) {
    const draft = new MarkedTextBuilder()
    const breaks = header.chomping === '+' && lines.length > 0 ? Math.max(1, lines.length - 1) : 0
    draft.decoded('\n'.repeat(breaks), start, end - start)
    return draft
  }
  const {indentation, first, last} = layOut(lines, header.indentation, token.indent)
  const block = new BlockText(text, indentation, start)
  for (const [index, line] of lines.slice(0, first).entries()) {
    block.addLine('', line)
    block.addBreak('\n', lines[index + 1]?.start ?? end)
  }
  const words = lines.slice(first, last)
  if (header.isFolded) addFolded(block, text, words, indentation)
  else for (const [index, line] of words.entries()) block.addLine(index === 0 ? '' : '\n', line)
  if (header.chomping === '+') for (const line of lines.slice(last)) block.addLine('\n', line)
  if (header.chomping === '' || (header.chomping === '+' && last === lines.length)) {
    block.addBreak('\n', lines[last]?.start ?? end)
  }
  return block.draft
}
