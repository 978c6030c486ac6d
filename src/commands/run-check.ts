import {statSync} from 'node:fs'
import path from 'node:path'
import {formatProblem} from '../core/errors.ts'
import type {FileReport, Report} from '../core/report.ts'
import {nearest} from '../rules/nearest.ts'

import {settleBaselines} from '../run/baseline/settle-baselines.ts'
import {configFindings} from '../run/config/config-findings.ts'
import {keepFindings} from '../run/keep-findings.ts'

import {missed} from '../run/missed.ts'
import {run, withReports} from '../run/run.ts'
import {exitCode, failures, unseen} from '../run/verdict.ts'
import {baselineLines} from './baseline-lines.ts'
import {chooseBaselines} from './choose-baselines.ts'
import {chooseFix} from './choose-fix.ts'
import {chooseSettings} from './choose-settings.ts'
import {collectInputs} from './collect-inputs.ts'
import {commandNames} from './command-names.ts'
import type {CheckFlags} from './flags.ts'
import {ignoredRemarks} from './ignored-remarks.ts'
import {isPicking} from './pick-flags.ts'
import {fail, say} from './print.ts'
import {printConfig} from './print-config.ts'
import {printFixes} from './print-fixes.ts'
import {printReport} from './print-report.ts'
import {createProgress} from './progress.ts'

/** Checks, prints, and sets the exit code. */
export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<void> {
  if (flags.printConfig !== undefined) {
    await printConfig(flags.printConfig, flags)
    return
  }
  const found = await collectInputs(paths, flags)
  const {inputs, ignored, settingsOf, baselineOf, resolution, isSettled} = await chooseSettings(
    found.inputs,
    flags
  )
  fail(...resolution.problems)
  if (!isSettled) return
  const fix = chooseFix(flags, {cwd: process.cwd(), isTerminal: process.stdin.isTTY && process.stdout.isTTY})
  if (fix.problem) {
    fail(fix.problem)
    return
  }
  const {baselines, problems: unusable} = chooseBaselines(inputs, flags, baselineOf)
  fail(...unusable)
  if (unusable.length > 0) return
  const progress = createProgress({stream: process.stderr, now: Date.now})
  const whole = run(inputs, {
    settingsOf,
    fix: fix.options,
    ...(flags.quiet ? {} : {onProgress: progress.update})
  })
  progress.clear()
  const folders = foldersOf(paths, flags)
  const further = configFindings(resolution, {cwd: process.cwd(), folders, used: whole.used})
  const settled = settleBaselines(withReports(whole, further), baselines, {
    settingsOf,
    update: flags.updateBaseline === true,
    prune: flags.pruneBaseline === true
  })
  // Behind the baseline, which counts all findings of a file.
  const result = keepFindings(settled.result, finding => !whole.untouched?.has(finding))
  const shown = fix.options
    ? await printFixes(inputs, result, fix.options, {flags, rules: resolution.rules})
    : await printReport(result, {flags, rules: resolution.rules})
  say(...baselineLines(settled, flags))
  const unmet = missed(inputs, result, flags.strictFiles === true, isPicking(flags))
  if (!flags.quiet) {
    say(...[...ignoredRemarks(ignored), ...unmet.remarks].map(formatProblem))
    say(...result.report.files.flatMap(noteLines))
    if (found.nothing) say(found.nothing.message)
  }
  const problems = [...found.problems, ...unmet.problems, ...settled.problems]
  fail(...problems)
  const meant = found.nothing ? undefined : mistakenCommand(paths, found.inputs.length)
  if (meant !== undefined) say(`Did you mean the command “peoplefirst ${meant}”?`)
  conclude(result.report, shown, problems.length, flags)
}

/** The folders of which every file is checked, by all rules that configurations ask for. */
function foldersOf(paths: readonly string[], flags: CheckFlags): readonly string[] {
  if (flags.rule || flags.stdinFilename !== undefined || isPicking(flags)) return []
  const targets = paths.length === 0 ? ['.'] : paths
  return targets
    .map(target => path.resolve(target))
    .filter(target => statSync(target, {throwIfNoEntry: false})?.isDirectory())
}

/** `chekc` is read as a path, since `check` is the default command. */
function mistakenCommand([first = '']: readonly string[], found: number): string | undefined {
  return found === 0 && /^[a-z]+$/.test(first) ? nearest(first, commandNames) : undefined
}

const noteLines = ({path, notes}: FileReport): readonly string[] =>
  notes.map(({message, start}) => `${path}:${start.line}:${start.column}: ${message}`)

function conclude(report: Report, shown: Report, problems: number, {failOn, maxWarnings}: CheckFlags): void {
  const failing = failures(report, {failOn, maxWarnings})
  const hidden = unseen(failing, shown.summary)
  if (hidden.length > 0) say(`The run fails for findings that are not shown here: ${hidden.join(', ')}.`)
  const code = exitCode(problems, failing)
  // A problem with the rules has already spoken.
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0))
}
