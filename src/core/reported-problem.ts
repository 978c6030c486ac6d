import type {PeopleFirstError} from './errors.ts'
import type {ReportedProblem} from './report.ts'

/** A problem as a report carries it. */
export const reportedProblem = ({code, message, place}: PeopleFirstError): ReportedProblem => ({
  code,
  file: place.file ?? null,
  line: place.line ?? null,
  column: place.column ?? null,
  message
})

/** `file:line:column` of a problem that has a file, leaving out what is not known. */
export const placeText = ({file, line, column}: Pick<ReportedProblem, 'file' | 'line' | 'column'>): string =>
  [file, line, line === null ? null : column].filter(part => part !== null).join(':')

/** Problems in the order of reports, by place, each told once: several jobs meet the same. */
export function sortedProblems(problems: readonly ReportedProblem[]): readonly ReportedProblem[] {
  const byName = new Map(problems.map(problem => [nameOf(problem), problem]))
  return [...byName]
    .sort(([a, one], [b, other]) => compare(one, other) || (a < b ? -1 : 1))
    .map(([, one]) => one)
}

const nameOf = ({code, file, line, column, message}: ReportedProblem): string =>
  JSON.stringify([code, file, line, column, message])

/** What has no place comes first. */
function compare(a: ReportedProblem, b: ReportedProblem): number {
  const byFile = (a.file ?? '') < (b.file ?? '') ? -1 : Number((a.file ?? '') > (b.file ?? ''))
  return byFile || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
