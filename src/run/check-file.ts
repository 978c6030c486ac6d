import type {PeopleFirstError} from '../core/errors.ts'
import type {Finding, LintResult} from '../core/finding.ts'
import {unprobed} from '../core/probe.ts'
import type {FileReport} from '../core/report.ts'
import {touches} from '../core/touches.ts'
import {type Engine, lint} from '../lint.ts'
import {commentFindings} from '../suppress/own-findings.ts'
import {changedSpans} from './changed/changed-spans.ts'
import {crashProblem} from './crash-problem.ts'
import {detached} from './detach.ts'
import {contextOf, type FileSettings} from './file-settings.ts'
import {type FileFix, type FixOptions, fixFile} from './fix-file.ts'
import type {Input} from './input.ts'
import {openInput} from './open-input.ts'
import {linesUnder} from './source-lines.ts'

/** One file's report, with what is said beside it. */
export interface CheckedFile {
  readonly report: FileReport
  /** Whether somebody may count on its being checked, though it was not. */
  readonly missed: boolean
  readonly lines: ReadonlyMap<number, string>
  /** Findings that touch no changed line, where only those are judged. */
  readonly untouched?: readonly Finding[]
  readonly fix?: FileFix | undefined
  readonly problem: PeopleFirstError | undefined
  /** Keys of the entries of a configuration that left something out. */
  readonly used: ReadonlySet<string>
}

/** Reads and lints one input. Whatever happens becomes data; nothing stops the other files. */
export function checkFile(input: Input, settings: FileSettings, fix?: FixOptions): CheckedFile {
  const {engine, probe = unprobed} = settings
  try {
    const opened = openInput(input, settings)
    if (opened.type === 'failed') return failedCheck(input, opened.problem)
    if (opened.type === 'unchecked') return unchecked(input, opened)
    const context = contextOf(opened.format, settings)
    const fixed = fix && fixFile(input, opened, context, engine, fix)
    const text = fixed?.text ?? opened.text
    const result = fixed?.result ?? probe.phase('scanning and parsing', () => lint(text, context, engine))
    const {notes, words, used, isWhole} = result
    const findings = withCommentFindings(text, result, engine)
    const format = opened.format.format.name
    const counts = {words, suppressed: result.suppressed.length}
    const report = {
      path: input.path,
      format,
      checked: true,
      reason: null,
      ...counts,
      findings,
      notes,
      isWhole
    }
    const within = fixed ? fixed.within : input.changed && changedSpans(text, input.changed)
    const untouched = within ? findings.filter(finding => !touches(finding, within)) : []
    const said = {report, untouched, lines: linesUnder(text, findings)}
    return {
      ...(findings.length === 0 && notes.length === 0 ? said : detached(said)),
      missed: false,
      fix: fixed?.fix,
      problem: fixed?.problem,
      used
    }
  } catch (error) {
    return failedCheck(input, crashProblem(error, input.path))
  }
}

/** The findings with what there is to say of the comments that leave some out. */
function withCommentFindings(source: string, result: LintResult, {rules}: Engine): readonly Finding[] {
  const {findings} = result
  const further = commentFindings(source, result, rules.rules)
  if (further.length === 0) return findings
  return [...findings, ...further].sort((a, b) => a.start.offset - b.start.offset)
}

interface Why {
  readonly format?: string | null
  readonly reason: string
  readonly missed?: boolean
  readonly problem?: PeopleFirstError
}

function unchecked({path}: Input, {format = null, reason, missed = false, problem}: Why): CheckedFile {
  const report = {path, format, checked: false, reason, words: 0, findings: [], notes: []}
  return {report, missed, lines: new Map(), untouched: [], problem, used: new Set()}
}

/** What is said of an input that could not be checked, with the problem that kept it from being. */
export const failedCheck = (input: Input, problem: PeopleFirstError): CheckedFile =>
  unchecked(input, {reason: problem.message, problem})
