import type {Numbers} from '../../core/screen.ts'

/** The first place of a value in an ascending stretch of an array, or -1. */
export function findIn(values: Numbers, start: number, end: number, value: number): number {
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low < end && values[low] === value ? low : -1
}
