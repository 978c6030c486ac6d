import type {Finding} from '../core/finding.ts'
import type {ReportedProblem} from '../core/report.ts'
import {type Severity, severities} from '../core/rule.ts'
import {count} from './counts.ts'
import {messageLines} from './message-lines.ts'
import {oneLine} from './one-line.ts'
import type {Reporter} from './reporter.ts'
import {foldedLine, summaryLine} from './summary-lines.ts'
import {workflowCommand} from './workflow-command.ts'

/** GitHub shows so many annotations of a level for a step, and drops the rest without a word. */
const MOST_ANNOTATIONS = 10

const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', suggestion: 'notice'}

/** Workflow commands that GitHub shows as annotations on the lines of a pull request; errors first. */
export const github: Reporter = ({files, summary, problems = []}, options) => {
  const found = files.flatMap(({path, findings}) => findings.map(finding => ({path, finding})))
  const annotated = severities
    .filter(severity => options.suggestions || severity !== 'suggestion')
    .toReversed()
  const folded = options.suggestions
    ? 0
    : found.filter(({finding}) => finding.severity === 'suggestion').length
  const lines = [
    ...annotated.flatMap(severity => {
      const own = found.filter(({finding}) => finding.severity === severity)
      const told = [
        ...(severity === 'error' ? problems.map(problem => () => failure(problem)) : []),
        ...own.map(
          ({path, finding}) =>
            () =>
              annotation(path, finding)
        )
      ]
      const left = told.length - MOST_ANNOTATIONS
      return [
        ...told.slice(0, MOST_ANNOTATIONS).map(text => text()),
        ...(left > 0 ? [`And ${count(left, `more ${severity}`)}; GitHub shows ten for a step.`] : [])
      ]
    }),
    ...(folded > 0 ? [foldedLine(folded, 0)] : []),
    ...(options.summary ? [summaryLine(summary, options.scope)] : [])
  ]
  return lines.map(line => `${line}\n`).join('')
}

/** Something that could not be done; it fails the step whatever is found. */
function failure({file, line, column, code, message}: ReportedProblem): string {
  const place = {...(file === null ? {} : {file}), ...(line === null ? {} : {line, col: column ?? 1})}
  return workflowCommand('error', {...place, title: code}, oneLine(message))
}

function annotation(path: string, finding: Finding): string {
  const {start, end, rule, severity} = finding
  // GitHub refuses columns of a span over several lines.
  const columns = start.line === end.line ? {col: start.column, endColumn: end.column} : {}
  return workflowCommand(
    levels[severity],
    {file: path, line: start.line, endLine: end.line, ...columns, title: rule},
    messageLines(finding).join('\n')
  )
}
