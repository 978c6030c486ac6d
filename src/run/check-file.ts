import path from 'node:path'
import type {Audience} from '../core/block.ts'
import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {LintResult} from '../core/finding.ts'
import type {FileReport} from '../core/report.ts'
import {type Engine, lint} from '../lint.ts'
import {type FormatName, formatOf} from '../parse/formats.ts'
import {type Input, nameOf} from './input.ts'
import type {Kind} from './kind.ts'
import {readSource} from './read-source.ts'
import {linesUnder} from './source-lines.ts'

/** How files are read, and by which rules. */
export interface CheckOptions {
  readonly kind: Kind
  readonly audience: Audience | undefined
  readonly engine: Engine
}

/** One file's report, with what is said beside it. */
export interface CheckedFile {
  readonly report: FileReport
  readonly lines: ReadonlyMap<number, string>
  readonly notes: LintResult['notes']
  readonly problem: PeopleFirstError | undefined
}

/** Reads and lints one input. Whatever happens becomes data; nothing stops the other files. */
export function checkFile(input: Input, options: CheckOptions): CheckedFile {
  const format = formatOf(nameOf(input))
  if (!format) return unchecked(input, null, unknownReason(nameOf(input)))
  const source = readSource(input)
  if (source.type === 'skipped') return unchecked(input, format, source.reason)
  if (source.type === 'failed') return unchecked(input, format, source.problem.message, source.problem)
  try {
    const context = {format, kind: options.kind, audience: options.audience}
    const {findings, notes, words} = lint(source.text, context, options.engine)
    const report = {path: input.path, format, checked: true, reason: null, words, findings}
    return {report, lines: linesUnder(source.text, findings), notes, problem: undefined}
  } catch (error) {
    const crash = problem('file-crashed', {cause: causeOf(error)}, {file: input.path})
    return unchecked(input, format, crash.message, crash)
  }
}

function unchecked(
  {path}: Input,
  format: FormatName | null,
  reason: string,
  problem?: PeopleFirstError
): CheckedFile {
  const report = {path, format, checked: false, reason, words: 0, findings: []}
  return {report, lines: new Map(), notes: [], problem}
}

/** Why a file name says of no format how to read it. */
export function unknownReason(name: string): string {
  const extension = path.extname(name)
  return extension ? `peoplefirst does not read ${extension} files` : 'no file extension says how to read it'
}

/** The message and the innermost place: enough to find a crash by, short enough for one line. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const place = /\(?(?:file:\/\/)?([^\s()]+:\d+:\d+)\)?/.exec(error.stack?.split('\n')[1] ?? '')?.[1]
  return place ? `${error.message}, at ${place.split(/[\\/]/).slice(-2).join('/')}` : error.message
}
