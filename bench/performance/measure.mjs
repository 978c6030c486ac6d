import {median} from './arithmetic.mjs'
import {runProcess} from './run-process.mjs'

/**
 * Runs the processes of a case in turn, A B C A B C …, and gives the medians of each by name. A process that takes
 * longer than `patience` seconds is run once.
 */
export function measure(processes, {rounds, patience}) {
  const runs = new Map(processes.map(({name}) => [name, []]))
  for (const process of processes) if (process.isWarmed) checked(process, runProcess(process))
  for (let round = 0; round < rounds; round++) {
    for (const process of processes) {
      const known = runs.get(process.name)
      if (process.isCounting && known.length > 0) continue
      if (known.some(({seconds}) => seconds > patience)) continue
      known.push(checked(process, runProcess(process)))
    }
  }
  return new Map(
    [...runs].map(([name, known]) => [
      name,
      {
        runs: known.length,
        seconds: median(known.map(({seconds}) => seconds)),
        megabytes: median(known.map(({megabytes}) => megabytes ?? Number.NaN)),
        stdout: known[0].stdout
      }
    ])
  )
}

/** What other tools say when they could not begin; they end with the same status as after findings. */
const DID_NOTHING = /No rules found|Cannot find (?:module|package)|ERR_MODULE_NOT_FOUND/

function checked({name, isOurs, isCounting}, run) {
  const isDone = isOurs ? run.status === 0 || run.status === 1 : run.signal === null
  if (!isDone || (isCounting && run.status !== 0)) {
    throw new Error(`${name} ended with ${run.signal ?? run.status}: ${run.stderr.trim().split('\n').at(-1)}`)
  }
  if (!isOurs && DID_NOTHING.test(run.stdout + run.stderr)) {
    throw new Error(`${name} did no work: ${run.stderr.trim().split('\n')[0]}`)
  }
  return run
}
