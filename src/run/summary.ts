import type {Finding} from '../core/finding.ts'
import {countOf, type FileReport, type Report, type Summary} from '../core/report.ts'
import {type Severity, severities} from '../core/rule.ts'

/** Adds up a run. */
export function summarise(files: readonly FileReport[]): Summary {
  const counts = {errors: 0, warnings: 0, suggestions: 0}
  let checked = 0
  let words = 0
  let suppressed = 0
  let known = 0
  for (const file of files) {
    if (file.checked) checked++
    words += file.words
    suppressed += file.suppressed ?? 0
    known += file.known ?? 0
    for (const {severity} of file.findings) counts[countOf[severity]]++
  }
  const sums = {files: files.length, checked, skipped: files.length - checked, words, ...counts}
  return {...sums, ...(suppressed > 0 ? {suppressed} : {}), ...(known > 0 ? {known} : {})}
}

/** The report with only the findings that weigh at least `least`. */
export function atLeast(report: Report, least: Severity): Report {
  const floor = severities.indexOf(least)
  const weighs = ({severity}: Finding): boolean => severities.indexOf(severity) >= floor
  const files = report.files.map(file => ({...file, findings: file.findings.filter(weighs)}))
  const severity = higher(least, report.severity ?? 'suggestion')
  return {...report, ...(severity === 'suggestion' ? {} : {severity}), summary: summarise(files), files}
}

/** The heavier of two severities. */
export const higher = (a: Severity, b: Severity): Severity =>
  severities.indexOf(a) > severities.indexOf(b) ? a : b
