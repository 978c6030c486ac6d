import type {FileReport, Report, Summary} from '../core/report.ts'
import {count, listing} from './counts.ts'
import {oneLine} from './one-line.ts'

/** What a run came to, in one sentence; `scope` names the lines that alone were judged. */
export function summaryLine(summary: Summary, scope?: string): string {
  const {checked, words, errors, warnings, suggestions, suppressed = 0} = summary
  if (checked === 0) return 'Nothing was checked.'
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(suggestions > 0 ? [count(suggestions, 'suggestion')] : [])
  ]
  const outcome = found.length > 0 ? listing(found) : 'nothing to suggest'
  const where = scope === undefined ? '' : ` on ${oneLine(scope)}`
  const left = suppressed > 0 ? `, ${suppressed} suppressed` : ''
  return `Checked ${count(words, 'word')} in ${count(checked, 'file')}: ${outcome}${where}${left}.`
}

/** How many findings baselines left out, and which baselines; empty where none were. */
export function knownLine({summary: {known = 0}, baselines = []}: Report): string {
  if (known === 0) return ''
  const named =
    baselines.length > 0
      ? ` (${baselines.slice(0, 3).map(oneLine).join(', ')}${baselines.length > 3 ? ', …' : ''})`
      : ''
  return `${count(known, 'known finding')} left out${named}`
}

/** How many suggestions one file holds besides what is shown. */
export function foldedLine(folded: number, shown: number): string {
  return `${count(folded, shown > 0 ? 'more suggestion' : 'suggestion')}, shown with --suggestions`
}

/** How many files nobody looked into, and of what sort they are; most frequent first. */
export function skippedLine(files: readonly FileReport[]): string {
  const skipped = files.filter(({checked}) => !checked)
  if (skipped.length === 0) return ''
  const sorts = new Map<string, number>()
  for (const file of skipped) sorts.set(sortOf(file), (sorts.get(sortOf(file)) ?? 0) + 1)
  const ranked = [...sorts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const named = ranked.slice(0, 5).map(([sort, number]) => (number > 1 ? `${number} × ${sort}` : sort))
  const rest = ranked.length > 5 ? ', …' : ''
  return `Left out ${count(skipped.length, 'file')}: ${named.join(', ')}${rest}`
}

/** The extension where that is why, else the file itself. */
function sortOf({path, format}: FileReport): string {
  if (format !== null) return oneLine(path)
  return oneLine(/[^/.](\.[^./]+)$/.exec(path)?.[1] ?? 'without extension')
}
