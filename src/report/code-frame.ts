import type {Finding} from '../core/finding.ts'
import type {Span} from '../core/span.ts'
import {type FrameLine, frameLine} from './frame-line.ts'

/** A drawn line with its number; `undefined` stands for lines left out. */
export interface CodeFrameLine extends FrameLine {
  readonly number: number | undefined
}

/** More lines than this are cut in the middle: the first ones and the last one say where to look. */
const MOST_LINES = 5

/** Draws the source lines of a finding with its words underlined: `^` for errors, `~` for the rest. */
export function codeFrame(
  finding: Finding,
  lines: ReadonlyMap<number, string>,
  width?: number
): readonly CodeFrameLine[] {
  const mark = finding.severity === 'error' ? '^' : '~'
  return numbersOf(finding).flatMap((number): readonly CodeFrameLine[] => {
    if (number === undefined) return [{number, text: '…', marks: ''}]
    const line = lines.get(number)
    return line === undefined
      ? []
      : [{number, ...frameLine(line, spanOn(number, line, finding), mark, width)}]
  })
}

function numbersOf({start, end}: Finding): readonly (number | undefined)[] {
  // A span that ends before the first column of a line does not reach that line.
  const last = end.line > start.line && end.column === 1 ? end.line - 1 : end.line
  const numbers = Array.from({length: Math.min(last - start.line + 1, MOST_LINES)}, (_, i) => start.line + i)
  return last - start.line < MOST_LINES ? numbers : [...numbers.slice(0, -2), undefined, last]
}

/** The part of a finding on one line; further lines are not marked where they are only indented or quoted. */
function spanOn(number: number, line: string, {start, end}: Finding): Span {
  const indent = /^[\s>*|#-]*/.exec(line)?.[0].length ?? 0
  return {
    start: number === start.line ? start.column - 1 : indent,
    end: number === end.line ? end.column - 1 : line.trimEnd().length
  }
}
