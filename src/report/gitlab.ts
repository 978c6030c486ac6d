import type {Severity} from '../core/rule.ts'
import {messageText} from './message-lines.ts'
import type {Reporter} from './reporter.ts'

const levels: Readonly<Record<Severity, string>> = {error: 'major', warning: 'minor', suggestion: 'info'}

/** GitLab's Code Quality report, a list of issues as merge requests show them. */
export const gitlab: Reporter = ({files}, {fingerprints}) => {
  const issues = files.flatMap(({path, findings}) =>
    findings.map(finding => ({
      description: messageText(finding),
      check_name: finding.rule,
      fingerprint: fingerprints.get(finding) ?? '',
      severity: levels[finding.severity],
      location: {path, lines: {begin: finding.start.line, end: finding.end.line}}
    }))
  )
  return `${JSON.stringify(issues, null, 2)}\n`
}
