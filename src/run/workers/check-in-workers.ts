import type {Worker} from 'node:worker_threads'
import {problem} from '../../core/errors.ts'
import {type CheckedFile, failedCheck} from '../check-file.ts'
import type {OnProgress} from '../gather-run.ts'
import {type Input, withSize} from '../input.ts'
import type {Checked} from './job.ts'
import {runPool} from './pool.ts'

/** What checking in workers takes. */
export interface SharedWork {
  /** The number of threads, this one included. */
  readonly count: number
  readonly start: () => Worker
  /** Checks an input in this thread. */
  readonly checkHere: (input: Input) => Checked
  /** In bytes. */
  readonly sizeOf: (input: Input) => number
  /** Inputs of one group have the same settings. */
  readonly groupOf: (input: Input) => string
  readonly keep: (input: Input, result: Checked) => void
  readonly onProgress: OnProgress | undefined
}

/** Checks inputs in several threads, each once. */
export async function checkInWorkers(
  inputs: readonly Input[],
  {count, start, checkHere, sizeOf, groupOf, keep, onProgress}: SharedWork
): Promise<ReadonlyMap<Input, CheckedFile>> {
  const results = new Map<Input, CheckedFile>()
  const note = (index: number, result: Checked): void => {
    const input = inputs[index]
    if (!input) return
    results.set(input, result.checked)
    keep(input, result)
    onProgress?.(results.size, inputs.length)
  }
  const jobs = inputs.map((input, index) => {
    const size = sizeOf(input)
    return {index, input: withSize(input, size), group: groupOf(input), size}
  })
  await runPool(jobs, {
    count: count - 1,
    start,
    checkHere: ({input}) => checkHere(input),
    onResult: ({index}, result) => note(index, result),
    onStop: ({index, input}, cause) => note(index, {checked: stoppedAt(input, cause), content: undefined})
  })
  return results
}

const stoppedAt = (input: Input, cause: string): CheckedFile =>
  failedCheck(input, problem('file-crashed', {cause}, {file: input.path}))
