import {setImmediate} from 'node:timers/promises'
import type {Worker} from 'node:worker_threads'
import {failureText} from '../failure-text.ts'
import {BATCH_BYTES, Batches} from './batches.ts'
import {type Checked, type Job, type Reply, unpack} from './job.ts'

/** A job and the size of its file. */
export type SizedJob = Job & {readonly size: number}

/** What a pool takes. */
export interface PoolSetting {
  /** The number of workers beside this thread. */
  readonly count: number
  readonly start: () => Worker
  /** Does a job in this thread, which takes part. */
  readonly checkHere: (job: Job) => Checked
  readonly onResult: (job: Job, result: Checked) => void
  /** Called for a file at which a worker stopped; the others go on. */
  readonly onStop: (job: Job, cause: string) => void
}

/**
 * Checks files in worker threads and in this one; each takes the next piece when it is done with one. Workers begin
 * with the largest, this thread with the smallest, since it has workers to answer between them. Where no worker can be
 * started, this thread does it all.
 */
export async function runPool(
  jobs: readonly SizedJob[],
  {count, start, checkHere, onResult, onStop}: PoolSetting
): Promise<void> {
  const batches = new Batches(jobs)
  /** Has one worker do jobs until it ends; whether it pays to start another in its place. */
  const serve = (): Promise<boolean> =>
    new Promise(resolve => {
      const worker = startIfPossible(start)
      if (!worker) {
        resolve(false)
        return
      }
      const open = new Map<number, SizedJob>()
      let ahead = 0
      let isReady = false
      let cause = 'its thread ended'
      /** Hands out so much that the worker goes on while this thread is busy itself. */
      const next = (): void => {
        while (ahead < BATCH_BYTES) {
          const batch = batches.take()
          if (batch.length === 0) break
          for (const job of batch) {
            open.set(job.index, job)
            ahead += job.size
          }
          worker.postMessage(batch)
        }
        if (open.size === 0) void worker.terminate()
      }
      worker.on('message', (reply: Reply) => {
        if (reply.type === 'checked') {
          const job = open.get(reply.index)
          open.delete(reply.index)
          ahead -= job?.size ?? 0
          if (job) onResult(job, unpack(reply.result))
        } else isReady = true
        next()
      })
      worker.on('error', error => {
        cause = failureText(error)
      })
      worker.on('exit', () => {
        // Jobs are done in their order.
        const [job, ...rest] = open.values()
        if (job) onStop(job, cause)
        batches.giveBack(rest)
        // What never began to work would not begin the next time either.
        resolve(isReady && job !== undefined)
      })
    })
  const keepServing = async (): Promise<void> => {
    while (await serve());
  }
  const takePart = async (): Promise<void> => {
    for (let job = batches.takeSmallest(); job; job = batches.takeSmallest()) {
      onResult(job, checkHere(job))
      await setImmediate()
    }
  }
  await Promise.all([...Array.from({length: Math.min(count, jobs.length)}, keepServing), takePart()])
  // What a worker gave back at its end, where no other could be started.
  await takePart()
}

/** Where a system allows no more threads, starting one throws at once. */
function startIfPossible(start: () => Worker): Worker | undefined {
  try {
    return start()
  } catch {
    return undefined
  }
}
