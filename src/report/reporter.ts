import type {Finding} from '../core/finding.ts'
import type {Report, SourceLines} from '../core/report.ts'
import type {Rule} from '../core/rule.ts'

/** What a reporter is told besides the report. */
export interface ReportOptions {
  /** Whether the output may hold colour codes. */
  readonly color: boolean
  /** Columns of the terminal, to cut source lines to; `undefined` where the output goes elsewhere. */
  readonly columns?: number | undefined
  /** Whether suggestions are shown one by one where a reporter folds them. */
  readonly suggestions: boolean
  /** Whether a summary closes the output. */
  readonly summary: boolean
  /** Which lines alone were judged, as in “staged lines”; without it, every line was. */
  readonly scope?: string | undefined
  /** What code frames are drawn from; a finding without its line goes without a frame. */
  readonly lines: SourceLines
  /** The rules in force, for formats that carry the help of a rule along. */
  readonly rules: readonly Rule[]
  /** The fingerprint of each finding, counted over all findings of a file, whether they are in the report or not. */
  readonly fingerprints: ReadonlyMap<Finding, string>
  /** The version of peoplefirst. */
  readonly version: string
}

/** Turns a report into text, ready to print; ends with a line feed unless it is empty. */
export type Reporter = (report: Report, options: ReportOptions) => string

/** The same piece by piece: for what grows with the number of files, so that nobody has to hold it as a whole. */
export type PiecewiseReporter = (report: Report, options: ReportOptions) => Generator<string>
