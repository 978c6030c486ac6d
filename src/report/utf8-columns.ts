/** Units between two places whose byte offsets are kept. */
const STEP = 1024

/**
 * Turns columns of a line, which count UTF-16 units from 1, into columns that count UTF-8 bytes from 1. A line of any
 * length is looked at once, and each answer costs the same. Half of a character counts three bytes.
 */
export function utf8Columns(line: string): (column: number) => number {
  const known = [0]
  for (let from = 0; from < line.length; from += STEP) {
    known.push((known.at(-1) ?? 0) + bytesIn(line, from, Math.min(from + STEP, line.length)))
  }
  return column => {
    const offset = Math.min(Math.max(column - 1, 0), line.length)
    const step = Math.floor(offset / STEP)
    return (known[step] ?? 0) + bytesIn(line, step * STEP, offset) + 1
  }
}

/** The first half of a pair counts all four bytes, so that a stretch may end between the halves. */
export function bytesIn(line: string, from: number, to: number): number {
  let bytes = 0
  for (let index = from; index < to; index++) bytes += bytesAt(line, index)
  return bytes
}

function bytesAt(line: string, index: number): number {
  const unit = line.charCodeAt(index)
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  if (isHigh(unit) && isLow(line.charCodeAt(index + 1))) return 4
  if (isLow(unit) && isHigh(line.charCodeAt(index - 1))) return 0
  return 3
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000
