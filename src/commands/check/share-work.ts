import {once} from '../../core/once.ts'
import type {CheckedFile} from '../../run/check-file.ts'
import {sizeOf} from '../../run/files/file-size.ts'
import type {OnProgress} from '../../run/gather-run.ts'
import {type Input, nameOf} from '../../run/input.ts'
import {mayRead} from '../../run/recognise-input.ts'
import {startWorker, workersFor} from '../../run/workers/start-workers.ts'
import {requestOf} from '../settings-request.ts'
import type {CheckPlan} from './plan-check.ts'

/**
 * The results of those inputs that are worth more threads; none where this one does as well alone. What is fixed
 * or timed is looked at in this thread, and so is standard input.
 */
export async function shareWork(
  inputs: readonly Input[],
  {flags, configs, prepared, cache, keyOf}: CheckPlan,
  onProgress: OnProgress | undefined
): Promise<ReadonlyMap<Input, CheckedFile>> {
  const isAlone = flags.fix || flags.fixDryRun || flags.timing || inputs.length < 2
  if (isAlone) return new Map()
  const shared = inputs.filter(
    input => input.from.type === 'disk' && mayRead(nameOf(input), prepared.settingsOf(input).reading)
  )
  const sizes = once(() => new Map(shared.map(input => [input, sizeOf(input)])))
  const count = workersFor(flags.concurrency ?? 'auto', () =>
    [...sizes().values()].reduce((sum, size) => sum + size, 0)
  )
  if (count === 0) return new Map()
  const request = requestOf(flags)
  const isKept = cache !== undefined
  const {checkInWorkers} = await import('../../run/workers/check-in-workers.ts')
  const {checkJob} = await import('../../run/workers/check-jobs.ts')
  return checkInWorkers(shared, {
    count,
    start: () => startWorker({request, isKept}),
    checkHere: input => checkJob(input, prepared.settingsOf(input), isKept),
    sizeOf: input => sizes().get(input) ?? 0,
    groupOf: input => configs.configOf(input).group,
    keep: (input, {checked, content}) => {
      if (content !== undefined) cache?.keep(input, keyOf(configs.configOf(input)), content, checked)
    },
    onProgress
  })
}
