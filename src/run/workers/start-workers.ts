import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {WorkerData} from './job.ts'

/** How many threads check files; `auto` for as many as pay. */
export type Concurrency = number | 'auto' | 'off'

/** One more thread is started for so many bytes: below that, loading rules and parsers once more may take longer. */
const BYTES_FOR_A_WORKER = 3_000_000
/** More threads than this wait for each other's memory. */
const MOST_WORKERS = 8

/** The number of threads for texts of this many bytes altogether, this one included; 0 where it does it alone. */
export function workersFor(
  concurrency: Concurrency,
  bytes: () => number,
  cores = availableParallelism()
): number {
  if (concurrency === 'off') return 0
  if (concurrency !== 'auto') return concurrency === 1 ? 0 : concurrency
  if (cores < 2) return 0
  const paying = Math.floor(bytes() / BYTES_FOR_A_WORKER)
  return paying < 2 ? 0 : Math.min(paying, cores, MOST_WORKERS)
}

/** Starts a thread that checks files. The bundle puts the place of its chunk here. */
export const startWorker = (data: WorkerData): Worker =>
  new Worker(new URL('../../check-worker.js', import.meta.url), {workerData: data})
