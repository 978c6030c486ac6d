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

/** Where an offset of the old source stands in the new one; an offset inside an edit goes to its start. */
export function movedOffset(edits: readonly Edit[], offset: number): number {
  let moved = offset
  for (const {start, end, text} of edits) {
    if (end <= offset) moved += text.length - (end - start)
    else if (start < offset) moved -= offset - start
  }
  return moved
}
