import path from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {displayPath} from '../files/display-path.ts'
import {slashed} from '../files/slashed.ts'
import type {Input} from '../input.ts'
import type {Entries} from './entries.ts'
import {type LocateBaseline, newBaseline, standingAt} from './locate-baseline.ts'

/** A baseline, and the inputs it holds for. */
export interface OpenBaseline {
  /** Absolute. */
  readonly file: string
  /** As people name it. */
  readonly shown: string
  readonly entries: Entries
  /** How it names each of its inputs. */
  readonly names: ReadonlyMap<Input, string>
}

/** The baselines of a run, or what keeps some of them from being read. */
export interface OpenBaselines {
  readonly baselines: readonly OpenBaseline[]
  readonly problems: readonly PeopleFirstError[]
}

/** How baselines are found. */
export interface Opening {
  readonly cwd: string
  readonly locate: LocateBaseline
  /** Whether one is begun where none holds yet. */
  readonly isBegun: boolean
}

/** Reads the baselines that hold for some inputs, sorted by their place. */
export async function openBaselines(
  inputs: readonly Input[],
  {cwd, locate, isBegun}: Opening
): Promise<OpenBaselines> {
  const begin = isBegun ? newBaseline(cwd) : () => undefined
  const names = new Map<string, Map<Input, string>>()
  const problems: PeopleFirstError[] = []
  for (const input of inputs) {
    const standing = standingAt(input, cwd)
    if (standing === undefined) {
      if (isBegun) problems.push(problem('baseline-nameless', undefined, {file: input.path}))
      continue
    }
    const file = locate(input) ?? begin(input)
    if (file === undefined || file === standing) continue
    const known = names.get(file) ?? new Map<Input, string>()
    names.set(file, known.set(input, nameIn(file, standing)))
  }
  const baselines: OpenBaseline[] = []
  if (names.size === 0) return {baselines, problems}
  // Reading one takes a parser and a schema that other runs need not load.
  const {readBaseline} = await import('./read-baseline.ts')
  for (const [file, inputNames] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const reading = readBaseline(file)
    if (reading.type === 'broken') problems.push(reading.problem)
    else if (reading.type === 'absent' && !isBegun)
      problems.push(problem('baseline-missing', undefined, {file}))
    const entries = reading.type === 'read' ? reading.entries : new Map()
    baselines.push({file, shown: displayPath(file, cwd, file), entries, names: inputNames})
  }
  return {baselines, problems}
}

/** From the folder of the baseline, with forward slashes on every system. */
const nameIn = (baseline: string, file: string): string =>
  slashed(path.relative(path.dirname(baseline), file))
