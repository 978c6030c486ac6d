import {isDeepStrictEqual} from 'node:util'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import type {Finding} from '../../core/finding.ts'
import {fingerprintsOf} from '../../core/fingerprint.ts'
import type {ReportedProblem} from '../../core/report.ts'
import {reportedProblem, sortedProblems} from '../../core/reported-problem.ts'
import type {Severity} from '../../core/rule.ts'
import type {RunResult} from '../run.ts'
import {higher, summarise} from '../summary.ts'
import {checkShards, type NamedReport} from './check-shards.ts'
import type {WrittenFile, WrittenFinding} from './report-shape.ts'
import {restoreFile} from './restore-file.ts'

/** Several runs as one, and what is to be said of their reports. */
export interface MergedRun {
  readonly result: RunResult
  readonly remarks: readonly PeopleFirstError[]
}

/** What merging is told besides the reports. */
export interface MergeOptions {
  /** The version of peoplefirst that merges. */
  readonly version: string
  /** Findings from this weight on are looked at: shown, or judged by. */
  readonly least: Severity
  /** What kept reports from being read. */
  readonly problems: readonly PeopleFirstError[]
}

/**
 * Joins reports into what one run over all their files would have given. Whatever is wrong with one of them is told,
 * and the others are joined all the same.
 */
export function mergeReports(
  all: readonly NamedReport[],
  {version, least, problems: unread}: MergeOptions
): MergedRun {
  const shards = checkShards(all)
  const {reports} = shards
  const joined = joinFiles(reports)
  const baselines = [...new Set(reports.flatMap(({report}) => report.baselines ?? []))].sort()
  const files = sorted([...joined.files, ...neededNowhere(reports)]).map(restoreFile)
  const summary = summarise(files.map(({report}) => report))
  const own = [...unread, ...shards.problems, ...joined.problems].map(reportedProblem)
  const problems = [...reports.flatMap(({report}) => report.problems.filter(isNoIdleness)), ...own]
  const severity = reports.reduce<Severity>(
    (most, one) => higher(most, one.report.severity ?? most),
    'suggestion'
  )
  return {
    result: {
      report: {
        version: 1,
        ...(severity === 'suggestion' ? {} : {severity}),
        problems: sortedProblems([...problems, ...idleness(joined.files, problems)]),
        summary,
        files: files.map(({report}) => report),
        ...(baselines.length > 0 ? {baselines} : {})
      },
      lines: new Map(files.map(({report, lines}) => [report.path, lines])),
      fingerprints: new Map<Finding, string>(files.flatMap(({fingerprints}) => [...fingerprints])),
      missed: new Set(),
      problems: [],
      fixes: [],
      used: new Set()
    },
    remarks: reports.flatMap(report => remarksOn(report, version, least))
  }
}

interface JoinedFiles {
  readonly files: readonly WrittenFile[]
  readonly problems: readonly PeopleFirstError[]
}

/** All files, sorted by path. What several reports say alike of a file counts once. */
function joinFiles(reports: readonly NamedReport[]): JoinedFiles {
  const known = new Map<string, {readonly name: string; readonly file: WrittenFile}>()
  const files: WrittenFile[] = []
  const problems: PeopleFirstError[] = []
  for (const {name, report} of reports) {
    for (const file of report.files) {
      const {path} = file
      const other = known.get(path)
      // Standard input may bear the name of a file: one report may well tell of both.
      if (!other || other.name === name) {
        known.set(path, {name, file})
        files.push(file)
      } else if (!isDeepStrictEqual(other.file, file)) {
        problems.push(problem('merge-file-twice', {report: name, other: other.name}, {file: path}))
      }
    }
  }
  return {files, problems}
}

const sorted = (files: readonly WrittenFile[]): readonly WrittenFile[] =>
  files.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))

/** What every shard says of the entries of configurations. One shard that has use of an entry does not name it. */
function neededNowhere(reports: readonly NamedReport[]): readonly WrittenFile[] {
  const [first, ...others] = reports.flatMap(({report}) => (report.shard ? [report.unused ?? []] : []))
  return (first ?? []).flatMap(file => {
    const told = others.map(
      other => new Set(other.find(({path}) => path === file.path)?.findings.map(placeOf))
    )
    const findings = file.findings.filter(finding => told.every(places => places.has(placeOf(finding))))
    return findings.length > 0 ? [{...file, findings: named(file.path, findings)}] : []
  })
}

const placeOf = ({rule, start}: WrittenFinding): string => `${rule} ${start.offset}`

/** Fingerprints count over all findings of a file, so that what fell away changes those of the others. */
function named(path: string, findings: readonly WrittenFinding[]): WrittenFinding[] {
  const names = fingerprintsOf({path, findings})
  return findings.map(finding => ({...finding, fingerprint: names.get(finding) ?? finding.fingerprint}))
}

/** Whether nothing was checked is asked of the whole. */
const isNoIdleness = ({code}: ReportedProblem): boolean => code !== idle.code
const idle = problem('nothing-checked', undefined)

function idleness(
  files: readonly WrittenFile[],
  problems: readonly ReportedProblem[]
): readonly ReportedProblem[] {
  const paths = new Set(files.map(({path}) => path))
  const isTold = problems.some(({file}) => file !== null && paths.has(file))
  const isIdle = files.length > 0 && files.every(({checked}) => !checked)
  return isIdle && !isTold ? [reportedProblem(idle)] : []
}

function remarksOn({name, report}: NamedReport, own: string, least: Severity): readonly PeopleFirstError[] {
  const place = {file: name}
  const {tool, severity} = report
  return [
    ...(tool.version === own ? [] : [problem('merge-tool', {found: tool.version, own}, place)]),
    ...(severity !== undefined && higher(severity, least) !== least
      ? [problem('merge-filtered', {least: severity}, place)]
      : [])
  ]
}
