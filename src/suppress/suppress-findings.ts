import type {Finding, SuppressedFinding, SuppressionPlace, Suppressions} from '../core/finding.ts'
import type {LineIndex} from '../core/lines.ts'
import type {RuleSet} from '../core/rule.ts'
import {applyEntries, type SuppressionOfFile} from './entries.ts'
import {findSuppressions} from './find-suppressions.ts'
import type {Suppression} from './reach.ts'
import {unknownNames} from './unknown-names.ts'

/** A source, with the name of the syntax whose comments it has. */
export interface Commented {
  readonly source: string
  readonly syntax: string
  readonly lines: LineIndex
}

/** Findings without those that are left out. */
type Kept = Suppressions & {readonly findings: readonly Finding[]}

/** Findings without those that comments in the source, or else entries of a configuration, ask to leave out. */
export function suppressFindings(
  findings: readonly Finding[],
  source: Commented,
  rules: Pick<RuleSet, 'rules' | 'all'>,
  entries: readonly SuppressionOfFile[] = []
): Kept & {readonly used: ReadonlySet<string>} {
  const commented = applyComments(findings, source, rules)
  const {suppressed, ...applied} = applyEntries(commented.findings, entries)
  return {...commented, ...applied, suppressed: [...commented.suppressed, ...suppressed]}
}

/** `all` are the rules that there are to name. */
function applyComments(
  findings: readonly Finding[],
  {source, syntax, lines}: Commented,
  {rules, all = rules}: Pick<RuleSet, 'rules' | 'all'>
): Kept {
  const found = findSuppressions(source, syntax)
  const {suppressions, others} = found
  if (suppressions.length + others.length === 0) return {findings, ...nothing}
  const ledger = new Ledger(suppressions)
  const kept: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const finding of findings) {
    const by = ledger.by(finding)
    if (by.length === 0) kept.push(finding)
    else
      suppressed.push({
        finding,
        by: 'comment',
        reason: by.find(({reason}) => reason !== null)?.reason ?? null
      })
  }
  const known = new Set([EVERY, ...rules.flatMap(({id, category}) => [id, category])])
  const silencing = suppressions.filter(({kind}) => kind !== 'enable')
  const place = ({start, end}: Suppression, ids: readonly string[]): SuppressionPlace => ({
    start: lines.position(start),
    end: lines.position(end),
    ids
  })
  return {
    findings: kept,
    suppressed,
    unusedSuppressions: silencing.flatMap(one => {
      // Of rules that did not run nobody knows.
      const unused = keysOf(one).filter(id => known.has(id) && !ledger.isUsed(one, id))
      return unused.length === 0
        ? []
        : [
            place(
              one,
              unused.filter(id => id !== EVERY)
            )
          ]
    }),
    suppressionsWithoutReason: silencing
      .filter(({reason}) => reason === null)
      .map(one => place(one, one.ids)),
    unknownNames: unknownNames(found, {source, lines}, all)
  }
}

const nothing: Suppressions = {
  suppressed: [],
  unusedSuppressions: [],
  suppressionsWithoutReason: [],
  unknownNames: []
}

/** Stands for every rule where a comment names none. */
const EVERY = '*'
const keysOf = ({ids}: Suppression): readonly string[] => (ids.length === 0 ? [EVERY] : ids)

/** Answers for one finding after another which comments leave it out, and remembers which did. */
class Ledger {
  readonly #files = new Map<string, Suppression[]>()
  readonly #blocks = new Map<string, Suppression[]>()
  readonly #lines = new Map<string, Suppression[]>()
  readonly #nextLines = new Map<string, Suppression[]>()
  readonly #used = new Map<Suppression, Set<string>>()

  constructor(suppressions: readonly Suppression[]) {
    const lists = {
      'disable-file': this.#files,
      disable: this.#blocks,
      enable: this.#blocks,
      'disable-line': this.#lines,
      'disable-next-line': this.#nextLines
    }
    for (const one of suppressions) {
      for (const key of keysOf(one)) {
        const list = lists[one.kind].get(key)
        if (list) list.push(one)
        else lists[one.kind].set(key, [one])
      }
    }
  }

  isUsed(one: Suppression, id: string): boolean {
    return this.#used.get(one)?.has(id) ?? false
  }

  /** The comments that leave a finding out. */
  by({rule, category, start, end}: Finding): readonly Suppression[] {
    const found: Suppression[] = []
    const use = (one: Suppression | undefined, key: string): void => {
      if (!one) return
      found.push(one)
      const keys = this.#used.get(one)
      if (keys) keys.add(key)
      else this.#used.set(one, new Set([key]))
    }
    const keys = [rule, category, EVERY]
    let block: {readonly one: Suppression; readonly key: string} | undefined
    for (const key of keys) {
      use(this.#files.get(key)?.[0], key)
      use(onLines(this.#lines.get(key), start.line, end.line), key)
      use(onLines(this.#nextLines.get(key), start.line, end.line), key)
      const one = lastBefore(this.#blocks.get(key), start.offset, ({end}) => end)
      if (one && one.start >= (block?.one.start ?? 0)) block = {one, key}
    }
    if (block?.one.kind === 'disable') use(block.one, block.key)
    return found
  }
}

/** The comment whose lines a finding touches. Of one kind they either are the same lines or lie apart. */
function onLines(list: readonly Suppression[] = [], first: number, last: number): Suppression | undefined {
  const one = lastBefore(list, last, ({lines}) => lines?.first ?? Number.POSITIVE_INFINITY)
  return one?.lines && one.lines.last >= first ? one : undefined
}

/** The last of an ascending list whose place is not behind `limit`. */
function lastBefore(
  list: readonly Suppression[] = [],
  limit: number,
  placeOf: (one: Suppression) => number
): Suppression | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(list[middle] as Suppression) <= limit) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}
