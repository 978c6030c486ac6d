import {MappedTextBuilder, type SourceMap} from '../../core/source-map.ts'
import type {Span} from '../../core/span.ts'
import {lineSpans} from '../line-spans.ts'
import {CodeTracker} from './code-tracker.ts'
import {DefinitionLabels} from './definition-labels.ts'
import {listCuts} from './list-cuts.ts'

/** micromark's time per unit grows with the length of what it is given; this much is cheap. */
const SECTION_LENGTH = 16_000

/** A fence is introduced by what stands above it. */
const SAFE_START = /^(?:#{1,6}[ \t]|(?!```)[\p{L}\p{N}"“(*_`](?![.)]))/u

/** Parts of a Markdown text that read the same one behind the other as each in its place. */
export interface Section {
  /** The text of the parts, followed by definitions that they need and that stand elsewhere. */
  readonly text: string
  /** Where the parts stand in the whole text; definitions are not in it. */
  readonly map: SourceMap
}

/** A section that is one stretch of a text. */
export const wholeSection = (text: string): Section => sectionOf(text, [{start: 0, end: text.length}])

function sectionOf(text: string, spans: readonly Span[]): Section {
  const builder = new MappedTextBuilder()
  for (const {start, end} of spans) builder.verbatim(text.slice(start, end), start)
  return builder.build()
}

/**
 * Whether a line that follows a blank one ends every list, quotation and HTML block:
 * it starts at the margin and is no list item.
 */
const isSafeStart = (line: string): boolean => SAFE_START.test(line) && !/^(?:\d|[*+-][ \t])/.test(line)

interface Survey {
  readonly starts: readonly number[]
  readonly labels: ReadonlySet<string>
}

/** A line that makes a table or heading of the line before it. */
const UNDERLINE = /[ \t]*[|:=-][-|:= \t]*(?:\r?\n|\r|$)/y

function isUnderlined(text: string, end: number): boolean {
  UNDERLINE.lastIndex = end + (text.startsWith('\r\n', end) ? 2 : 1)
  return UNDERLINE.lastIndex < text.length && UNDERLINE.test(text)
}

/** Where a section may begin, at least a length apart; and the labels defined anywhere. */
function survey(text: string, length: number): Survey {
  const starts = [0]
  const labels = new DefinitionLabels()
  const code = new CodeTracker()
  let wasBlank = true
  let last = 0
  for (const {start, end} of lineSpans(text)) {
    const line = text.slice(start, end)
    const canSplit =
      wasBlank && !code.isInside && start - last >= length && isSafeStart(line) && !isUnderlined(text, end)
    if (canSplit) {
      starts.push(start)
      last = start
    }
    labels.pass(line, code.passes(line))
    wasBlank = line.trim() === ''
  }
  return {starts, labels: labels.found}
}

const normal = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase()

/** Definitions for the labels that a section uses: without them its references would be read as text. */
function definitionsFor(text: string, labels: ReadonlyMap<string, string>): string {
  const used = new Set<string>()
  for (const match of text.matchAll(/\[([^[\]]{1,200})\]/g)) {
    const label = labels.get(normal(match[1] ?? ''))
    if (label !== undefined) used.add(label)
  }
  return used.size === 0 ? '' : `\n\n${[...used].map(label => `[${label}]: x`).join('\n\n')}\n`
}

/** Divides a long text at places where Markdown starts afresh; a short one is one section. */
export function sectionsOf(text: string): Section[] {
  if (text.length <= SECTION_LENGTH * 2) return [wholeSection(text)]
  return divide(text, SECTION_LENGTH)
}

function divide(text: string, length: number): Section[] {
  const {starts, labels} = survey(text, length)
  const parts = spansFrom(starts, text.length).map(span => [span])
  return withDefinitions(text, parts, labels)
}

const spansFrom = (starts: readonly number[], end: number): Span[] =>
  starts.map((start, index) => ({start, end: starts[index + 1] ?? end}))

function withDefinitions(
  text: string,
  sections: readonly (readonly Span[])[],
  labels: ReadonlySet<string>
): Section[] {
  const byName = new Map([...labels].map(label => [normal(label), label]))
  return sections.map(spans => {
    const {text: own, map} = sectionOf(text, spans)
    return {text: own + definitionsFor(own, byName), map}
  })
}

const CERTAIN_HEADING = /^#{1,6}[ \t]/
const POSSIBLE_HEADING =
  /(?:^|[\n\r])[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:#{1,6}(?:\s|$)|(?:=+|-+)[ \t]*(?:[\n\r]|$))|<h[1-6]/i

/**
 * The sections that touch a wanted span, and those that hold the headings above them and the first one of the text. Of a
 * list, only items that touch one. They read the same as they would in the whole.
 */
export function wantedSections(text: string, wanted: readonly Span[]): Section[] {
  const {starts, labels} = survey(text, 1)
  const spans = spansFrom(starts, text.length)
  const wantedIn = touched(spans, wanted)
  const needed = new Set(wantedIn.keys())
  const own = (index: number): Span => spans[index] ?? {start: 0, end: 0}
  const isHeading = (index: number): boolean =>
    CERTAIN_HEADING.test(text.slice(own(index).start, own(index).start + 8))
  const mayBeHeading = (index: number): boolean => mayHoldHeading(text, own(index))
  // What stands above was looked at once for the wanted one before: one walk for all takes time by the text's length.
  let walked = -1
  for (const index of wantedIn.keys()) {
    for (let above = index - 1; above > walked; above--) {
      if (mayBeHeading(above)) needed.add(above)
      if (isHeading(above)) break
    }
    walked = index - 1
  }
  for (let index = 0; index < spans.length; index++) {
    if (mayBeHeading(index)) needed.add(index)
    if (isHeading(index)) break
  }
  const read = spans.flatMap((span, index) =>
    needed.has(index) ? partsToRead(text, span, wantedIn.get(index) ?? []) : []
  )
  return withDefinitions(text, together(read), labels)
}

/** By index, those of `others` that a span touches, where there are any; both ascend. */
function touched(spans: readonly Span[], others: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  const found = new Map<number, readonly Span[]>()
  let next = 0
  spans.forEach(({start, end}, index) => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    let last = next
    while ((others[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++
    if (last > next) found.set(index, others.slice(next, last))
  })
  return found
}

/** A stretch without those items of its list that touch nothing wanted and hold no heading. */
function partsToRead(text: string, {start, end}: Span, wanted: readonly Span[]): readonly Span[] {
  const cuts = listCuts(text, {start, end})
  // The blank lines at the end part what is kept from what comes behind.
  const last = start + text.slice(start, end).trimEnd().length
  const items = spansFrom(cuts, last)
  const wantedItems = touched(items, wanted)
  const kept = items.filter((item, index) => wantedItems.has(index) || mayHoldHeading(text, item))
  return [{start, end: cuts[0] ?? last}, ...kept, {start: last, end}].filter(part => part.start < part.end)
}

const mayHoldHeading = (text: string, {start, end}: Span): boolean =>
  POSSIBLE_HEADING.test(text.slice(start, end))

/** Several are read as one, as long as they are short: each section costs something of its own. */
function together(spans: readonly Span[]): Span[][] {
  const found: Span[][] = []
  let length = 0
  for (const span of spans) {
    const size = span.end - span.start
    const last = length + size <= SECTION_LENGTH ? found.at(-1) : undefined
    length = last ? length + size : size
    if (last) last.push(span)
    else found.push([span])
  }
  return found
}
