import type {PeopleFirstError} from '../core/errors.ts'
import type {Finding} from '../core/finding.ts'
import {fingerprintsOf} from '../core/fingerprint.ts'
import type {FileReport, Report, SourceLines} from '../core/report.ts'
import type {CheckedFile} from './check-file.ts'
import type {FileFix} from './fix-file.ts'
import type {Input} from './input.ts'
import {summarise} from './summary.ts'

/** A run's report, and what belongs beside it. */
export interface RunResult {
  readonly report: Report
  readonly lines: SourceLines
  /** Paths that somebody may count on being checked, and that were not. */
  readonly missed: ReadonlySet<string>
  readonly problems: readonly PeopleFirstError[]
  /** What was fixed, or would be, file by file. */
  readonly fixes: readonly FileFix[]
  /** The fingerprint of each finding, counted over all findings of its file, whatever is left out later. */
  readonly fingerprints: ReadonlyMap<Finding, string>
  /** Keys of the entries of configurations that left something out. */
  readonly used: ReadonlySet<string>
  /** Findings that touch no changed line, where only those are judged. */
  readonly untouched?: ReadonlySet<Finding>
}

/** Called after each file. */
export type OnProgress = (done: number, total: number) => void

/** Gathers what becomes of inputs, in their order, wherever it comes from. What it takes may be loaded on the way. */
export async function gatherRun(
  inputs: readonly Input[],
  check: (input: Input) => CheckedFile | Promise<CheckedFile>,
  onProgress: OnProgress | undefined
): Promise<RunResult> {
  const files: FileReport[] = []
  const lines = new Map<string, ReadonlyMap<number, string>>()
  const missed = new Set<string>()
  const problems: PeopleFirstError[] = []
  const fixes: FileFix[] = []
  const used = new Set<string>()
  const untouched = new Set<Finding>()
  for (const input of inputs) {
    const checking = check(input)
    // Waiting for what is there already would give way to nothing, file by file.
    const checked = checking instanceof Promise ? await checking : checking
    files.push(checked.report)
    if (checked.lines.size > 0) lines.set(input.path, checked.lines)
    if (checked.missed) missed.add(input.path)
    if (checked.problem) problems.push(checked.problem)
    if (checked.fix) fixes.push(checked.fix)
    for (const key of checked.used) used.add(key)
    for (const finding of checked.untouched ?? []) untouched.add(finding)
    onProgress?.(files.length, inputs.length)
  }
  const fingerprints = new Map(files.flatMap(file => [...fingerprintsOf(file)]))
  return {
    report: {version: 1, summary: summarise(files), files},
    lines,
    missed,
    problems,
    fixes,
    fingerprints,
    used,
    untouched
  }
}

/** The run with further reports, such as those on configurations. */
export function withReports(result: RunResult, further: readonly FileReport[]): RunResult {
  if (further.length === 0) return result
  const files = [...result.report.files, ...further].sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    ...result,
    report: {...result.report, summary: summarise(files), files},
    fingerprints: new Map([...result.fingerprints, ...further.flatMap(file => [...fingerprintsOf(file)])])
  }
}
