import path from 'node:path'
import {formatProblem, problem} from '../../core/errors.ts'
import type {Report} from '../../core/report.ts'
import {count} from '../../report/counts.ts'
import {type Change, unifiedDiff} from '../../report/diff.ts'
import {slashed} from '../../run/files/slashed.ts'
import type {FileFix, FixOptions} from '../../run/fix-file.ts'
import type {Input} from '../../run/input.ts'
import type {RunResult} from '../../run/run.ts'
import {chooseOutputs} from '../options/outputs.ts'
import {type Printing, printReport} from '../print-report.ts'
import {print, say} from '../terminal/print.ts'

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
  const changes = result.fixes.map(fix => ({...fix, path: fromHere(fix.path)}))
  if (dryRun) print(unifiedDiff(changes))
  else if (piped) print(result.fixes.find(({path}) => path === piped.path)?.after ?? '')
  const shown = await printReport(result, {...printing, isTaken})
  if (!printing.flags.quiet) {
    say(...result.fixes.flatMap(refusals))
    if (dryRun) say(...diffOutside(changes))
    if (isTaken) say(...formatAside(printing, dryRun ? 'the diff' : 'the new text'))
    say(outcome(result.fixes, dryRun))
  }
  return isTaken ? result.report : shown
}

const refusals = ({path, unfixed}: FileFix): readonly string[] =>
  unfixed.map(({finding: {rule, actual, start}, reason}) =>
    formatProblem(
      problem('fix-refused', {rule, actual, reason}, {file: path, line: start.line, column: start.column})
    )
  )

/** Diffs are put in place in the folder that they were made in; for a full path, `patch` and Git know no such folder. */
const fromHere = (file: string): string =>
  path.isAbsolute(file) ? slashed(path.relative(process.cwd(), file)) : file

function diffOutside(changes: readonly Change[]): readonly string[] {
  const outside = changes.find(({path, before, after}) => before !== after && path.startsWith('../'))
  return outside ? [formatProblem(problem('fix-diff-outside', {path: outside.path}))] : []
}

/** A report that was asked for by name and is not printed. */
function formatAside({flags}: Printing, what: string): readonly string[] {
  const format = chooseOutputs(flags.format, flags.output).printed.find(name => name !== 'pretty')
  return format === undefined ? [] : [formatProblem(problem('fix-format-aside', {format, what}))]
}

function outcome(fixes: readonly FileFix[], dryRun: boolean): string {
  const changed = fixes.filter(({fixed}) => fixed.length > 0)
  const places = changed.reduce((sum, {fixed}) => sum + fixed.length, 0)
  if (places === 0) return 'Nothing to fix by itself.'
  return `${dryRun ? 'Would fix' : 'Fixed'} ${count(places, 'place')} in ${count(changed.length, 'file')}.`
}
