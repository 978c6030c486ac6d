import {setFlagsFromString} from 'node:v8'

/** From so many files on, what earlier ones left behind makes up most of the heap. */
const MANY_FILES = 200

/** How much the heap may grow before it is tidied, in percent of what is in use. */
const GROWTH = 20

/** How many bytes of a function's code are run before it is compiled anew for speed; V8 waits for a seventh of that. */
const PATIENCE = 1_000_000

/**
 * Sets the engine up for a run of many files. Compiling for speed goes on beside the run, and takes a quarter of all its
 * work where most functions are busy for seconds only: it waits longer, which leaves the other core to other threads.
 *
 * Has the heap tidied more often where there are many files, so that memory is bounded by the largest ones and not by
 * their number. Left alone, V8 lets it grow to four times what is in use before it looks for what nobody needs.
 */
export function settleForMany(files: number): void {
  if (files < MANY_FILES) return
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  setFlagsFromString(`--interrupt-budget=${PATIENCE}`)
}
