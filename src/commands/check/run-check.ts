import type {CheckFlags} from '../options/flags.ts'
import {performCheck} from './perform-check.ts'
import {planCheck} from './plan-check.ts'
import {tellOutcome} from './tell-outcome.ts'
import {createTimer} from './timer.ts'

/** Checks, prints, and sets the exit code. With `only`, looks at those of the files alone; absolute paths. */
export async function runCheck(
  paths: readonly string[],
  flags: CheckFlags,
  only?: ReadonlySet<string>
): Promise<void> {
  if (flags.printConfig !== undefined) {
    const {printConfig} = await import('./print-config.ts')
    await printConfig(flags.printConfig, flags)
    return
  }
  const timer = createTimer(flags)
  timer.lap('starting')
  const plan = await planCheck({paths, flags, only}, timer)
  if (!plan) return
  const outcome = await performCheck(plan, timer)
  await tellOutcome(plan, outcome, timer)
}
