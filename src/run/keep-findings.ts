import type {Finding} from '../core/finding.ts'
import type {FileReport} from '../core/report.ts'
import type {RunResult} from './run.ts'
import {summarise} from './summary.ts'

/** The run with only the findings that `keeps` holds for; the findings themselves stay the same objects. */
export function keepFindings(
  result: RunResult,
  keeps: (finding: Finding, file: FileReport) => boolean
): RunResult {
  const files = result.report.files.map(file => {
    const findings = file.findings.filter(finding => keeps(finding, file))
    return findings.length === file.findings.length ? file : {...file, findings}
  })
  return {...result, report: {...result.report, summary: summarise(files), files}}
}
