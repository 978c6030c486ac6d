import {severities} from '../core/rule.ts'
import {overlaps} from '../core/span.ts'
import type {RuleMatch} from './rule-match.ts'

/**
 * Gate 9, density: of the matches of one sentence keeps each rule once, and where two concepts meet the
 * stronger one: higher severity, then more words, then the earlier rule.
 */
export function strongest(matches: readonly RuleMatch[]): readonly RuleMatch[] {
  const kept: RuleMatch[] = []
  for (const match of [...matches].sort(byStrength)) {
    const told = kept.some(other => other.rule.id === match.rule.id || overlaps(other.core, match.core))
    if (!told) kept.push(match)
  }
  return kept.sort((a, b) => a.core.start - b.core.start)
}

function byStrength(a: RuleMatch, b: RuleMatch): number {
  return (
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    b.core.end - b.core.start - (a.core.end - a.core.start) ||
    a.core.start - b.core.start ||
    (a.rule.id < b.rule.id ? -1 : 1)
  )
}
