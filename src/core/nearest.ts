/**
 * The candidate that differs from `word` by the fewest slips of the keyboard, or `undefined` when none is close
 * enough to be what was meant: one slip in three characters. Letter case does not count.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: {readonly candidate: string; readonly slips: number} | undefined
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue
    const slips = countSlips(word.toLowerCase(), candidate.toLowerCase())
    if (slips <= limit && (!best || slips < best.slips)) best = {candidate, slips}
  }
  return best?.candidate
}

/** Damerau-Levenshtein distance: letters left out, added, exchanged, or swapped with their neighbour. */
function countSlips(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({length: b.length + 1}, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY
      )
    }
    before = previous
    previous = current
  }
  return at(previous, b.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
