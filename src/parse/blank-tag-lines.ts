import type {Mask} from './masked.ts'

const isLineEnding = (character: string | undefined) =>
  character === undefined || character === '\n' || character === '\r'

/** Start of the line that holds `offset`, or `undefined` when something else than white space stands before it. */
function blankBefore(source: string, offset: number, from: number): number | undefined {
  let at = offset
  while (at > from && (source[at - 1] === ' ' || source[at - 1] === '\t')) at--
  return at === 0 || at === from || isLineEnding(source[at - 1]) ? at : undefined
}

function skipBlank(source: string, offset: number): number {
  let at = offset
  while (source[at] === ' ' || source[at] === '\t') at++
  return at
}

/** A table goes on over a tag line: a blank line there would end it. */
function followsTableRow(source: string, lineStart: number): boolean {
  let end = lineStart - 1
  if (source[end] === '\n' && source[end - 1] === '\r') end--
  let start = end
  while (start > 0 && !isLineEnding(source[start - 1])) start--
  return source[skipBlank(source, start)] === '|'
}

/** The hidden masks that have their lines to themselves; in a table they stay in line. */
export function blankTagLines(source: string, masks: readonly Mask[]): ReadonlySet<Mask> {
  const blank = new Set<Mask>()
  let index = 0
  while (index < masks.length) {
    const first = masks[index] as Mask
    const group: Mask[] = []
    const previousEnd = masks[index - 1]?.end ?? 0
    const lineStart = blankBefore(source, first.start, previousEnd)
    let end = first.start
    while (masks[index]?.kind === 'hidden' && masks[index]?.start === end) {
      const mask = masks[index++] as Mask
      group.push(mask)
      end = skipBlank(source, mask.end)
    }
    if (group.length === 0) index++
    const alone = lineStart !== undefined && (lineStart === 0 || isLineEnding(source[lineStart - 1]))
    if (alone && isLineEnding(source[end]) && !followsTableRow(source, lineStart)) {
      for (const mask of group) blank.add(mask)
    }
  }
  return blank
}
