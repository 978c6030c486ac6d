import type {Finding} from '../core/finding.ts'
import type {FileReport, ReportedProblem} from '../core/report.ts'
import {placeText} from '../core/reported-problem.ts'
import {count} from './counts.ts'
import {markdownText} from './markdown-text.ts'
import {oneLine} from './one-line.ts'
import type {Reporter} from './reporter.ts'
import {shownFindings} from './shown-findings.ts'
import {foldedLine, knownLine, summaryLine} from './summary-lines.ts'

/** Characters the tables may take, and the reasons below them; a comment on GitHub holds 65,536 in all. */
const TABLES = 48_000
const REASONS = 12_000
/** Findings of a file that are listed. */
const MOST_ROWS = 20
/** Characters of a text that are shown in a cell. */
const MOST_TEXT = 300

/** For a comment on a pull request or the summary of a job: a table for each file, and the reasons folded below. */
export const markdown: Reporter = (report, options) => {
  const {files, summary, problems = []} = report
  const known = knownLine(report)
  const {scope} = options
  const shownIn = (file: FileReport): readonly Finding[] => shownFindings(file.findings, options)
  const all = files.flatMap(shownIn)
  const folded = files.reduce((sum, file) => sum + file.findings.length, 0) - all.length
  const {sections, listed} = tables(files.map(file => ({path: file.path, findings: shownIn(file)})))
  const left = all.length - listed.length
  const parts = [
    // So that a bot finds the comment it made before.
    '<!-- peoplefirst -->\n## Wording',
    summaryLine(summary, scope && markdownText(scope)),
    ...undone(problems),
    ...(known ? [`${markdownText(known)}.`] : []),
    ...sections,
    ...(left > 0 ? [`And ${count(left, 'more finding')} not listed here.`] : []),
    ...(folded > 0 ? [`${foldedLine(folded, all.length)}.`] : []),
    ...reasons(listed)
  ]
  return `${parts.join('\n\n')}\n`
}

/** What could not be done, such as reading a file: without it a comment would say that all is well. */
function undone(problems: readonly ReportedProblem[]): readonly string[] {
  if (problems.length === 0) return []
  const lines = problems.slice(0, MOST_ROWS).map(({file, line, column, message}) => {
    const place = file === null ? '' : `${placeText({file, line, column})}: `
    return `- ${cell(`${place}${message}`)}`
  })
  const left = problems.length - lines.length
  return [
    '### Not done',
    [...lines, ...(left > 0 ? [`- and ${count(left, 'more problem')}`] : [])].join('\n')
  ]
}

interface Listed {
  readonly sections: readonly string[]
  readonly listed: readonly Finding[]
}

/** Tables of as many findings as there is room for. */
function tables(files: readonly {readonly path: string; readonly findings: readonly Finding[]}[]): Listed {
  const sections: string[] = []
  const listed: Finding[] = []
  let room = TABLES
  for (const {path, findings} of files) {
    const head = `### ${cell(path)}\n\n| Place | Finding | Instead |\n| :-- | :-- | :-- |`
    const rows = within(findings.slice(0, MOST_ROWS), row, room - head.length)
    if (rows.length === 0) continue
    const section = [head, ...rows].join('\n')
    sections.push(section)
    listed.push(...findings.slice(0, rows.length))
    room -= section.length
  }
  return {sections, listed}
}

function row({start, severity, message, locator, suggestions}: Finding): string {
  const place = `${start.line}:${start.column} ${severity}`
  const field = locator === null ? '' : `<br>in ${cell(locator)}`
  return `| ${place} | ${cell(message)}${field} | ${cell(suggestions.map(({text}) => text).join(' · '))} |`
}

/** Why each rule is there, folded. */
function reasons(findings: readonly Finding[]): readonly string[] {
  const whys = new Map(findings.map(({rule, why}) => [rule, why]))
  const lineOf = ([rule, why]: readonly [string, string]): string =>
    `- **${markdownText(rule)}**: ${cell(why)}`
  const items = within([...whys], lineOf, REASONS)
  if (items.length === 0) return []
  return [`<details>\n<summary>Why this matters</summary>\n\n${items.join('\n')}\n\n</details>`]
}

/** The first items whose lines fit together. */
function within<Item>(
  items: readonly Item[],
  lineOf: (item: Item) => string,
  room: number
): readonly string[] {
  const lines: string[] = []
  let left = room
  for (const item of items) {
    const line = lineOf(item)
    left -= line.length + 1
    if (left < 0) break
    lines.push(line)
  }
  return lines
}

function cell(text: string): string {
  // White space may collapse, but not text of megabytes that nobody will see.
  const line = oneLine(text.slice(0, MOST_TEXT * 4)).trim()
  const characters = Array.from(line)
  const isLong = characters.length > MOST_TEXT
  return markdownText(isLong ? `${characters.slice(0, MOST_TEXT - 1).join('')}…` : line)
}
