import type {Edit} from '../core/finding.ts'

/** Whether no two edits touch the same units. */
export function areApart(edits: readonly Edit[]): boolean {
  const sorted = edits.toSorted((a, b) => a.start - b.start)
  return sorted.every((edit, index) => index === 0 || (sorted[index - 1] as Edit).end <= edit.start)
}

/** The source with edits made. They stand apart from each other; every other unit stays as it is. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let from = 0
  for (const {start, end, text} of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(source.slice(from, start), text)
    from = end
  }
  return parts.join('') + source.slice(from)
}

/** One edit that makes a text of another; what both begin and end with stays out of it. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let left = 0
  while (left < most - start && before.at(-1 - left) === after.at(-1 - left)) left++
  return {start, end: before.length - left, text: after.slice(start, after.length - left)}
}

/** Where an offset of the old source stands in the new one; an offset inside an edit goes to its start. */
export function movedOffset(edits: readonly Edit[], offset: number): number {
  let moved = offset
  for (const {start, end, text} of edits) {
    if (end <= offset) moved += text.length - (end - start)
    else if (start < offset) moved -= offset - start
  }
  return moved
}
