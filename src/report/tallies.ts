import type {Finding} from '../core/finding.ts'
import type {FileReport} from '../core/report.ts'
import type {Severity} from '../core/rule.ts'
import {digits} from './counts.ts'
import {oneLine} from './one-line.ts'
import type {Reporter} from './reporter.ts'
import {knownLine, skippedLine, summaryLine} from './summary-lines.ts'
import {table} from './table.ts'

/** How often something was found, and in how many files. */
interface Tally {
  readonly number: Record<Severity, number>
  readonly files: Set<string>
}

/** To plan work by: how many findings there are by category, by rule and by folder, most of them first. */
export const counts: Reporter = (report, {scope}) => {
  const {files, summary} = report
  const ends = [summaryLine(summary, scope), knownLine(report), skippedLine(files)].filter(
    line => line !== ''
  )
  return [
    section(
      'category',
      tallies(files, ({category}) => category)
    ),
    section(
      'rule',
      tallies(files, ({rule}) => rule)
    ),
    section(
      'folder',
      tallies(files, (_, path) => folderOf(path))
    ),
    ends.map(line => `${line}\n`).join('')
  ]
    .filter(part => part !== '')
    .join('\n')
}

function tallies(
  files: readonly FileReport[],
  nameOf: (finding: Finding, path: string) => string
): ReadonlyMap<string, Tally> {
  const found = new Map<string, Tally>()
  for (const {path, findings} of files) {
    for (const finding of findings) {
      const name = nameOf(finding, path)
      const tally = found.get(name) ?? {number: {error: 0, warning: 0, suggestion: 0}, files: new Set()}
      found.set(name, tally)
      tally.number[finding.severity]++
      tally.files.add(path)
    }
  }
  return found
}

const folderOf = (path: string): string => /^.*(?=\/)/s.exec(path)?.[0] || '.'

function section(name: string, found: ReadonlyMap<string, Tally>): string {
  const sum = ({number}: Tally): number => number.error + number.warning + number.suggestion
  const ranked = [...found].sort(
    ([a, one], [b, other]) => sum(other) - sum(one) || (a < b ? -1 : a > b ? 1 : 0)
  )
  const rows = ranked.map(([key, tally]) => [
    ...[tally.number.error, tally.number.warning, tally.number.suggestion, tally.files.size].map(cell),
    oneLine(key)
  ])
  return rows.length === 0 ? '' : table(['errors', 'warnings', 'suggestions', 'files', name], rows)
}

const cell = (number: number): string => (number === 0 ? '-' : digits(number))
