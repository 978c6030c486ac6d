import {setFlagsFromString} from 'node:v8'

/** From so many files on, what earlier ones left behind makes up most of the heap. */
const MANY_FILES = 200

/** How much the heap of a run of many files may grow before it is tidied, in percent of what is in use. */
const GROWTH = 20

/** How many bytes of a function's code are run before it is compiled anew for speed; V8 waits for a seventh of that. */
const PATIENCE = 1_000_000

/** How many times as large the space for what is new becomes when it was too small; V8 doubles it. */
const STEP = 8

/** V8 says nothing of an option that it does not know but prints a line; these versions were looked at: Node 20, 22 and 24. */
const KNOWS_GROWTH: ReadonlySet<number> = new Set([11, 12, 13])
/**
 * From 12 on there is a compiler between the quick one and the thorough one, and waiting gains nothing; WebAssembly is
 * compiled function by function, as each is called, without being told to.
 */
const KNOWS_PATIENCE: ReadonlySet<number> = new Set([11])

/**
 * The options of V8 that suit a run of so many files; none for a version that nobody looked at.
 *
 * Compiling for speed goes on beside the run, takes a quarter of all its work where most functions are busy for seconds
 * only, and keeps a short run from ending: it waits longer. The space for what is new begins at half a megabyte and is
 * tidied whenever it is full; it grows at once to what any run fills.
 *
 * Where there are many files, the heap is tidied more often, so that memory is bounded by the largest ones and not by
 * their number. Left alone, V8 lets it grow to four times what is in use before it looks for what nobody needs.
 */
export function engineOptions(files: number, v8 = process.versions.v8): readonly string[] {
  const version = Number.parseInt(v8, 10)
  return [
    ...(KNOWS_PATIENCE.has(version)
      ? [`--interrupt-budget=${PATIENCE}`, `--semi-space-growth-factor=${STEP}`, '--wasm-lazy-compilation']
      : []),
    ...(KNOWS_GROWTH.has(version) && files >= MANY_FILES ? [`--heap-growing-percent=${GROWTH}`] : [])
  ]
}

/** Sets V8 up for a run of so many files. */
export function settleEngine(files: number): void {
  for (const option of engineOptions(files)) setFlagsFromString(option)
}
