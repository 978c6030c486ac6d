import type {Stage} from '../../core/raw-marks.ts'
import type {Span} from '../../core/span.ts'
import {alertLength} from '../markdown/alert-mark.ts'
import {stageOf} from './markdown-pieces.ts'
import {htmlParts} from './plain-html.ts'
import {type Around as AroundText, plainInline} from './plain-inline.ts'
import {deep, marker, ordered, type Stretch, stretchesOf} from './plain-items.ts'
import {type Line, lineOf, linesOf, spanOf} from './plain-lines.ts'
import type {PlainPart} from './plain-part.ts'
import {plainTagAt} from './plain-tags.ts'
import {proseInFences} from './prose-in-fences.ts'

/** What a piece of raw Markdown is written in. */
export type RawStage = Exclude<Stage, 'decoded'>

/** What is known of the document around a piece. */
interface Around extends AroundText {
  readonly isBehindCode: boolean
  /** Whether a parser finds prose between fences. */
  readonly isProse: (fenced: Span) => boolean
}

const longest = 4000
const heading = /^#{1,6}[ \t]+/
const quote = /^> ?/
const fence = /`{3}|~{3}/
/** What a line of a paragraph does not begin with: the signs of other blocks. */
const notProse =
  /^(?:#{1,6}(?:[\s{]|$)|[>|=~<{!+-]|:(?::|[-|: \t]*$)|\?\?\?|[*_][ \t*_]*$|\*[ \t]|```|\d{1,9}[.)](?:\s|$))/
/** Of more lines that may or may not begin an item, there are too many ways to read them. */
const mostDoubts = 12

/**
 * Divides a piece into what may be its blocks, as one of them or in each way in which they may be divided; `undefined`
 * where only a parser can tell.
 */
export function plainParts(
  source: string,
  {start, end}: Span,
  stage: RawStage,
  isProse: (fenced: Span) => boolean = fenced => proseInFences(source)(fenced)
): readonly PlainPart[] | undefined {
  if (stage === 'html') return htmlParts(source, {start, end})
  if (isComment(source.slice(start, end))) return []
  const lines = linesOf(source, start, end)
  const around = {mayDefine: source.includes(']:'), isBehindCode: isBehindCode(source, start), isProse}
  if (stage === 'table') return rowsOf(source, lines, around)
  if (lines.every(({text}) => quote.test(text))) {
    if (lines.some(({text}) => fence.test(text))) return undefined
    const [first = [], ...others] = paragraphs(lines.map(unquoted))
    const groups = [around.mayDefine ? first : withoutAlert(first), ...others]
    return groups.flatMap(group => blockOf(group, around) ?? [whole(group)])
  }
  const table = tableIn(source, lines)
  if (table === 0) return blockOf(lines, around)
  return [...(blockOf(lines.slice(0, table), around) ?? []), ...rowsOf(source, lines.slice(table), around)]
}

const rowsOf = (source: string, lines: readonly Line[], around: Around): readonly PlainPart[] =>
  lines.flatMap((line, index) => (index === 1 ? [] : cellsOf(source, line, around)))

/** Which line heads a table that stands behind lines of a paragraph; 0 for none that is certain. */
function tableIn(source: string, lines: readonly Line[]): number {
  const head = lines.findIndex(({text}) => text.startsWith('|'))
  const [line, rule] = lines.slice(head)
  if (head < 1 || !line || !rule?.text.startsWith('|')) return 0
  const isBehindText = lines
    .slice(0, head)
    .every(({text, lead}) => lead === 0 && isProse(text) && !marker.test(text) && !text.startsWith('<'))
  const end = lines.at(-1)?.end ?? line.end
  return isBehindText && line.lead === 0 && stageOf(source, {start: line.start, end}) === 'table' ? head : 0
}

/** The lines of a note of the page without the mark that makes it one; where that has a line to itself, the next begins there. */
function withoutAlert(lines: readonly Line[]): readonly Line[] {
  const [first, second, ...others] = lines
  const length = alertLength(first?.text ?? '')
  if (!first || length === 0) return lines
  const text = first.text.slice(length).trim()
  if (text !== '') return [{...first, text}, ...lines.slice(1)]
  return second ? [{...second, start: first.start}, ...others] : []
}

/** Whether the last line of text above may be code, which blank lines do not end. */
function isBehindCode(source: string, start: number): boolean {
  let end = start
  while (end > 0 && /\s/.test(source.charAt(end - 1))) end--
  return /^(?: {0,3}\t| {4})/.test(source.slice(source.lastIndexOf('\n', end - 1) + 1, end))
}

const isComment = (text: string): boolean =>
  /^ {0,3}<!--/.test(text) && text.indexOf('-->') === text.trimEnd().length - 3

const unquoted = (line: Line): Line => lineOf(line.text.replace(quote, ''), line)

/** The runs of lines between blank ones. */
function paragraphs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]]
  for (const line of lines) {
    if (line.text === '') groups.push([])
    else groups.at(-1)?.push(line)
  }
  return groups.filter(group => group.length > 0)
}

const whole = (lines: readonly Line[]): PlainPart => ({...spanOf(lines), text: undefined})

/** A heading, a paragraph, or the items of a list. */
function blockOf(lines: readonly Line[], around: Around): readonly PlainPart[] | undefined {
  const [first] = lines
  if (!first || lines.some(({text}) => text === '')) return undefined
  if (!heading.test(first.text) || first.lead > 3) return itemsOf(lines, first, around)
  if (lines.length > 1 || first.text.endsWith('#')) return undefined
  return [{...spanOf(lines), text: plainInline(first.text.replace(heading, ''), around)}]
}

/** Whether a line is text wherever it stands in a paragraph; a tag that has its line to itself may be no part of it. */
function isProse(text: string): boolean {
  if (!text.startsWith('<')) return !notProse.test(text)
  const tag = plainTagAt(text, 0)
  return tag?.role === 'nothing' && /^[^\s<]/.test(text.slice(tag.end))
}

/**
 * Where a line may begin an item and may also go on with the text above it, both readings are given. What holds a line that
 * may be no text is left open.
 */
function itemsOf(lines: readonly Line[], first: Line, around: Around): readonly PlainPart[] {
  const sign = ordered.exec(first.text)?.[1]
  const runs: Line[][] = []
  /** Raw HTML goes on over what would else be items. */
  let isTagged = false
  for (const line of lines) {
    const isSibling = sign !== undefined && line.lead === first.lead && ordered.exec(line.text)?.[1] === sign
    if (line === first || (isSibling && !isTagged)) runs.push([line])
    else runs.at(-1)?.push(line)
    isTagged ||= line.text.replace(marker, '').startsWith('<')
  }
  return runs
    .map((run, index) => ({lines: run, isBehindCode: around.isBehindCode && index === 0}))
    .flatMap(run => (isTagged ? [run] : stretchesOf(run, around.isProse)))
    .flatMap(stretch =>
      stretch.lines.every(({text}) => isProse(text.replace(marker, '')))
        ? readings(stretch, around)
        : [whole(stretch.lines)]
    )
}

function readings({lines, isBehindCode}: Stretch, around: Around): readonly PlainPart[] {
  const first = lines[0]?.lead ?? 0
  // What stands deep may be code, which ends where a line does not.
  const mayBegin = ({text, lead}: Line) => marker.test(text) || (first >= deep && lead < first)
  const bounds = lines.flatMap((line, index) => (index === 0 || mayBegin(line) ? [index] : []))
  if (bounds.length - 1 > mostDoubts) return [whole(lines)]
  const ends = [...bounds.slice(1), lines.length]
  return bounds.flatMap((from, index) => {
    const mayBeBehindCode = from === 0 ? isBehindCode : first >= deep
    const begins = mayBeBehindCode && ordered.test(lines[from]?.text ?? '') ? [true, false] : [true]
    return ends
      .slice(index)
      .flatMap(to => begins.map(isItem => partOf(lines.slice(from, to), isItem, around)))
  })
}

function partOf(lines: readonly Line[], isItem: boolean, around: Around): PlainPart {
  const span = spanOf(lines)
  if (span.end - span.start > longest) return whole(lines)
  const written = lines.map(({text}) => text).join('\n')
  return {...span, text: plainInline(isItem ? written.replace(marker, '') : written, around)}
}

/** The cells of a row, or the row as a whole where they cannot be told apart. */
function cellsOf(source: string, {start, end, text}: Line, around: Around): readonly PlainPart[] {
  if (text.includes('\\')) return [{start, end, text: undefined}]
  const parts: PlainPart[] = []
  for (let at = start; at < end; ) {
    const pipe = source.indexOf('|', at)
    const stop = pipe < 0 || pipe > end ? end : pipe
    const cell = source.slice(at, stop).trim()
    if (cell !== '') parts.push({start: at, end: stop, text: plainInline(cell, around)})
    at = stop + 1
  }
  return parts
}
