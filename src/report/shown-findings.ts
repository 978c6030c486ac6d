import type {Finding} from '../core/finding.ts'
import type {ReportOptions} from './reporter.ts'

/** The findings that a report tells one by one: all, or all but suggestions, which are counted instead. */
export const shownFindings = (
  findings: readonly Finding[],
  {suggestions}: Pick<ReportOptions, 'suggestions'>
): readonly Finding[] => findings.filter(({severity}) => suggestions || severity !== 'suggestion')

/** The first finding of each rule, by the id of the rule, in the order of the findings. */
export function firstOfEachRule(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const first = new Map<string, Finding>()
  for (const finding of findings) if (!first.has(finding.rule)) first.set(finding.rule, finding)
  return first
}
