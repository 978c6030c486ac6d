import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {Report} from '../core/report.ts'
import type {RuleSet} from '../core/rule.ts'
import type {ReportOptions} from '../report/reporter.ts'
import {type ReporterName, reporters} from '../report/reporters.ts'
import type {RunResult} from '../run/run.ts'
import {atLeast} from '../run/summary.ts'
import {appendReport, writeReport} from '../run/write/write-report.ts'
import type {PickFlags, ShowFlags} from './options/flags.ts'
import {chooseOutputs} from './options/outputs.ts'
import {scopeOf} from './options/pick-flags.ts'
import {showsSuggestions} from './options/shows-suggestions.ts'
import {packageVersion} from './package-version.ts'
import {wantsColor} from './terminal/color.ts'
import {fail, printPieces} from './terminal/print.ts'
import {standardOutput} from './terminal/standard-output.ts'

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
  const {printed: asked, written} = chooseOutputs(flags.format, flags.output)
  const shown = atLeast(result.report, flags.quiet ? 'error' : (flags.severity ?? 'suggestion'))
  const options = optionsOf(result, flags, rules)
  const write = async (
    format: ReporterName,
    put: (pieces: Iterable<string>) => PeopleFirstError | undefined,
    more: Partial<ReportOptions> = {}
  ): Promise<void> => {
    const reporter = await reporters[format]()
    const problem = unlessTooLong(() => put(inPieces(reporter(shown, {...options, ...more}))), format)
    if (problem) fail(problem)
  }
  const toPrint = isTaken ? [] : asked
  for (const format of toPrint)
    await write(format, printed, {color: isColored(format, flags), columns: standardOutput.columns})
  for (const {format, file} of written) await write(format, pieces => writeReport(file, [...pieces].join('')))
  const {GITHUB_STEP_SUMMARY: summaryFile} = process.env
  if (summaryFile && [...toPrint, ...written.map(({format}) => format)].includes('github')) {
    await write('markdown', pieces => appendReport(summaryFile, [...pieces].join('')))
  }
  return shown
}

const isColored = (format: ReporterName, {color}: ShowFlags): boolean =>
  format === 'pretty' && wantsColor({flag: color, isTTY: standardOutput.isTTY, env: process.env})

function printed(pieces: Iterable<string>): undefined {
  printPieces(pieces)
}

const inPieces = (text: string | Generator<string>): Iterable<string> =>
  typeof text === 'string' ? [text] : text

/** What becomes of a report, or why there is none: one text holds half a billion units at most. */
export function unlessTooLong<T>(work: () => T, format: ReporterName): T | PeopleFirstError {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError && error.message === 'Invalid string length') {
      return problem('report-too-long', {format})
    }
    throw error
  }
}

function optionsOf(
  {lines, fingerprints}: RunResult,
  flags: Printing['flags'],
  {rules}: RuleSet
): ReportOptions {
  return {
    color: false,
    suggestions: showsSuggestions(flags),
    summary: !flags.quiet,
    lines,
    rules,
    scope: scopeOf(flags),
    fingerprints,
    version: packageVersion()
  }
}
