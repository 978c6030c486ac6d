import {setFlagsFromString} from 'node:v8'

/** From so many files on, what earlier ones left behind makes up most of the heap. */
const MANY_FILES = 200

/** How much the heap may grow before it is tidied, in percent of what is in use. */
const GROWTH = 20

/**
 * Has the heap tidied more often where there are many files, so that memory is bounded by the largest ones and not by
 * their number. Left alone, V8 lets it grow to four times what is in use before it looks for what nobody needs.
 */
export function keepHeapSmall(files: number): void {
  if (files >= MANY_FILES) setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
