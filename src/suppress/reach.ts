import {LineIndex} from '../core/lines.ts'
import type {Reach} from './comment-syntaxes.ts'
import type {Directive} from './directive.ts'
import {linesOf} from './lines-of.ts'

/** The lines that a comment is about, 1-based and inclusive. */
export interface Lines {
  readonly first: number
  readonly last: number
}

/** A comment that switches rules off or on, with the lines it is about where it is about lines that are there. */
export interface Suppression extends Directive {
  readonly lines: Lines | undefined
}

/** Finds the lines that each comment is about. Linear. */
export function reachOf(
  directives: readonly Directive[],
  source: string,
  reach: Reach
): readonly Suppression[] {
  if (directives.length === 0) return []
  const index = new LineIndex(source)
  const lines = [...linesOf(source)].map(({start, end}) => source.slice(start, end))
  const spans = directives.map(({start, end}) => ({
    first: index.position(start).line,
    last: index.position(Math.max(start, end - 1)).line
  }))
  const passed = passedLines(directives, spans, lines, index)
  const next = nextLines(lines, passed)
  const ends = new Map<number, number>()
  return directives.map((directive, place) => {
    const own = spans[place] as Lines
    if (directive.kind === 'disable-line') return {...directive, lines: own}
    const first = directive.kind === 'disable-next-line' ? next[own.last] : undefined
    if (first === undefined) return {...directive, lines: undefined}
    const last = ends.get(first) ?? lastLine[reach](lines, first)
    ends.set(first, last)
    return {...directive, lines: {first, last}}
  })
}

/** Lines that hold such comments and nothing else: several may stand above one line. */
function passedLines(
  directives: readonly Directive[],
  spans: readonly Lines[],
  lines: readonly string[],
  index: LineIndex
): ReadonlySet<number> {
  const passed = new Set<number>()
  for (const [place, {first, last}] of spans.entries()) {
    const {start, end} = directives[place] as Directive
    const before = (lines[first - 1] ?? '').slice(0, start - (index.start(first) ?? 0))
    const after = (lines[last - 1] ?? '').slice(Math.max(0, end - (index.start(last) ?? 0)))
    if (!/^[\s>]*$/.test(before) || after.trim() !== '') continue
    for (let line = first; line <= last; line++) passed.add(line)
  }
  return passed
}

/** For each line by its number, the next one behind it that is neither empty nor such a comment. */
function nextLines(lines: readonly string[], passed: ReadonlySet<number>): readonly (number | undefined)[] {
  const next: (number | undefined)[] = []
  let following: number | undefined
  for (let line = lines.length; line >= 0; line--) {
    next[line] = following
    // A quotation goes on over lines that hold only its mark.
    if (line > 0 && !passed.has(line) && !/^[\s>]*$/.test(lines[line - 1] ?? '')) following = line
  }
  return next
}

/** The last line of what begins on a line. */
const lastLine: Readonly<Record<Reach, (lines: readonly string[], first: number) => number>> = {
  line: (_, first) => first,
  paragraph: (lines, first) => {
    let last = first
    while (last < lines.length && lines[last]?.trim() !== '') last++
    return last
  },
  scalar: (lines, first) => {
    const column = keyColumn(lines[first - 1] ?? '')
    if (column === undefined) return first
    let last = first
    for (let line = first + 1; line <= lines.length; line++) {
      const text = lines[line - 1] ?? ''
      if (text.trim() === '') continue
      if (text.length - text.trimStart().length <= column) break
      last = line
    }
    return last
  }
}

const ITEM = /^ *(?:- +)*/
const KEY = /^(?:"[^"]*"|'[^']*'|[^\s"'#[{&*!|>](?:[^:]|:(?! |$))*):(?= |$)/

/** Behind a key no text begins: nothing, a name for what follows, a list or a map. */
const NO_TEXT = /^(?:#|\[|\{|$|(?:[&!]\S*(?:\s+|$))+$)/

/** The column of the key or dash whose text begins on a line of YAML; `undefined` where none does. */
function keyColumn(line: string): number | undefined {
  const [head = ''] = ITEM.exec(line) ?? []
  const rest = line.slice(head.length)
  const [key] = KEY.exec(rest) ?? []
  const value = rest.slice(key?.length ?? 0).trim()
  if (NO_TEXT.test(value)) return undefined
  return key === undefined ? Math.max(head.lastIndexOf('-'), -1) : head.length
}
