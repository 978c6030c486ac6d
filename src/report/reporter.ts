import type {Report, SourceLines} from '../core/report.ts'

/** What a reporter is told besides the report. */
export interface ReportOptions {
  /** Whether the output may hold colour codes. */
  readonly color: boolean
  /** Whether suggestions are shown one by one where a reporter folds them. */
  readonly suggestions: boolean
  /** Whether a summary closes the output. */
  readonly summary: boolean
  /** What code frames are drawn from; a finding without its line goes without a frame. */
  readonly lines: SourceLines
}

/** Turns a report into text, ready to print; ends with a line feed unless it is empty. */
export type Reporter = (report: Report, options: ReportOptions) => string
