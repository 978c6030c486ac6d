import type {Finding} from '../core/finding.ts'

/** An entry of a configuration that leaves findings out, for one file. A star in its texts stands for anything. */
export interface SuppressionOfFile {
  /** Names the entry. */
  readonly key: string
  /** Rules and categories; every rule where there are none. */
  readonly rules: readonly string[]
  readonly locator: string | undefined
  readonly pointer: string | undefined
  readonly phrase: string | undefined
}

/** Findings without those that entries leave out, and which entries did. */
export function applyEntries(
  findings: readonly Finding[],
  entries: readonly SuppressionOfFile[]
): {readonly kept: readonly Finding[]; readonly used: ReadonlySet<string>} {
  const used = new Set<string>()
  if (entries.length === 0) return {kept: findings, used}
  const matchers = entries.map(entry => ({key: entry.key, matches: matcherOf(entry)}))
  const kept = findings.filter(finding => {
    const by = matchers.filter(({matches}) => matches(finding))
    for (const {key} of by) used.add(key)
    return by.length === 0
  })
  return {kept, used}
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
