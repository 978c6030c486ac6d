import {existsSync} from 'node:fs'
import path from 'node:path'
import type {PeopleFirstError} from '../../core/errors.ts'
import type {Finding} from '../../core/finding.ts'
import {keepFindings} from '../keep-findings.ts'
import type {RunResult} from '../run.ts'
import {changed, type Wish} from './change.ts'
import {changeBaselineFile} from './change-file.ts'
import {checkedTexts, type SettingsOf} from './checked-texts.ts'
import {type Comparison, compare} from './compare.ts'
import {countFindings, type Entries} from './entries.ts'
import type {Loan, Share} from './lend.ts'
import type {OpenBaseline} from './open-baselines.ts'

/** A finding that was written down, and its file as people name it. */
export interface AddedFinding {
  readonly path: string
  readonly finding: Finding
}

/** What became of one baseline; counts are of findings. */
export interface BaselineOutcome {
  /** As people name it. */
  readonly file: string
  readonly isNew: boolean
  readonly isWritten: boolean
  /** How many it knows now. */
  readonly total: number
  readonly added: readonly AddedFinding[]
  readonly takenOut: number
  readonly moved: number
  /** Files that could not be checked, so that what it knows of them stays. */
  readonly unchecked: number
  /** What is stale in it now. */
  readonly stale: readonly Share[]
  /** What it knows of files that are gone and holds for others. */
  readonly lent: readonly Loan[]
}

/** A run without its known findings, and what became of the baselines. */
export interface SettledRun {
  readonly result: RunResult
  readonly outcomes: readonly BaselineOutcome[]
  readonly problems: readonly PeopleFirstError[]
}

/** How a run is settled. */
export interface Settling extends Wish {
  readonly settingsOf: SettingsOf
}

/** Leaves known findings out of a run, and changes the baselines where that is asked for. */
export function settleBaselines(
  result: RunResult,
  baselines: readonly OpenBaseline[],
  settling: Settling
): SettledRun {
  const known = new Set<Finding>()
  const outcomes: BaselineOutcome[] = []
  const problems: PeopleFirstError[] = []
  const used: string[] = []
  for (const baseline of baselines) {
    const settled = settleOne(result, baseline, settling)
    for (const finding of settled.known) known.add(finding)
    if (settled.known.size > 0) used.push(baseline.shown)
    if (settled.problem) problems.push(settled.problem)
    if (settled.outcome) outcomes.push(settled.outcome)
  }
  return {result: withoutKnown(result, known, used), outcomes, problems}
}

interface SettledBaseline {
  readonly known: ReadonlySet<Finding>
  readonly outcome?: BaselineOutcome
  readonly problem?: PeopleFirstError
}

function settleOne(result: RunResult, baseline: OpenBaseline, settling: Settling): SettledBaseline {
  const folder = path.dirname(baseline.file)
  const checked = checkedTexts(result, baseline, settling.settingsOf)
  const unchecked = {
    isGone: (file: string) => !existsSync(path.resolve(folder, file)),
    judgesGone: [...baseline.names.keys()].some(({named}) => !named)
  }
  const compared = (entries: Entries): Comparison => compare(entries, checked, unchecked)
  if (!settling.update && !settling.prune) {
    const comparison = compared(baseline.entries)
    const nothing = {isNew: false, isWritten: false, added: [], takenOut: 0, moved: 0, unchecked: 0}
    const {known, stale, lent} = comparison
    return {
      known,
      outcome: {file: baseline.shown, total: countFindings(baseline.entries), ...nothing, stale, lent}
    }
  }
  let before = compared(baseline.entries)
  const change = changeBaselineFile(baseline.file, entries => {
    before = compared(entries)
    return changed(entries, before, settling)
  })
  if (change.type === 'failed') return {known: before.known, problem: change.problem}
  const {known, stale, lent} = compared(change.entries)
  const {isNew, isWritten, entries} = change
  const outcome: BaselineOutcome = {
    file: baseline.shown,
    isNew,
    isWritten,
    total: countFindings(entries),
    added: settling.update ? addedFindings(before, result) : [],
    takenOut: settling.prune ? sumOf(before.stale) : 0,
    moved: settling.prune ? sumOf(before.lent) : 0,
    unchecked: uncheckedCount(result, baseline),
    stale,
    lent
  }
  return {known, outcome}
}

function addedFindings({added}: Comparison, {report}: RunResult): readonly AddedFinding[] {
  const isAdded = new Set(added.flatMap(({findings}) => findings))
  return report.files.flatMap(({path: shown, findings}) =>
    findings.filter(finding => isAdded.has(finding)).map(finding => ({path: shown, finding}))
  )
}

/** Files that somebody counts on being checked; images are not meant. */
function uncheckedCount({missed, problems}: RunResult, {names}: OpenBaseline): number {
  const failed = new Set([...missed, ...problems.map(({place}) => place.file)])
  return [...names.keys()].filter(input => failed.has(input.path)).length
}

const sumOf = (shares: readonly Share[]): number => shares.reduce((sum, {entry}) => sum + entry.count, 0)

function withoutKnown(
  result: RunResult,
  known: ReadonlySet<Finding>,
  baselines: readonly string[]
): RunResult {
  if (known.size === 0) return result
  const files = result.report.files.map(file => {
    const count = file.findings.filter(finding => known.has(finding)).length
    return count > 0 ? {...file, known: count} : file
  })
  return keepFindings(
    {...result, report: {...result.report, files, baselines}},
    finding => !known.has(finding)
  )
}
