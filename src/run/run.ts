import type {PeopleFirstError} from '../core/errors.ts'
import type {LintResult} from '../core/finding.ts'
import type {FileReport, Report, SourceLines} from '../core/report.ts'
import {type CheckOptions, checkFile} from './check-file.ts'
import type {Input} from './input.ts'
import {summarise} from './summary.ts'

/** Something a parser could not read as meant, and where. */
export type Note = LintResult['notes'][number] & {readonly path: string}

/** A run's report, and what belongs beside it. */
export interface RunResult {
  readonly report: Report
  readonly lines: SourceLines
  readonly notes: readonly Note[]
  readonly problems: readonly PeopleFirstError[]
}

/** What a run is told besides what a single file is. */
export interface RunOptions extends CheckOptions {
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Checks inputs in their order. */
export function run(inputs: readonly Input[], options: RunOptions): RunResult {
  const files: FileReport[] = []
  const lines = new Map<string, ReadonlyMap<number, string>>()
  const notes: Note[] = []
  const problems: PeopleFirstError[] = []
  for (const input of inputs) {
    const checked = checkFile(input, options)
    files.push(checked.report)
    if (checked.lines.size > 0) lines.set(input.path, checked.lines)
    for (const note of checked.notes) notes.push({...note, path: input.path})
    if (checked.problem) problems.push(checked.problem)
    options.onProgress?.(files.length, inputs.length)
  }
  return {report: {version: 1, summary: summarise(files), files}, lines, notes, problems}
}
