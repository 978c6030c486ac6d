import type {Span} from '../../core/span.ts'
import {mayHoldReply} from '../markdown/reply-fence.ts'
import {delimitedShapes} from '../placeholder-shapes.ts'
import type {Line} from './plain-lines.ts'

/** The sign of an item whose text stands on its line. */
export const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}(?=\S)/
/** The sign of an item that is numbered; the sign behind the number tells lists apart. */
export const ordered = /^\d{1,9}([.)])[ \t]/
/** Columns from which on text may be code. */
export const deep = 4
/** The signs of an item that end a paragraph wherever they stand. */
const interrupts = /^(?:[-*+]|1[.)]) +\S/
const item = /^(?:[-*+]|\d{1,9}([.)]))( +)(?=\S)/
const fence = /^(`{3,})([^`]*)$/

/** Where a template spans code, the attributes of its tags are read all the same. */
const tag = /<[a-z][^<]*=/i
const templateSigns = delimitedShapes
  .filter(({multiline}) => multiline)
  .flatMap(({open, close}) => [open, close])

/** Whether what looks like code is no more than that: no template begins or ends in it. */
function isOnlyCode(lines: readonly Line[]): boolean {
  const text = lines.map(({text}) => text).join('\n')
  return !tag.test(text) && !templateSigns.some(sign => text.includes(sign))
}

/** An open item: the columns of its sign and of its text. */
interface Item {
  readonly lead: number
  readonly margin: number
  /** What stands behind its number. */
  readonly sign: string | undefined
}

/** The items that are open for certain at a line, the innermost last; the document itself is the first. */
class OpenItems {
  readonly #items: Item[] = [{lead: 0, margin: 0, sign: undefined}]

  /** Whether a block that begins at a column is no code: it stands near the text of an open item. */
  #isNear(lead: number): boolean {
    return lead - (this.#items.at(-1)?.margin ?? 0) < deep
  }

  /** Goes on to a line; what it does not stand under may be closed. Returns the last item that may be. */
  #leave(lead: number): Item | undefined {
    let left: Item | undefined
    while (this.#items.length > 1 && (this.#items.at(-1)?.margin ?? 0) > lead) left = this.#items.pop()
    return left
  }

  /** Whether a line begins an item for certain, which is open from then on. */
  begins({text, lead, isEven}: Line): boolean {
    const left = this.#leave(isEven ? lead : 0)
    const [written, sign, space = ''] = item.exec(text) ?? []
    if (written === undefined || !isEven) return false
    const isNext = sign !== undefined && left?.lead === lead && left.sign === sign
    if (!isNext && (!interrupts.test(text) || !this.#isNear(lead))) return false
    // Behind more columns the text of the item is code, which stands four columns in.
    const width = space.length > deep ? written.length - space.length + 1 : written.length
    this.#items.push({lead, margin: lead + width, sign})
    return true
  }

  /** The line that closes the fence that a line opens; -1 where that is not certain. */
  fenceEnd(lines: readonly Line[], at: number, mark: string): number {
    const open = lines[at] as Line
    if (!open.isEven || !this.#isNear(open.lead)) return -1
    const close = lines.findIndex(({text, lead}, index) => index > at && (text === mark || lead < open.lead))
    const last = lines[close]
    return last?.text === mark && last.isEven && last.lead === open.lead ? close : -1
  }
}

/** Lines that no other block divides for certain. */
export interface Stretch {
  readonly lines: readonly Line[]
  /** Whether code stands before it: the parser takes the number of an item behind that for text. */
  readonly isBehindCode: boolean
}

/**
 * The stretches of lines between which a block begins for certain; code is left out, and `isProse` tells it from letters
 * between fences.
 */
export function stretchesOf(
  {lines, ...before}: Stretch,
  isProse: (fenced: Span) => boolean
): readonly Stretch[] {
  const open = new OpenItems()
  const stretches: Stretch[] = []
  let from = 0
  let {isBehindCode} = before
  const divide = (at: number, next: number): void => {
    if (at > from) stretches.push({lines: lines.slice(from, at), isBehindCode})
    from = next
    isBehindCode = next > at
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    if (open.begins(line)) divide(at, !marker.test(line.text) && isOnlyCode([line]) ? at + 1 : at)
    const [, mark, info = ''] = fence.exec(line.text) ?? []
    if (mark === undefined) continue
    const close = open.fenceEnd(lines, at, mark)
    // What follows cannot be told from code.
    if (close < 0 || !isOnlyCode(lines.slice(at, close))) break
    if (mayHoldReply(info) && isProse({start: line.end, end: lines[close]?.start ?? line.end})) break
    divide(at, close + 1)
    at = close
  }
  divide(lines.length, lines.length)
  return stretches
}
