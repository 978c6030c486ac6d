import type {ShardNote} from '../../core/report.ts'
import type {OpenBaseline} from '../../run/baseline/open-baselines.ts'
import {createConfigKey} from '../../run/cache/config-key.ts'
import type {CheckedFile} from '../../run/check-file.ts'
import {tooLarge, USUAL_LARGEST} from '../../run/files/file-size.ts'
import {type Input, nameOf} from '../../run/input.ts'
import {settleEngine} from '../../run/settle-engine.ts'
import {takePart} from '../../run/shard.ts'
import {type ChosenConfigs, chooseConfigs} from '../choose-configs.ts'
import type {CheckFlags} from '../options/flags.ts'
import type {PickedFiles} from '../options/pick-flags.ts'
import {requestOf} from '../settings-request.ts'
import {fail} from '../terminal/print.ts'
import {chooseBaselines} from './choose-baselines.ts'
import {chooseCache} from './choose-cache.ts'
import type {chooseFix} from './choose-fix.ts'
import {collectInputs} from './collect-inputs.ts'
import {type CheckingOptions, type PreparedCheck, prepareCheck} from './prepare-check.ts'
import type {Timer} from './timer.ts'

/** What a command names. */
export interface CheckRequest {
  readonly paths: readonly string[]
  readonly flags: CheckFlags
  /** The only files to look at, as absolute paths; all where it is not said. */
  readonly only?: ReadonlySet<string> | undefined
}

/** What a run is going to do. */
export interface CheckPlan extends CheckRequest, CheckingOptions {
  readonly found: PickedFiles
  /** The inputs of this part of a run, in the order of their paths. */
  readonly inputs: readonly Input[]
  /** Which part it is, where there are several. */
  readonly note: ShardNote | undefined
  readonly configs: ChosenConfigs
  /** What the cache knows. */
  readonly known: ReadonlyMap<Input, CheckedFile>
  readonly unknown: readonly Input[]
  readonly baselines: readonly OpenBaseline[]
  readonly prepared: PreparedCheck
}

/** Gets ready for a run. Nothing where there is nothing to do, or something keeps it from beginning, which is told. */
export async function planCheck(request: CheckRequest, timer: Timer): Promise<CheckPlan | undefined> {
  const {flags, only} = request
  const found = await findInputs(request)
  if (only && found.inputs.length === 0) return undefined
  timer.lap('finding files')
  const configs = await chooseConfigs(found.inputs, flags)
  fail(...configs.problems)
  if (configs.problems.length > 0) return undefined
  timer.lap('configuration')
  const {inputs, note} = takePart(configs.inputs, flags.shard)
  const cache = chooseCache(flags)
  const keyOf = createConfigKey(requestOf(flags))
  const known = new Map(
    inputs
      .filter(input => cache && !tooLarge(input, flags.maxFileSize ?? USUAL_LARGEST))
      .flatMap(input => withResult(input, cache?.find(input, keyOf(configs.configOf(input)))))
  )
  timer.lap('looking into the cache')
  const fixing = await chooseFixing(flags)
  const baselined = await chooseBaselines(
    inputs,
    flags,
    input => configs.configOf(input).settled.baseline?.value
  )
  const refused = [
    ...(fixing.problem ? [fixing.problem] : []),
    ...baselined.problems,
    ...(flags.output ? (await import('./outputs-in-the-way.ts')).outputsInTheWay(flags, found.inputs) : [])
  ]
  fail(...refused)
  if (refused.length > 0) return undefined
  const unknown = inputs.filter(input => !known.has(input))
  const isKnown = inputs.length > 0 && unknown.length === 0
  const {baselines} = baselined
  if (!isKnown) settleEngine(unknown.length)
  const expected = {isKnown, hasBaselines: baselines.length > 0}
  const prepared = await prepareCheck(configs, flags, expected, timer.probe)
  fail(...prepared.problems)
  if (!prepared.isSettled) return undefined
  timer.lap('loading rules and formats')
  const {options: fix} = fixing
  return {...request, found, inputs, note, configs, cache, keyOf, known, unknown, fix, baselines, prepared}
}

async function findInputs({paths, flags, only}: CheckRequest): Promise<PickedFiles> {
  const collected = await collectInputs(paths, flags)
  return only ? {inputs: collected.inputs.filter(input => only.has(nameOf(input))), problems: []} : collected
}

const withResult = (
  input: Input,
  result: CheckedFile | undefined
): readonly (readonly [Input, CheckedFile])[] => (result ? [[input, result]] : [])

/** Fixing knows how to lint; a run that only reports what is known need not. */
async function chooseFixing(flags: CheckFlags): Promise<ReturnType<typeof chooseFix>> {
  if (!flags.fix && !flags.fixDryRun) return {}
  const choosing = await import('./choose-fix.ts')
  return choosing.chooseFix(flags, {
    cwd: process.cwd(),
    isTerminal: process.stdin.isTTY && process.stdout.isTTY
  })
}
