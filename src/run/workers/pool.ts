import type {Worker} from 'node:worker_threads'
import {failureText} from '../failure-text.ts'
import {Batches} from './batches.ts'
import {type Checked, type Job, type Reply, unpack} from './job.ts'

/** A job and the size of its file. */
export type SizedJob = Job & {readonly size: number}

/** What a pool takes. */
export interface PoolSetting {
  readonly count: number
  readonly start: () => Worker
  readonly onResult: (job: Job, result: Checked) => void
  /** Called for a file at which a worker stopped; the others go on. */
  readonly onStop: (job: Job, cause: string) => void
}

/**
 * Checks files in worker threads; each takes the next piece when it is done with one. Ends when all is answered, or
 * when workers cannot be started: whoever asked then checks what is left.
 */
export async function runPool(
  jobs: readonly SizedJob[],
  {count, start, onResult, onStop}: PoolSetting
): Promise<void> {
  const batches = new Batches(jobs)
  const serve = (): Promise<boolean> =>
    new Promise(resolve => {
      const worker = start()
      let open: readonly SizedJob[] = []
      let isReady = false
      let cause = 'its thread ended'
      const next = (): void => {
        open = batches.take()
        if (open.length > 0) worker.postMessage(open)
        else void worker.terminate()
      }
      worker.on('message', (reply: Reply) => {
        if (reply.type === 'checked') {
          const [job, ...rest] = open
          open = rest
          if (job) onResult(job, unpack(reply.result))
        } else isReady = true
        if (open.length === 0) next()
      })
      worker.on('error', error => {
        cause = failureText(error)
      })
      worker.on('exit', () => {
        const [job, ...rest] = open
        if (job) onStop(job, cause)
        batches.giveBack(rest)
        // What never began to work would not begin the next time either.
        resolve(isReady && job !== undefined)
      })
    })
  const keepServing = async (): Promise<void> => {
    while (await serve());
  }
  await Promise.all(Array.from({length: Math.min(count, jobs.length)}, keepServing))
}
