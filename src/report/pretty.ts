import type {Finding} from '../core/finding.ts'
import type {FileReport, Report} from '../core/report.ts'
import type {Severity} from '../core/rule.ts'
import {thinOut} from './dense.ts'
import {fieldLine, findingFrame} from './finding-frame.ts'
import {oneLine} from './one-line.ts'
import {type Ink, inkFor} from './pretty-ink.ts'
import type {Reporter, ReportOptions} from './reporter.ts'
import {firstOfEachRule, shownFindings} from './shown-findings.ts'
import {foldedLine, knownLine, skippedLine, summaryLine} from './summary-lines.ts'

/** For people at a terminal: grouped by file, each finding with its line, its evidence and other wording. */
export const pretty: Reporter = (report, options) => {
  const ink = inkFor(options.color)
  const shown = report.files.flatMap(({findings}) => shownFindings(findings, options))
  const introduced = new Set(firstOfEachRule(shown).values())
  const texts = report.files.map(file => fileText(file, {ink, introduced, ...options}))
  const files = apart(texts.filter(({length}) => length > 0))
  const gap = files.length > 0 && files.at(-1) !== '' ? [''] : []
  const end = options.summary ? [...gap, ...closing(report, ink, options.scope)] : []
  return [...files, ...end].map(line => `${line}\n`).join('')
}

interface Drawing extends ReportOptions {
  readonly ink: Ink
  /** Findings that are the first of their rule: these say where to read more. */
  readonly introduced: ReadonlySet<Finding>
}

const severityInk: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  suggestion: 'cyan'
}

/** Sets a file with findings off from the one-line file before it. */
const apart = (texts: readonly (readonly string[])[]): readonly string[] =>
  texts.flatMap((text, index) => (text.length > 1 && texts[index - 1]?.length === 1 ? ['', ...text] : text))

function fileText(file: FileReport, drawing: Drawing): readonly string[] {
  const shown = shownFindings(file.findings, drawing)
  const folded = file.findings.length - shown.length
  if (file.findings.length === 0) return []
  const {ink} = drawing
  if (shown.length === 0) return [`${ink.underline(oneLine(file.path))}  ${ink.dim(foldedLine(folded, 0))}`]
  const lines = drawing.lines.get(file.path) ?? new Map<number, string>()
  const {whole, summaries} = thinOut(shown)
  return [
    ink.underline(oneLine(file.path)),
    ...whole.flatMap(finding => [...findingText(finding, lines, drawing), '']),
    ...summaries.flatMap(text => [`  ${ink.dim(text)}`, '']),
    ...(folded > 0 ? [`  ${ink.dim(foldedLine(folded, shown.length))}`, ''] : [])
  ]
}

function findingText(
  finding: Finding,
  lines: ReadonlyMap<number, string>,
  {ink, introduced, columns}: Drawing
): readonly string[] {
  const {start, severity, message, because, suggestions, rule} = finding
  const tint = ink[severityInk[severity]]
  const field = fieldLine(finding)
  const wordings = suggestions.map(({text}) => oneLine(text)).join(ink.dim(' · '))
  return [
    `  ${start.line}:${start.column} ${tint(severity)}  ${oneLine(message)}  ${ink.dim(rule)}`,
    ...(field === undefined ? [] : [`    ${ink.dim(field)}`]),
    ...findingFrame(finding, lines, {indent: '    ', columns, ink: {margin: ink.dim, marks: tint}}),
    ...(because === null ? [] : [`    Because ${oneLine(because)}`]),
    ...(wordings ? [`    Instead: ${wordings}`] : []),
    ...(introduced.has(finding) ? [`    ${ink.dim(`peoplefirst explain ${rule}`)}`] : [])
  ]
}

function closing(report: Report, ink: Ink, scope: string | undefined): readonly string[] {
  const asides = [knownLine(report), skippedLine(report.files)].filter(Boolean)
  return [ink.bold(summaryLine(report.summary, scope)), ...asides.map(line => ink.dim(line))]
}
