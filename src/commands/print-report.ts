import type {Report} from '../core/report.ts'
import type {RuleSet} from '../core/rule.ts'
import type {ReportOptions} from '../report/reporter.ts'
import {type ReporterName, reporters} from '../report/reporters.ts'
import type {RunResult} from '../run/run.ts'
import {atLeast} from '../run/summary.ts'
import {appendReport, writeReport} from '../run/write-report.ts'
import {wantsColor} from './color.ts'
import type {PickFlags, ShowFlags} from './flags.ts'
import {chooseOutputs} from './outputs.ts'
import {packageVersion} from './package-version.ts'
import {scopeOf} from './pick-flags.ts'
import {fail, print} from './print.ts'

/** What a report is printed by. */
export interface Printing {
  readonly flags: ShowFlags & PickFlags
  readonly rules: RuleSet
  /** Whether standard output is for something else, so that reports only go into files. */
  readonly isTaken?: boolean
}

/**
 * Prints a run as its flags ask, then writes the files they name; a file that cannot be written is a problem, and the
 * other reports still come. Returns what was shown of the run.
 */
export async function printReport(
  result: RunResult,
  {flags, rules, isTaken = false}: Printing
): Promise<Report> {
  const {printed, written} = chooseOutputs(flags.format, flags.output)
  const shown = atLeast(result.report, flags.quiet ? 'error' : (flags.severity ?? 'suggestion'))
  const options = optionsOf(result, flags, rules)
  const texts = async (format: ReporterName, more: Partial<ReportOptions> = {}): Promise<string> =>
    (await reporters[format]())(shown, {...options, ...more})
  const toPrint = isTaken ? [] : printed
  for (const format of toPrint) print(await texts(format, {color: isColored(format, flags)}))
  for (const {format, file} of written) reportProblem(writeReport(file, await texts(format)))
  const {GITHUB_STEP_SUMMARY: summaryFile} = process.env
  if (summaryFile && [...toPrint, ...written.map(({format}) => format)].includes('github')) {
    reportProblem(appendReport(summaryFile, await texts('markdown')))
  }
  return shown
}

const isColored = (format: ReporterName, {color}: ShowFlags): boolean =>
  format === 'pretty' && wantsColor({flag: color, isTTY: process.stdout.isTTY, env: process.env})

const reportProblem = (problem: ReturnType<typeof writeReport>): void => {
  if (problem) fail(problem)
}

function optionsOf(
  {lines, fingerprints}: RunResult,
  flags: Printing['flags'],
  {rules}: RuleSet
): ReportOptions {
  return {
    color: false,
    // Suggestions that are asked for, or that fail the run, are no side note.
    suggestions: flags.suggestions || flags.severity === 'suggestion' || flags.failOn === 'suggestion',
    summary: !flags.quiet,
    lines,
    rules,
    scope: scopeOf(flags),
    fingerprints,
    version: packageVersion()
  }
}
