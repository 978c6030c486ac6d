import {type PeopleFirstError, problem} from '../../core/errors.ts'
import type {ShardNote} from '../../core/report.ts'
import {listing} from '../../report/counts.ts'
import type {WrittenReport} from './report-shape.ts'

/** A report with the name of its file. */
export interface NamedReport {
  readonly name: string
  readonly report: WrittenReport
}

/** The reports that fit together, and what is to be said of the others. */
export interface CheckedShards {
  readonly reports: readonly NamedReport[]
  readonly problems: readonly PeopleFirstError[]
}

/** Looks whether the shards among some reports are parts of one whole, each there once and none missing. */
export function checkShards(all: readonly NamedReport[]): CheckedShards {
  const first = new Map<number, NamedReport>()
  const reports: NamedReport[] = []
  const problems: PeopleFirstError[] = []
  for (const one of all) {
    const {shard} = one.report
    const misfit = shard && misfitOf(one, shard, first)
    if (misfit) problems.push(misfit)
    else reports.push(one)
    if (shard && !misfit) first.set(shard.index, one)
  }
  return {reports, problems: [...problems, ...missing(first)]}
}

function misfitOf(
  {name}: NamedReport,
  shard: ShardNote,
  known: ReadonlyMap<number, NamedReport>
): PeopleFirstError | undefined {
  const [other] = known.values()
  const whole = other?.report.shard
  const place = {file: name}
  const text = `${shard.index}/${shard.total}`
  if (other && whole && (whole.total !== shard.total || whole.list !== shard.list)) {
    return problem('merge-shard-other', {shard: text, other: other.name}, place)
  }
  const same = known.get(shard.index)
  return same && problem('merge-shard-twice', {shard: text, other: same.name}, place)
}

function missing(known: ReadonlyMap<number, NamedReport>): readonly PeopleFirstError[] {
  const [one] = known.values()
  const total = one?.report.shard?.total ?? 0
  const gaps: number[] = []
  for (let index = 1; index <= total && gaps.length < MOST_NAMED; index++) {
    if (!known.has(index)) gaps.push(index)
  }
  if (gaps.length === 0) return []
  const left = total - known.size - gaps.length
  const names = [...gaps.map(String), ...(left > 0 ? [`${left} more`] : [])]
  const shards = `${names.length > 1 ? 'shards' : 'shard'} ${listing(names)}`
  return [problem('merge-shard-missing', {shards, total})]
}

/** So many missing shards are named one by one. */
const MOST_NAMED = 10
