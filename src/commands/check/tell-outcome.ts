import {formatProblem} from '../../core/errors.ts'
import type {Report} from '../../core/report.ts'
import {foldedLine} from '../../report/summary-lines.ts'
import {conclude, noteLines} from '../conclude.ts'
import type {ShowFlags} from '../options/flags.ts'
import {chooseOutputs} from '../options/outputs.ts'
import {showsSuggestions} from '../options/shows-suggestions.ts'
import {printReport} from '../print-report.ts'
import {fail, named, say} from '../terminal/print.ts'
import {baselineLines} from './baseline-lines.ts'
import {ignoredRemarks} from './ignored-remarks.ts'
import {misnamedRemarks} from './misnamed-remarks.ts'
import {mistakenCommand} from './mistaken-command.ts'
import type {Outcome} from './perform-check.ts'
import type {CheckPlan} from './plan-check.ts'
import {slowLines} from './slow-lines.ts'
import type {Timer} from './timer.ts'

/** Prints what a run gave and what there is to say beside it, keeps the cache, and sets the exit code. */
export async function tellOutcome(plan: CheckPlan, outcome: Outcome, timer: Timer): Promise<void> {
  const {paths, flags, found, cache} = plan
  const {result, settled, problems} = outcome
  const shown = await show(plan, outcome)
  timer.lap('reporting')
  const unsaved = cache?.save()
  timer.lap('keeping the cache')
  if (cache?.remark) say(formatProblem(named(cache.remark)))
  say(...baselineLines(settled, flags))
  if (!flags.quiet) sayRemarks(plan, outcome, shown)
  fail(...problems, ...(unsaved ? [unsaved] : []))
  if (!found.nothing) say(...mistakenCommand(paths, found.inputs.length))
  say(...timer.lines())
  conclude(result.report, shown, problems.length, flags)
}

/** Prints the report, or what was fixed; hands out what of the report is shown. */
async function show({inputs, flags, fix, prepared}: CheckPlan, {result}: Outcome): Promise<Report> {
  const {rules} = prepared
  return fix
    ? (await import('./print-fixes.ts')).printFixes(inputs, result, fix, {flags, rules})
    : printReport(result, {flags, rules})
}

function sayRemarks(plan: CheckPlan, {result, remarks}: Outcome, shown: Report): void {
  const {flags, configs, found, prepared, unknown} = plan
  const all = [...misnamedRemarks(configs, flags), ...ignoredRemarks(configs.ignored), ...remarks]
  say(...foldedLines(shown, flags), ...all.map(formatProblem))
  say(...noteLines(result.report))
  if (unknown[0]) say(...slowLines(prepared.settingsOf(unknown[0]).engine.matcher.slowness()))
  if (found.nothing) say(found.nothing.message)
}

/** Lines for editors have no room to say how many suggestions there are besides. */
function foldedLines({summary}: Report, flags: ShowFlags): readonly string[] {
  const isFolded = !showsSuggestions(flags) && summary.suggestions > 0
  return isFolded && chooseOutputs(flags.format, flags.output).printed.includes('compact')
    ? [foldedLine(summary.suggestions, 0)]
    : []
}
