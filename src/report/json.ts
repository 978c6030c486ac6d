import type {Finding} from '../core/finding.ts'
import type {Position} from '../core/lines.ts'
import type {FileReport, Report, Summary} from '../core/report.ts'
import type {Reporter} from './reporter.ts'

/**
 * The documented contract, `docs/schema/report.schema.json`. Every key is written out in its order, so that a field
 * added inside does not leak into it.
 */
export const json: Reporter = report => `${JSON.stringify(reportOf(report), null, 2)}\n`

const reportOf = ({version, summary, files}: Report) => ({
  version,
  summary: summaryOf(summary),
  files: files.map(fileOf)
})

const summaryOf = (summary: Summary): Summary => ({
  files: summary.files,
  checked: summary.checked,
  skipped: summary.skipped,
  words: summary.words,
  errors: summary.errors,
  warnings: summary.warnings,
  suggestions: summary.suggestions,
  ...(summary.known === undefined ? {} : {known: summary.known})
})

const fileOf = (file: FileReport) => ({
  path: file.path,
  format: file.format,
  checked: file.checked,
  reason: file.reason,
  words: file.words,
  findings: file.findings.map(findingOf),
  notes: file.notes.map(({message, start}) => ({message, start: positionOf(start)}))
})

const findingOf = (finding: Finding) => ({
  rule: finding.rule,
  category: finding.category,
  severity: finding.severity,
  message: finding.message,
  because: finding.because,
  why: finding.why,
  actual: finding.actual,
  suggestions: finding.suggestions.map(({text, safe}) => ({text, safe})),
  start: positionOf(finding.start),
  end: positionOf(finding.end),
  locator: finding.locator,
  pointer: finding.pointer,
  within: finding.within && {start: positionOf(finding.within.start), end: positionOf(finding.within.end)},
  twins: finding.twins.map(({start, end, locator}) => ({
    start: positionOf(start),
    end: positionOf(end),
    locator
  })),
  audience: finding.audience,
  url: finding.url
})

const positionOf = ({line, column, offset}: Position): Position => ({line, column, offset})
