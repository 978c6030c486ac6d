import type {Finding, PlaceWithin, Suggestion} from '../core/finding.ts'
import type {Position} from '../core/lines.ts'
import {placesOf} from '../core/places-of.ts'
import type {FileReport, Report, ReportedProblem, ShardNote, Summary} from '../core/report.ts'
import {type PackedLine, packLine} from './line-pieces.ts'
import type {PiecewiseReporter, ReportOptions} from './reporter.ts'

/**
 * The documented contract, `docs/schema/report.schema.json`. Every key is written out in its order, so that a field
 * added inside does not leak into it; keys without a value are left out.
 */
export const json: PiecewiseReporter = function* (report, options) {
  const [before = '', behind = ''] = written(reportOf({...report, files: []}, options)).split(NO_FILES)
  yield before
  let opening = '\n  "files": [\n'
  for (const file of report.files) {
    yield `${opening}    ${written(fileOf(file, options)).replaceAll('\n', '\n    ')}`
    opening = ',\n'
  }
  yield `${report.files.length === 0 ? NO_FILES : '\n  ]'}${behind}\n`
}

/** Where the files stand in what is written of a report without them; no text of it holds a line feed as such. */
const NO_FILES = '\n  "files": []'

/** A place takes one line, not five. No text of a report holds a line feed as such, so none is touched. */
const written = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /\{\n *("line": \d+),\n *("column": \d+),\n *("offset": \d+)\n *\}/g,
    '{$1, $2, $3}'
  )

const reportOf = (
  {version, shard, severity, summary, problems = [], files, unused, baselines}: Report,
  options: ReportOptions
) => ({
  version,
  tool: {name: 'peoplefirst', version: options.version},
  shard: shard && shardOf(shard),
  severity,
  summary: summaryOf(summary),
  problems: problems.map(problemOf),
  files: files.map(file => fileOf(file, options)),
  unused: unused?.map(file => fileOf(file, options)),
  baselines
})

const shardOf = ({index, total, files, list}: ShardNote): ShardNote => ({index, total, files, list})

const summaryOf = (summary: Summary): Summary => ({
  files: summary.files,
  checked: summary.checked,
  skipped: summary.skipped,
  words: summary.words,
  errors: summary.errors,
  warnings: summary.warnings,
  suggestions: summary.suggestions,
  suppressed: summary.suppressed ?? 0,
  ...(summary.known === undefined ? {} : {known: summary.known})
})

const problemOf = ({code, file, line, column, message}: ReportedProblem): ReportedProblem => ({
  code,
  file,
  line,
  column,
  message
})

const fileOf = (file: FileReport, {lines, fingerprints}: ReportOptions) => ({
  path: file.path,
  format: file.format,
  checked: file.checked,
  reason: file.reason,
  words: file.words,
  findings: file.findings.map(finding => findingOf(finding, fingerprints.get(finding))),
  suppressed: file.suppressed ?? 0,
  known: file.known,
  notes: file.notes.map(({message, start}) => ({message, start: positionOf(start)})),
  lines: linesOf(file.findings, lines.get(file.path) ?? new Map())
})

const findingOf = (finding: Finding, fingerprint: string | undefined) => ({
  rule: finding.rule,
  category: finding.category,
  severity: finding.severity,
  message: finding.message,
  because: finding.because,
  why: finding.why,
  actual: finding.actual,
  sentence: finding.sentence,
  fingerprint,
  suggestions: finding.suggestions.map(suggestionOf),
  start: positionOf(finding.start),
  end: positionOf(finding.end),
  locator: finding.locator,
  pointer: finding.pointer,
  within: finding.within && withinOf(finding.within),
  twins: finding.twins.map(({start, end, locator}) => ({
    start: positionOf(start),
    end: positionOf(end),
    locator
  })),
  audience: finding.audience,
  url: finding.url
})

const suggestionOf = ({text, safe, edits}: Suggestion) => ({
  text,
  safe,
  edits:
    edits?.map(edit => ({start: positionOf(edit.from), end: positionOf(edit.to), text: edit.text})) ?? null
})

const withinOf = ({start, end, lines}: PlaceWithin) => ({
  start: positionOf(start),
  end: positionOf(end),
  lines: lines.map((line, index) => packLine(line, () => columnsOn(start.line + index, [start, end])))
})

/** The lines that findings and edits stand on, by their numbers. */
function linesOf(
  findings: readonly Finding[],
  lines: ReadonlyMap<number, string>
): Readonly<Record<number, PackedLine>> {
  const places = findings.flatMap(placesOf)
  const numbers = findings.flatMap(({start, end}) =>
    Array.from({length: end.line - start.line + 1}, (_, index) => start.line + index)
  )
  const packed: Record<number, PackedLine> = {}
  for (const number of [...numbers, ...places.map(({line}) => line)]) {
    const line = lines.get(number)
    if (line !== undefined && !(number in packed))
      packed[number] = packLine(line, () => columnsOn(number, places))
  }
  return packed
}

const columnsOn = (number: number, places: readonly Position[]): readonly number[] =>
  places.filter(({line}) => line === number).map(({column}) => column)

const positionOf = ({line, column, offset}: Position): Position => ({line, column, offset})
