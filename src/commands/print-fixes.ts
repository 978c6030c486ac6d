import {formatProblem, problem} from '../core/errors.ts'
import type {Report} from '../core/report.ts'
import {count} from '../report/counts.ts'
import {unifiedDiff} from '../report/diff.ts'
import type {FileFix, FixOptions} from '../run/fix-file.ts'
import type {Input} from '../run/input.ts'
import type {RunResult} from '../run/run.ts'
import {print, say} from './print.ts'
import {type Printing, printReport} from './print-report.ts'

/**
 * Prints what a fix did: the diff of a dry run, the new text of standard input, or the report of what is left;
 * reports that go into files are written in each case. How many places were fixed stands on standard error.
 */
export async function printFixes(
  inputs: readonly Input[],
  result: RunResult,
  {dryRun}: FixOptions,
  printing: Printing
): Promise<Report> {
  const piped = inputs.find(({from}) => from.type === 'memory')
  const isTaken = dryRun || piped !== undefined
  if (dryRun) print(unifiedDiff(result.fixes))
  else if (piped) print(result.fixes.find(({path}) => path === piped.path)?.after ?? '')
  const shown = await printReport(result, {...printing, isTaken})
  if (!printing.flags.quiet) {
    say(...result.fixes.flatMap(refusals), outcome(result.fixes, dryRun))
  }
  return isTaken ? result.report : shown
}

const refusals = ({path, unfixed}: FileFix): readonly string[] =>
  unfixed.map(({finding: {rule, actual, start}, reason}) =>
    formatProblem(
      problem('fix-refused', {rule, actual, reason}, {file: path, line: start.line, column: start.column})
    )
  )

function outcome(fixes: readonly FileFix[], dryRun: boolean): string {
  const changed = fixes.filter(({fixed}) => fixed.length > 0)
  const places = changed.reduce((sum, {fixed}) => sum + fixed.length, 0)
  if (places === 0) return 'Nothing to fix by itself.'
  return `${dryRun ? 'Would fix' : 'Fixed'} ${count(places, 'place')} in ${count(changed.length, 'file')}.`
}
