import path from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {type LocateBaseline, nearestBaseline} from '../../run/baseline/locate-baseline.ts'
import {type OpenBaselines, openBaselines} from '../../run/baseline/open-baselines.ts'
import type {Input} from '../../run/input.ts'
import type {CheckFlags} from '../options/flags.ts'

/** Flags that change files or look at some findings only, and so do not go with a change of the baseline. */
const others: Readonly<Record<string, string>> = {
  fix: '--fix',
  fixDryRun: '--fix-dry-run',
  since: '--since',
  staged: '--staged'
}

/** Where else it is said which baseline holds: an absolute path, or `undefined` where nothing is said. */
const nowhere: LocateBaseline = () => undefined

/** The baselines that hold for some inputs, or why they cannot be used as the flags ask. */
export async function chooseBaselines(
  inputs: readonly Input[],
  flags: CheckFlags,
  configured: LocateBaseline = nowhere
): Promise<OpenBaselines> {
  const problems = clashes(flags)
  const {baseline} = flags
  if (problems.length > 0 || baseline === false) return {baselines: [], problems}
  const cwd = process.cwd()
  const nearest = nearestBaseline(cwd)
  const locate: LocateBaseline =
    baseline === undefined ? input => configured(input) ?? nearest(input) : () => path.resolve(cwd, baseline)
  return openBaselines(inputs, {cwd, locate, isBegun: flags.updateBaseline === true})
}

function clashes(flags: CheckFlags): readonly PeopleFirstError[] {
  const flag = flags.updateBaseline
    ? '--update-baseline'
    : flags.pruneBaseline
      ? '--prune-baseline'
      : undefined
  if (flag === undefined) return []
  if (flags.baseline === false) return [problem('baseline-off', {flag})]
  const given: Readonly<Record<string, unknown>> = {...flags}
  const other = Object.keys(others).find(name => given[name] !== undefined && given[name] !== false)
  return other === undefined ? [] : [problem('baseline-flags', {flag, other: others[other] ?? other})]
}
