import type {Span} from '../../core/span.ts'
import {lineSpans} from '../line-spans.ts'

/** One caption: when it shows and where its text stands. */
export interface Cue {
  /** Counted from 1. */
  readonly number: number
  /** When it begins, as written. */
  readonly time: string
  /** From its first line of text to its last; empty lines may stand between them in SubRip. */
  readonly text: Span
}

/** SubRip and WebVTT; both are read with all that players forgive. */
export type CaptionSyntax = 'srt' | 'vtt'

const TIMES = /^[ \t]*(\d[\d:.,]{0,30})[ \t]*-->/
const INDEX = /^[ \t]*\d{1,10}[ \t]*$/
const MAX_HEAD = 200

/** The lines below one line of times. */
interface OpenCue {
  readonly number: number
  readonly time: string
  readonly lines: Span[]
}

const isBlank = (text: string, {start, end}: Span): boolean => text.slice(start, end).trim() === ''

function closed(text: string, {number, time, lines}: OpenCue): Cue {
  const words = lines.filter(line => !isBlank(text, line))
  const start = words[0]?.start ?? 0
  return {number, time, text: {start, end: words.at(-1)?.end ?? start}}
}

/**
 * The cues of a file, from `from` on, those without text included. Header, styles, regions, comments and the names of
 * cues are left out, as they stand below no line of times.
 */
export function* cuesOf(text: string, syntax: CaptionSyntax, from: number): Generator<Cue> {
  let open: OpenCue | undefined
  let number = 0
  for (const line of lineSpans(text, from)) {
    const head = text.slice(line.start, Math.min(line.end, line.start + MAX_HEAD))
    const time = TIMES.exec(head)?.[1]
    if (time !== undefined) {
      if (open) {
        const last = open.lines.at(-1)
        // Without an empty line before it, the number of the next cue stands right below the text.
        if (last && last.end - last.start < MAX_HEAD && INDEX.test(text.slice(last.start, last.end)))
          open.lines.pop()
        yield closed(text, open)
      }
      number++
      open = {number, time, lines: []}
    } else if (open && syntax === 'vtt' && line.start === line.end) {
      yield closed(text, open)
      open = undefined
    } else open?.lines.push(line)
  }
  if (open) yield closed(text, open)
}
