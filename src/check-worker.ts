import {parentPort, workerData} from 'node:worker_threads'
import {createJobChecker} from './run/workers/check-jobs.ts'
import type {Job} from './run/workers/job.ts'

/** Runs in a worker thread: checks the files that it is handed, and answers each. */
const port = parentPort
if (!port) throw new Error('this is started by “peoplefirst check”, as a thread')
const check = createJobChecker(workerData, reply => port.postMessage(reply))
port.on('message', (jobs: readonly Job[]) => {
  // What goes wrong here ends the thread, and the run tells of the file.
  void check(jobs)
})
port.postMessage({type: 'ready'})
