import path from 'node:path'
import type {PeopleFirstError} from '../../core/errors.ts'
import type {OpenBaseline} from '../../run/baseline/open-baselines.ts'
import type {SettledRun, Settling} from '../../run/baseline/settle-baselines.ts'
import {configFindings} from '../../run/config/config-findings.ts'
import {isFolder} from '../../run/files/look-at.ts'
import {gatherRun, type OnProgress, type RunResult, withReports} from '../../run/gather-run.ts'
import {keepFindings} from '../../run/keep-findings.ts'
import {type Care, missed} from '../../run/missed.ts'
import type {CheckFlags} from '../options/flags.ts'
import {isPicking} from '../options/pick-flags.ts'
import {createProgress} from '../terminal/progress.ts'
import type {CheckPlan, CheckRequest} from './plan-check.ts'
import {shareWork} from './share-work.ts'
import type {Timer} from './timer.ts'
import {withCircumstances} from './with-circumstances.ts'

/** What a run gave. */
export interface Outcome {
  readonly result: RunResult
  /** What became of the baselines. */
  readonly settled: SettledRun
  /** What could not be done to files, and how that is to be taken. */
  readonly problems: readonly PeopleFirstError[]
  readonly remarks: readonly PeopleFirstError[]
}

/** Checks all inputs of a plan, and lays the findings beside the baselines. */
export async function performCheck(plan: CheckPlan, timer: Timer): Promise<Outcome> {
  const {inputs, flags, note, configs, baselines, prepared} = plan
  const whole = await checkAll(plan)
  timer.lap('gathering')
  const scope = {cwd: process.cwd(), folders: foldersOf(plan), used: whole.used}
  const further = configFindings(configs.byFile, scope)
  const settled = await settleKnown(note ? whole : withReports(whole, further), baselines, {
    settingsOf: prepared.settingsOf,
    update: flags.updateBaseline === true,
    prune: flags.pruneBaseline === true
  })
  // Behind the baseline, which counts all findings of a file.
  const kept = keepFindings(settled.result, finding => !whole.untouched?.has(finding))
  const unmet = missed(inputs, kept, careOf(flags), {
    isPicked: isPicking(flags),
    isPart: note !== undefined
  })
  const problems = [...plan.found.problems, ...unmet.problems, ...settled.problems]
  const result = withCircumstances(kept, {
    shard: note,
    unused: note ? further : [],
    problems: [...prepared.problems, ...problems]
  })
  return {result, settled, problems, remarks: unmet.remarks}
}

/** The results of all inputs, from the cache, from other threads, or from here. */
async function checkAll(plan: CheckPlan): ReturnType<typeof gatherRun> {
  const {inputs, flags, known, unknown, prepared} = plan
  const progress = createProgress({stream: standardError, now: Date.now})
  const onProgress: OnProgress | undefined = flags.quiet ? undefined : progress.update
  const shared = await shareWork(unknown, plan, onProgress)
  const whole = await gatherRun(
    inputs,
    input => known.get(input) ?? shared.get(input) ?? prepared.check(input, plan),
    onProgress
  )
  progress.clear()
  return whole
}

/** Node opens the streams of a process when they are first asked for, which takes a while. */
const standardError = {
  get isTTY() {
    return process.stderr.isTTY
  },
  write: (text: string) => process.stderr.write(text)
}

/** Without a baseline everything is new. */
async function settleKnown(
  result: RunResult,
  baselines: readonly OpenBaseline[],
  settling: Settling
): Promise<SettledRun> {
  if (baselines.length === 0) return {result, outcomes: [], problems: []}
  const {settleBaselines} = await import('../../run/baseline/settle-baselines.ts')
  return settleBaselines(result, baselines, settling)
}

/** The folders of which every file is checked, by all rules that configurations ask for. */
function foldersOf({paths, flags, only}: CheckRequest): readonly string[] {
  const isPartial = only || flags.rule || flags.stdinFilename !== undefined || isPicking(flags)
  if (isPartial) return []
  const targets = paths.length === 0 ? ['.'] : paths
  // An empty path names nothing.
  return targets
    .filter(Boolean)
    .map(target => path.resolve(target))
    .filter(isFolder)
}

const careOf = ({strictFiles, lenientFiles}: CheckFlags): Care =>
  strictFiles ? 'strict' : lenientFiles ? 'lenient' : 'usual'
