import type {Finding, SuppressedFinding} from '../core/finding.ts'

/** An entry of a configuration that leaves findings out, for one file. A star in its texts stands for anything. */
export interface SuppressionOfFile {
  /** Names the entry. */
  readonly key: string
  /** Rules and categories; every rule where there are none. */
  readonly rules: readonly string[]
  readonly locator: string | undefined
  readonly pointer: string | undefined
  readonly phrase: string | undefined
  /** Why, where the entry says so. */
  readonly reason: string | undefined
}

/** What entries made of findings. */
export interface AppliedEntries {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
  /** Keys of the entries that left something out. */
  readonly used: ReadonlySet<string>
}

/** Leaves out the findings that entries of a configuration are about. */
export function applyEntries(all: readonly Finding[], entries: readonly SuppressionOfFile[]): AppliedEntries {
  const used = new Set<string>()
  if (entries.length === 0) return {findings: all, suppressed: [], used}
  const matchers = entries.map(entry => ({...entry, matches: matcherOf(entry)}))
  const findings: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const finding of all) {
    const by = matchers.filter(({matches}) => matches(finding))
    for (const {key} of by) used.add(key)
    const reason = by.find(one => one.reason !== undefined)?.reason ?? null
    if (by.length === 0) findings.push(finding)
    else suppressed.push({finding, by: 'configuration', reason})
  }
  return {findings, suppressed, used}
}

function matcherOf({rules, locator, pointer, phrase}: SuppressionOfFile): (finding: Finding) => boolean {
  const at = shapeOf(locator)
  const points = shapeOf(pointer)
  const says = shapeOf(phrase)
  return finding =>
    (rules.length === 0 || rules.includes(finding.rule) || rules.includes(finding.category)) &&
    (!at || at.test(finding.locator ?? '')) &&
    (!points || points.test(finding.pointer ?? '')) &&
    (!says || says.test(finding.actual.replace(/\s+/g, ' ')))
}

/** A text whose stars stand for anything; letter case does not count. */
function shapeOf(text: string | undefined): RegExp | undefined {
  if (text === undefined) return undefined
  const parts = text.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'isu')
}
