import type {Comparison} from './compare.ts'
import {type Entries, type Entry, keyOf} from './entries.ts'
import type {Share} from './lend.ts'

/** What is asked to change in a baseline. */
export interface Wish {
  /** Write down what it does not know yet. */
  readonly update: boolean
  /** Take out what is stale, and move what is known from files that are gone to where it is found. */
  readonly prune: boolean
}

/** The entries after a change; what was not looked at stays. */
export function changed(
  entries: Entries,
  {added, lent, stale}: Omit<Comparison, 'known'>,
  {update, prune}: Wish
): Entries {
  const book = new Map([...entries].map(([file, kinds]) => [file, new Map(kinds)]))
  const set = ({file, entry}: Share, countOf: (before: number) => number): void => {
    const kinds = book.get(file) ?? new Map<string, Entry>()
    book.set(file, kinds)
    const count = countOf(kinds.get(keyOf(entry))?.count ?? 0)
    if (count > 0) kinds.set(keyOf(entry), {...entry, count})
    else kinds.delete(keyOf(entry))
  }
  if (update || prune) for (const loan of lent) set(loan, before => before + loan.entry.count)
  if (update) for (const share of added) set(share, before => before + share.entry.count)
  if (!prune) return book
  for (const share of stale) set(share, before => before - share.entry.count)
  for (const {from, entry} of returned(lent)) set({file: from, entry}, before => before - entry.count)
  return new Map([...book].filter(([, kinds]) => kinds.size > 0))
}

/** What each file that is gone lent, counted once however many took it. */
function returned(lent: Comparison['lent']): readonly Comparison['lent'][number][] {
  const most = new Map<string, Comparison['lent'][number]>()
  for (const loan of lent) {
    const key = JSON.stringify([loan.from, keyOf(loan.entry)])
    if (loan.entry.count > (most.get(key)?.entry.count ?? 0)) most.set(key, loan)
  }
  return [...most.values()]
}
