import type {Finding} from './finding.ts'
import type {Position} from './lines.ts'
import type {Severity} from './rule.ts'

/** What became of one file. */
export interface FileReport {
  /** As people name it: relative to the working folder, with forward slashes. */
  readonly path: string
  /** Name of the format it was read as, or `null` where none fits. */
  readonly format: string | null
  readonly checked: boolean
  /** Why nothing was checked, or `null`. */
  readonly reason: string | null
  /** Words of the source, or of a data file's fields that are read. */
  readonly words: number
  readonly findings: readonly Finding[]
  /** How many findings comments in the file left out. */
  readonly suppressed?: number | undefined
  /** How many findings a baseline left out. */
  readonly known?: number | undefined
  /** Whether every part of a checked file could be read as meant. */
  readonly isWhole?: boolean | undefined
  /** What could not be read as meant; the rest of the file was checked. */
  readonly notes: readonly {readonly message: string; readonly start: Position}[]
}

/** Counts over a whole run. */
export interface Summary {
  readonly files: number
  readonly checked: number
  readonly skipped: number
  readonly words: number
  readonly errors: number
  readonly warnings: number
  readonly suggestions: number
  /** Findings that comments in the files left out. */
  readonly suppressed?: number | undefined
  /** Findings that baselines left out. */
  readonly known?: number | undefined
}

/** Which part of a run's files was checked, where several jobs share them. */
export interface ShardNote {
  /** From 1 to `total`. */
  readonly index: number
  readonly total: number
  /** How many files all parts have together. */
  readonly files: number
  /** A hash of their paths: parts of one whole have the same. */
  readonly list: string
}

/** Something that could not be done, as a report carries it. */
export interface ReportedProblem {
  /** A name that stays while the wording of messages changes. */
  readonly code: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  readonly message: string
}

/** One run, as the JSON contract states it: `docs/schema/report.schema.json`. Files and findings are sorted. */
export interface Report {
  readonly version: 1
  /** The part that was checked; absent where it was the whole. */
  readonly shard?: ShardNote | undefined
  /** Findings below this weight were left out; absent where none were. */
  readonly severity?: Severity | undefined
  /** What made the run exit with 2, sorted by place. */
  readonly problems?: readonly ReportedProblem[] | undefined
  readonly summary: Summary
  readonly files: readonly FileReport[]
  /**
   * Of a shard: what there is to say of entries of configurations that left nothing out here. Whether any other shard
   * has use of them is seen when their reports are joined.
   */
  readonly unused?: readonly FileReport[] | undefined
  /** The baselines that known findings are in, as people name them. */
  readonly baselines?: readonly string[] | undefined
}

/** The summary's key for each severity. */
export const countOf: Readonly<Record<Severity, 'errors' | 'warnings' | 'suggestions'>> = {
  error: 'errors',
  warning: 'warnings',
  suggestion: 'suggestions'
}

/** The source lines that findings stand on, by path and 1-based line; what code frames are drawn from. */
export type SourceLines = ReadonlyMap<string, ReadonlyMap<number, string>>
