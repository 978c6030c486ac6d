import type {Finding} from '../../core/finding.ts'
import {type Alike, alikeIn, byFile, type CheckedText} from './alike.ts'
import type {Entries, Entry} from './entries.ts'
import {Lenders, type Loan, type Share} from './lend.ts'

/** Findings that the baseline does not know. */
export interface NewShare extends Share {
  readonly findings: readonly Finding[]
}

/** How checked files and a baseline differ. */
export interface Comparison {
  readonly known: ReadonlySet<Finding>
  readonly added: readonly NewShare[]
  readonly lent: readonly Loan[]
  /** What the baseline knows and nobody finds any more. */
  readonly stale: readonly Share[]
}

/** What is so of files that were not checked. */
export interface Unchecked {
  /** Whether a file is not on disk. */
  readonly isGone: (file: string) => boolean
  /**
   * Whether entries of files that are gone may be called stale. A run of single files has not looked where such a file
   * may have been moved to.
   */
  readonly judgesGone: boolean
}

/**
 * Compares findings with a baseline: by file, rule and sentence, as often as the entry counts, the first ones first.
 * Where a file has no entry for a finding, those of files that are gone stand in for it.
 */
export function compare(entries: Entries, checked: readonly CheckedText[], unchecked: Unchecked): Comparison {
  const texts = byFile(checked)
  const gone = new Map([...entries].filter(([file]) => !texts.has(file) && unchecked.isGone(file)))
  const lenders = new Lenders(gone)
  const known = new Set<Finding>()
  const added: NewShare[] = []
  const lent: Loan[] = []
  const stale: Share[] = []
  for (const [file, group] of texts) {
    const own = entries.get(file) ?? new Map<string, Entry>()
    const readings = group.map(alikeIn)
    const all = most(readings)
    for (const [key, {entry, findings}] of all) {
      const loans = own.has(key) ? [] : lenders.lend(file, entry)
      const budget = own.get(key)?.count ?? loans.reduce((sum, loan) => sum + loan.entry.count, 0)
      for (const reading of readings) {
        for (const finding of reading.get(key)?.findings.slice(0, budget) ?? []) known.add(finding)
      }
      const rest = findings.slice(budget)
      if (rest.length > 0) added.push({file, entry: {...entry, count: rest.length}, findings: rest})
      lent.push(...loans)
    }
    const judged = [...own].filter(([, {rule}]) => group.every(text => text.isWhole && text.inForce(rule)))
    stale.push(
      ...judged.flatMap(([key, entry]) => remainder(file, entry, all.get(key)?.findings.length ?? 0))
    )
  }
  const ran = ({rule}: Entry): boolean => checked.some(({inForce}) => inForce(rule))
  for (const [file, kinds] of unchecked.judgesGone ? gone : []) {
    const judged = [...kinds.values()].filter(ran)
    stale.push(...judged.flatMap(entry => remainder(file, entry, lenders.used(file, entry))))
  }
  return {known, added, lent, stale}
}

/** Of a file that was checked twice, the reading that finds most of each. */
function most(readings: readonly ReadonlyMap<string, Alike>[]): ReadonlyMap<string, Alike> {
  const all = new Map<string, Alike>()
  for (const [key, alike] of readings.flatMap(reading => [...reading])) {
    if (alike.entry.count > (all.get(key)?.entry.count ?? 0)) all.set(key, alike)
  }
  return all
}

const remainder = (file: string, entry: Entry, found: number): readonly Share[] =>
  entry.count > found ? [{file, entry: {...entry, count: entry.count - found}}] : []
