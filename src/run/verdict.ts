import {countOf, type Report, type Summary} from '../core/report.ts'
import {type Severity, severities} from '../core/rule.ts'

/** From which severity on a run fails. */
export const failLevels = ['error', 'warning', 'suggestion', 'never'] as const
export type FailLevel = (typeof failLevels)[number]

/** What makes a run fail. */
export interface Limits {
  readonly failOn: FailLevel
  /** More warnings than this fail the run; `undefined` allows any number. */
  readonly maxWarnings: number | undefined
}

/** The severities for which a run fails. */
export function failures({summary}: Report, {failOn, maxWarnings}: Limits): readonly Severity[] {
  const floor = failOn === 'never' ? severities.length : severities.indexOf(failOn)
  const tooMany = maxWarnings !== undefined && summary.warnings > maxWarnings
  return severities.filter(
    (severity, rank) =>
      (rank >= floor && summary[countOf[severity]] > 0) || (severity === 'warning' && tooMany)
  )
}

/** Those of the failing severities of which nothing is shown, so that somebody would wonder. */
export function unseen(failing: readonly Severity[], shown: Summary): readonly Severity[] {
  return failing.filter(severity => shown[countOf[severity]] === 0)
}

/** 0 clean, 1 findings that fail the run, 2 we could not do all that was asked. */
export function exitCode(problems: number, failing: readonly Severity[]): 0 | 1 | 2 {
  if (problems > 0) return 2
  return failing.length > 0 ? 1 : 0
}
