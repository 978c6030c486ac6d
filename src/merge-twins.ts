import type {Finding, Suggestion} from './core/finding.ts'

/** A finding, and the name of the text it stands in where a file holds that text twice. */
export interface TwinFinding {
  readonly finding: Finding
  readonly twin: string | undefined
}

/**
 * Help desks store a reply twice, as HTML and as plain text. What both copies say is reported once, at its first
 * place; the others are kept as `twins`, so that a fix can change all or none.
 */
export function mergeTwins(found: readonly TwinFinding[]): readonly Finding[] {
  const merged: Finding[] = []
  const first = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const {finding, twin} of found) {
    if (twin === undefined) {
      merged.push(finding)
      continue
    }
    const words = `${twin}\n${finding.rule}\n${finding.actual.replace(/\s+/g, ' ').toLowerCase()}`
    const field = `${words}\n${finding.locator}`
    const nth = (counts.get(field) ?? 0) + 1
    counts.set(field, nth)
    const known = first.get(`${words}\n${nth}`)
    const twinned = known === undefined ? undefined : merged[known]
    if (known !== undefined && twinned) merged[known] = withTwin(twinned, finding)
    else {
      first.set(`${words}\n${nth}`, merged.length)
      merged.push(finding)
    }
  }
  return merged
}

/** A wording is put into all copies or into none. */
function withTwin(finding: Finding, twin: Finding): Finding {
  const {start, end, locator} = twin
  const suggestions = finding.suggestions.map((suggestion, index): Suggestion => {
    const other = twin.suggestions[index]
    const both = suggestion.edits && other?.edits && other.text === suggestion.text
    return both
      ? {...suggestion, edits: [...suggestion.edits, ...other.edits]}
      : {...suggestion, safe: false, edits: null}
  })
  return {...finding, suggestions, twins: [...finding.twins, {start, end, locator}]}
}
