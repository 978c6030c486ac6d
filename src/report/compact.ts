import type {Finding} from '../core/finding.ts'
import {oneLine} from './one-line.ts'
import type {Reporter} from './reporter.ts'
import {shownFindings} from './shown-findings.ts'

/** One line for each finding, as editors and problem matchers read it. */
export const compact: Reporter = ({files}, options) =>
  files
    .flatMap(({path, findings}) =>
      shownFindings(findings, options).map(finding => `${compactLine(path, finding)}\n`)
    )
    .join('')

/** A finding on one line, without a line end. */
export const compactLine = (path: string, {start, severity, message, rule}: Finding): string =>
  `${oneLine(path)}:${start.line}:${start.column}: ${severity} ${oneLine(message)} [${rule}]`
