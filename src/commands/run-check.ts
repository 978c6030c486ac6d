import {formatProblem} from '../core/errors.ts'
import type {FileReport, Report} from '../core/report.ts'
import {nearest} from '../rules/nearest.ts'
import {englishEngine} from '../run/engine.ts'
import {missed} from '../run/missed.ts'
import {run} from '../run/run.ts'
import {exitCode, failures, unseen} from '../run/verdict.ts'
import {chooseFix} from './choose-fix.ts'
import {chooseReading} from './choose-reading.ts'
import {chooseRules} from './choose-rules.ts'
import {collectInputs} from './collect-inputs.ts'
import {commandNames} from './command-names.ts'
import type {CheckFlags} from './flags.ts'
import {fail, say} from './print.ts'
import {printFixes} from './print-fixes.ts'
import {printReport} from './print-report.ts'
import {createProgress} from './progress.ts'

/** Checks, prints, and sets the exit code. */
export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<void> {
  const chosen = chooseRules(flags)
  const {reading, problems: misread} = chooseReading(flags)
  fail(...chosen.problems, ...misread)
  if (!chosen.rules || !reading) return
  const {inputs, problems} = await collectInputs(paths, flags.stdinFilename)
  const fix = chooseFix(flags, {cwd: process.cwd(), isTerminal: process.stdin.isTTY && process.stdout.isTTY})
  if (fix.problem) {
    fail(fix.problem)
    return
  }
  const progress = createProgress({stream: process.stderr, now: Date.now})
  const settings = {
    kind: flags.kind,
    audience: flags.audience,
    reading,
    engine: englishEngine(chosen.rules)
  }
  const result = run(inputs, {
    settingsOf: () => settings,
    fix: fix.options,
    ...(flags.quiet ? {} : {onProgress: progress.update})
  })
  progress.clear()
  const shown = fix.options
    ? await printFixes(inputs, result, fix.options, {flags, rules: chosen.rules})
    : await printReport(result, {flags, rules: chosen.rules})
  const unmet = missed(inputs, result, flags.strictFiles === true)
  if (!flags.quiet) say(...unmet.remarks.map(formatProblem), ...result.report.files.flatMap(noteLines))
  fail(...problems, ...unmet.problems)
  const meant = mistakenCommand(paths, inputs.length)
  if (meant !== undefined) say(`Did you mean the command “peoplefirst ${meant}”?`)
  conclude(result.report, shown, problems.length + unmet.problems.length, flags)
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
