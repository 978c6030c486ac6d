import type {Span} from '../../core/span.ts'
import {lineSpans} from '../line-spans.ts'
import {CodeTracker} from './code-tracker.ts'

/** micromark's time per unit grows with the length of what it is given; this much is cheap. */
const SECTION_LENGTH = 16_000

const SAFE_START = /^(?:#{1,6}[ \t]|[\p{L}\p{N}"“(*_`](?![.)]))/u
const DEFINITION = /^[ \t>]*\[(\^?[^\]\n]{1,200})\]:/

/** A part of a Markdown text that reads the same alone as in its place. */
export interface Section extends Span {
  /** The section's text, followed by definitions that it needs and that stand elsewhere. */
  readonly text: string
}

/**
 * Whether a line that follows a blank one ends every list, quotation and HTML block:
 * it starts at the margin and is no list item.
 */
const isSafeStart = (line: string): boolean => SAFE_START.test(line) && !/^(?:\d|[*+-][ \t])/.test(line)

/** Where a section may begin, at least a section's length apart; and the labels defined anywhere. */
function survey(text: string): {readonly starts: readonly number[]; readonly labels: ReadonlySet<string>} {
  const starts = [0]
  const labels = new Set<string>()
  const code = new CodeTracker()
  let wasBlank = true
  let last = 0
  for (const {start, end} of lineSpans(text)) {
    const line = text.slice(start, end)
    const canSplit = wasBlank && !code.isInside && start - last >= SECTION_LENGTH && isSafeStart(line)
    if (canSplit) {
      starts.push(start)
      last = start
    }
    const isCode = code.passes(line)
    const label = isCode ? undefined : DEFINITION.exec(line.slice(0, 300))?.[1]
    if (label !== undefined) labels.add(label)
    wasBlank = line.trim() === ''
  }
  return {starts, labels}
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
  if (text.length <= SECTION_LENGTH * 2) return [{start: 0, end: text.length, text}]
  const {starts, labels} = survey(text)
  const byName = new Map([...labels].map(label => [normal(label), label]))
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length
    const own = text.slice(start, end)
    return {start, end, text: own + definitionsFor(own, byName)}
  })
}
