import {existsSync} from 'node:fs'
import path from 'node:path'
import {formatProblem} from '../core/errors.ts'
import {nearest} from '../core/nearest.ts'
import type {OpenBaseline} from '../run/baseline/open-baselines.ts'
import type {SettledRun, Settling} from '../run/baseline/settle-baselines.ts'
import {createConfigKey} from '../run/cache/config-key.ts'
import type {CheckedFile} from '../run/check-file.ts'
import {configFindings} from '../run/config/config-findings.ts'
import {tooLarge, USUAL_LARGEST} from '../run/file-size.ts'
import {gatherRun, type RunResult, withReports} from '../run/gather-run.ts'
import {type Input, nameOf} from '../run/input.ts'
import {keepFindings} from '../run/keep-findings.ts'
import {type Care, missed} from '../run/missed.ts'
import {settleEngine} from '../run/settle-engine.ts'
import {takePart} from '../run/shard.ts'
import {isFolder} from '../run/stat-if-there.ts'
import {baselineLines} from './baseline-lines.ts'
import {chooseBaselines} from './choose-baselines.ts'
import {chooseCache} from './choose-cache.ts'
import {chooseConfigs} from './choose-configs.ts'
import type {chooseFix} from './choose-fix.ts'
import {collectInputs} from './collect-inputs.ts'
import {commandNames} from './command-names.ts'
import {conclude, noteLines} from './conclude.ts'
import type {CheckFlags} from './flags.ts'
import {ignoredRemarks} from './ignored-remarks.ts'
import {misnamedRemarks} from './misnamed-remarks.ts'
import {isPicking, type PickedFiles} from './pick-flags.ts'
import {prepareCheck} from './prepare-check.ts'
import {fail, named, say} from './print.ts'
import {printReport} from './print-report.ts'
import {createProgress} from './progress.ts'
import {requestOf} from './settings-request.ts'
import {shareWork} from './share-work.ts'
import {slowLines} from './slow-lines.ts'
import {createTimer} from './timer.ts'
import {withCircumstances} from './with-circumstances.ts'

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
  const collected = await collectInputs(paths, flags)
  const found: PickedFiles = only
    ? {inputs: collected.inputs.filter(input => only.has(nameOf(input))), problems: []}
    : collected
  if (only && found.inputs.length === 0) return
  timer.lap('finding files')
  const configs = await chooseConfigs(found.inputs, flags)
  fail(...configs.problems)
  if (configs.problems.length > 0) return
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
  const fix = await chooseFixing(flags)
  const baselined = await chooseBaselines(
    inputs,
    flags,
    input => configs.configOf(input).settled.baseline?.value
  )
  const refused = [
    ...(fix.problem ? [fix.problem] : []),
    ...baselined.problems,
    ...(flags.output ? (await import('./outputs-in-the-way.ts')).outputsInTheWay(flags, found.inputs) : [])
  ]
  fail(...refused)
  if (refused.length > 0) return
  const unknown = inputs.filter(input => !known.has(input))
  const isKnown = inputs.length > 0 && unknown.length === 0
  const expected = {isKnown, hasBaselines: baselined.baselines.length > 0}
  if (!isKnown) settleEngine(unknown.length)
  const prepared = await prepareCheck(configs, flags, expected, timer.probe)
  fail(...prepared.problems)
  if (!prepared.isSettled) return
  timer.lap('loading rules and formats')
  const progress = createProgress({stream: standardError, now: Date.now})
  const onProgress = flags.quiet ? undefined : progress.update
  const shared = await shareWork(unknown, flags, {configs, prepared, cache, onProgress})
  const whole = await gatherRun(
    inputs,
    input => known.get(input) ?? shared.get(input) ?? prepared.check(input, {fix: fix.options, cache, keyOf}),
    onProgress
  )
  progress.clear()
  timer.lap('gathering')
  const scope = {cwd: process.cwd(), folders: only ? [] : foldersOf(paths, flags), used: whole.used}
  const further = configFindings(configs.byFile, scope)
  const settled = await settleKnown(note ? whole : withReports(whole, further), baselined.baselines, {
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
  const problems = [...found.problems, ...unmet.problems, ...settled.problems]
  const result = withCircumstances(kept, {
    shard: note,
    unused: note ? further : [],
    problems: [...prepared.problems, ...problems]
  })
  const {rules} = prepared
  const shown = fix.options
    ? await (await import('./print-fixes.ts')).printFixes(inputs, result, fix.options, {flags, rules})
    : await printReport(result, {flags, rules})
  timer.lap('reporting')
  const unsaved = cache?.save()
  timer.lap('keeping the cache')
  if (cache?.remark) say(formatProblem(named(cache.remark)))
  say(...baselineLines(settled, flags))
  if (!flags.quiet) {
    const remarks = [...misnamedRemarks(configs, flags), ...ignoredRemarks(configs.ignored), ...unmet.remarks]
    say(...remarks.map(formatProblem))
    say(...noteLines(result.report))
    if (unknown[0]) say(...slowLines(prepared.settingsOf(unknown[0]).engine.matcher.slowness()))
    if (found.nothing) say(found.nothing.message)
  }
  fail(...problems, ...(unsaved ? [unsaved] : []))
  if (!found.nothing) say(...mistakenCommand(paths, found.inputs.length))
  say(...timer.lines())
  conclude(result.report, shown, problems.length, flags)
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
  const {settleBaselines} = await import('../run/baseline/settle-baselines.ts')
  return settleBaselines(result, baselines, settling)
}

const withResult = (
  input: Input,
  result: CheckedFile | undefined
): readonly (readonly [Input, CheckedFile])[] => (result ? [[input, result]] : [])

/** The folders of which every file is checked, by all rules that configurations ask for. */
function foldersOf(paths: readonly string[], flags: CheckFlags): readonly string[] {
  const isPartial = flags.rule || flags.stdinFilename !== undefined || isPicking(flags)
  if (isPartial) return []
  const targets = paths.length === 0 ? ['.'] : paths
  // An empty path names nothing.
  return targets
    .filter(Boolean)
    .map(target => path.resolve(target))
    .filter(isFolder)
}

/** Fixing knows how to lint; a run that only reports what is known need not. */
async function chooseFixing(flags: CheckFlags): Promise<ReturnType<typeof chooseFix>> {
  if (!flags.fix && !flags.fixDryRun) return {}
  const choosing = await import('./choose-fix.ts')
  return choosing.chooseFix(flags, {
    cwd: process.cwd(),
    isTerminal: process.stdin.isTTY && process.stdout.isTTY
  })
}

const careOf = ({strictFiles, lenientFiles}: CheckFlags): Care =>
  strictFiles ? 'strict' : lenientFiles ? 'lenient' : 'usual'

/** `chekc` is read as a path, since `check` is the default command; so is `fix` behind an option. */
function mistakenCommand([first = '']: readonly string[], found: number): readonly string[] {
  const meant = (name: string): string => `Did you mean the command “peoplefirst ${name}”?`
  if (commandNames.some(name => name === first) && !existsSync(first)) {
    return [`${meant(first)} A command stands before its options.`]
  }
  const near = found === 0 && /^[a-z]+$/.test(first) ? nearest(first, commandNames) : undefined
  return near === undefined ? [] : [meant(near)]
}
