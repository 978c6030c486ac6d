import {formatProblem, type PeopleFirstError, problem} from '../core/errors.ts'
import type {Report} from '../core/report.ts'
import type {RuleSet, Severity} from '../core/rule.ts'
import type {loadAllRules} from '../run/engine.ts'
import type {Input} from '../run/input.ts'
import {stdinInput} from '../run/input.ts'
import {findReports} from '../run/merge/find-reports.ts'
import {mergeReports} from '../run/merge/merge-reports.ts'
import {readReport} from '../run/merge/read-report.ts'
import {higher} from '../run/summary.ts'
import type {FailLevel} from '../run/verdict.ts'
import {conclude, noteLines} from './conclude.ts'
import type {MergeFlags} from './options/flags.ts'
import {wantsFormat} from './options/outputs.ts'
import {packageVersion} from './package-version.ts'
import {printReport} from './print-report.ts'
import {fail, named, say} from './terminal/print.ts'
import {readStdin} from './terminal/read-stdin.ts'

/** Joins reports, prints the whole, and sets the exit code. */
export async function runMerge(paths: readonly string[], flags: MergeFlags): Promise<void> {
  const rules = await rulesFor(flags)
  fail(...rules.problems)
  const targets = paths.filter(target => target !== '-')
  const found = await findReports(targets, process.cwd())
  const piped: readonly Input[] =
    targets.length < paths.length ? [stdinInput(await readStdin(), undefined)] : []
  const read = [...found.inputs, ...piped].map(readReport)
  const {result, remarks} = mergeReports(
    read.flatMap(one => (one.type === 'report' ? [one] : [])),
    {
      version: packageVersion(),
      least: leastOf(flags),
      problems: [...found.problems, ...read.flatMap(one => (one.type === 'failed' ? [one.problem] : []))].map(
        named
      )
    }
  )
  const shown = await printReport(result, {flags, rules: rules.rules})
  if (!flags.quiet) say(...remarks.map(formatProblem), ...noteLines(result.report))
  const problems = problemsOf(result.report)
  fail(...problems)
  conclude(result.report, shown, problems.length, flags)
}

/** Rules are only needed for the help that SARIF carries along. */
async function rulesFor(flags: MergeFlags): Promise<ReturnType<typeof loadAllRules>> {
  const none: RuleSet = {rules: [], sets: new Map()}
  if (!wantsFormat(flags, 'sarif')) return {rules: none, problems: []}
  const engine = await import('../run/engine.ts')
  return engine.loadAllRules(flags.rules ?? [])
}

/** From which weight on findings count here, be it to show them or to judge by them. */
function leastOf({quiet, severity = 'suggestion', failOn, maxWarnings}: MergeFlags): Severity {
  const shown = quiet ? 'error' : severity
  const judged = [...judgedFrom(failOn), ...(maxWarnings === undefined ? [] : (['warning'] as const))]
  return judged.reduce((least, one) => (higher(least, one) === least ? one : least), shown)
}

const judgedFrom = (failOn: FailLevel): readonly Severity[] => (failOn === 'never' ? [] : [failOn])

/** What the runs could not do, and what merging could not, as lines to print. */
const problemsOf = ({problems = []}: Report): readonly PeopleFirstError[] =>
  problems.map(({file, line, column, message}) =>
    problem(
      'merge-reported',
      {message},
      {file: file ?? undefined, line: line ?? undefined, column: column ?? undefined}
    )
  )
