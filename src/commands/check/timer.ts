import type {Probe} from '../../core/probe.ts'
import {timingLines} from '../../report/timing.ts'
import {Stopwatch} from '../../run/timing/stopwatch.ts'
import type {CheckFlags} from '../options/flags.ts'

/** Knows how long the steps of a run took, where somebody asked. */
export interface Timer {
  /** Ends a step. */
  readonly lap: (name: string) => void
  /** For what happens to each file. */
  readonly probe: Probe | undefined
  /** What there is to say. */
  readonly lines: () => readonly string[]
}

/** A timer for `--timing`; without it, one that does nothing. */
export function createTimer({timing}: Pick<CheckFlags, 'timing'>): Timer {
  if (!timing) return {lap: () => {}, probe: undefined, lines: () => []}
  const watch = new Stopwatch(() => performance.now())
  return {lap: name => watch.lap(name), probe: watch, lines: () => timingLines(watch.read())}
}
