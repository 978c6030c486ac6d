import type {Position} from '../core/lines.ts'
import type {FileReport, Report, ReportedProblem} from '../core/report.ts'
import {oneLine} from './one-line.ts'
import type {Reporter, ReportOptions} from './reporter.ts'
import {physicalLocation, regionOf} from './sarif-places.ts'
import {sarifResult} from './sarif-result.ts'
import {sarifRules} from './sarif-rules.ts'
import {firstOfEachRule} from './shown-findings.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** SARIF 2.1.0, as code scanning reads it, with the help of each rule, fingerprints and fixes. */
export const sarif: Reporter = (report, options) =>
  `${JSON.stringify({$schema: schema, version: '2.1.0', runs: [runOf(report, options)]}, null, 2)}\n`

function runOf({files, problems = []}: Report, {rules, fingerprints, version}: ReportOptions) {
  const found = files.flatMap(({path, findings}) => findings.map(finding => ({path, finding})))
  const introduced = firstOfEachRule(found.map(({finding}) => finding))
  const indexes = new Map([...introduced.keys()].map((id, index) => [id, index]))
  return {
    tool: {driver: {name: 'peoplefirst', version, rules: sarifRules([...introduced.values()], rules)}},
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: {SRCROOT: {description: {text: 'The folder in which peoplefirst ran.'}}},
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: [...problems.map(failure), ...files.flatMap(notifications)]
      }
    ],
    results: found.map(({path, finding}) =>
      sarifResult(path, finding, {
        ruleIndex: indexes.get(finding.rule) ?? -1,
        fingerprint: fingerprints.get(finding)
      })
    )
  }
}

/** What could not be done at all. */
const failure = ({code, file, line, column, message}: ReportedProblem) => ({
  level: 'error',
  descriptor: {id: code},
  message: {text: oneLine(message)},
  ...(file === null ? {} : {locations: [{physicalLocation: physicalLocation(file, pointAt(line, column))}]})
})

const pointAt = (line: number | null, column: number | null) =>
  line === null ? undefined : {startLine: line, startColumn: column ?? 1}

/** What could not be read as meant, and files of a known format that could not be read at all. */
function notifications({path, format, reason, notes}: FileReport) {
  const notification = (text: string, start?: Position) => ({
    level: 'note',
    message: {text: oneLine(text)},
    locations: [{physicalLocation: physicalLocation(path, start && regionOf(start, start))}]
  })
  return [
    ...(reason !== null && format !== null ? [notification(reason)] : []),
    ...notes.map(({message, start}) => notification(message, start))
  ]
}
