import {bytesIn} from './utf8-columns.ts'

/** A stretch of a line that is left out: its length in UTF-16 units and in bytes of UTF-8. */
export interface LineGap {
  readonly units: number
  readonly bytes: number
}

/** A line as a report carries it: the text, or the parts around the findings where it is very long. */
export type PackedLine = string | readonly (string | LineGap)[]

/** Lines up to this many units are carried whole. */
const SHORT = 1000
/** Units kept on each side of a place: more than a code frame shows. */
const AROUND = 256
/** A gap that is shorter than its own description is none. */
const SHORTEST_GAP = 64

/**
 * Leaves out what no report draws of a long line: a file of macros may be one line of megabytes. `columns` tells
 * the 1-based columns that are found again.
 */
export function packLine(line: string, columns: () => readonly number[]): PackedLine {
  if (line.length <= SHORT) return line
  const pieces: (string | LineGap)[] = []
  let end = 0
  for (const kept of keptStretches(line, columns())) {
    pieces.push({units: kept.start - end, bytes: bytesIn(line, end, kept.start)})
    pieces.push(line.slice(kept.start, kept.end))
    end = kept.end
  }
  if (end < line.length) pieces.push({units: line.length - end, bytes: bytesIn(line, end, line.length)})
  return pieces.filter(piece => typeof piece === 'string' || piece.units > 0)
}

/** The line again, with other letters of the same length in the gaps, so that columns and bytes are the same. */
export const unpackLine = (packed: PackedLine): string =>
  typeof packed === 'string'
    ? packed
    : packed.map(piece => (typeof piece === 'string' ? piece : filler(piece))).join('')

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Stretches around the places, and the beginning, whose indentation counts; sorted, apart from each other. */
function keptStretches(line: string, columns: readonly number[]): readonly Stretch[] {
  const wanted = [1, ...columns]
    .toSorted((a, b) => a - b)
    .map(column => ({
      start: outOfPair(line, Math.max(0, column - 1 - AROUND), -1),
      end: outOfPair(line, Math.min(line.length, column - 1 + AROUND), 1)
    }))
  const stretches: Stretch[] = []
  for (const {start, end} of wanted) {
    const before = stretches.at(-1)
    if (before && start - before.end < SHORTEST_GAP) {
      stretches[stretches.length - 1] = {start: before.start, end: Math.max(before.end, end)}
    } else stretches.push({start, end})
  }
  return stretches
}

/** A pair of surrogates stays together: apart they have other lengths in bytes. */
const outOfPair = (line: string, offset: number, step: -1 | 1): number =>
  offset > 0 && (line.codePointAt(offset - 1) ?? 0) > 0xffff ? offset + step : offset

/** Letters of one, two and three bytes that come to what a gap says. */
function filler({units, bytes}: LineGap): string {
  const extra = Math.min(Math.max(0, bytes - units), 2 * units)
  const threes = Math.floor(extra / 2)
  const twos = extra % 2
  return '…'.repeat(threes) + 'é'.repeat(twos) + 'x'.repeat(units - threes - twos)
}
