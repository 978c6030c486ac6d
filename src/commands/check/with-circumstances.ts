import type {PeopleFirstError} from '../../core/errors.ts'
import {fingerprintsOf} from '../../core/fingerprint.ts'
import type {FileReport, ShardNote} from '../../core/report.ts'
import {reportedProblem, sortedProblems} from '../../core/reported-problem.ts'
import type {RunResult} from '../../run/run.ts'
import {named} from '../terminal/print.ts'

/** What a report says besides its files. */
export interface Circumstances {
  /** Which part of a run it was. */
  readonly shard: ShardNote | undefined
  /** Of a part: what there is to say of entries of configurations, should no other part have use of them. */
  readonly unused: readonly FileReport[]
  /** What could not be done. */
  readonly problems: readonly PeopleFirstError[]
}

/** The run with what its report says besides its files. */
export function withCircumstances(result: RunResult, {shard, unused, problems}: Circumstances): RunResult {
  const reported = sortedProblems(problems.map(problem => reportedProblem(named(problem))))
  const part = shard ? {shard, ...(unused.length > 0 ? {unused} : {})} : {}
  const fingerprints = new Map([...result.fingerprints, ...unused.flatMap(file => [...fingerprintsOf(file)])])
  return {...result, fingerprints, report: {...result.report, ...part, problems: reported}}
}
