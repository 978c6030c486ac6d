import type {Finding} from '../core/finding.ts'

/** So many findings of one rule in a file are shown whole; the others in one line. */
const wholeFindings = 3
/** So many of their lines are named. */
const namedLines = 8

/** A file's findings without the crowd: the first of each rule, and what is left of a rule as one summary. */
export interface Thinned {
  readonly whole: readonly Finding[]
  readonly summaries: readonly string[]
}

/** Gate 9, density, as it is shown: after three hits of one rule in a file, one summary. JSON keeps them all. */
export function thinOut(findings: readonly Finding[]): Thinned {
  const byRule = new Map<string, Finding[]>()
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding])
  const crowd = new Map([...byRule].map(([rule, found]) => [rule, found.slice(wholeFindings)]))
  const left = new Set([...crowd.values()].flat())
  return {
    whole: findings.filter(finding => !left.has(finding)),
    summaries: [...crowd].filter(([, found]) => found.length > 0).map(([rule, found]) => summary(rule, found))
  }
}

function summary(rule: string, findings: readonly Finding[]): string {
  const lines = [...new Set(findings.map(({start}) => start.line))]
  const named = lines.slice(0, namedLines).join(', ')
  return `${findings.length} more of ${rule}, on ${lines.length === 1 ? 'line' : 'lines'} ${named}${lines.length > namedLines ? ' …' : ''}`
}
