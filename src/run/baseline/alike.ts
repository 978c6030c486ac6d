import type {Finding} from '../../core/finding.ts'
import {type Entry, entryOf, keyOf} from './entries.ts'

/** A checked file, as the baseline names it, with all its findings in source order. */
export interface CheckedText {
  readonly file: string
  readonly findings: readonly Finding[]
  /** Whether all of it was read; findings may still stand where it was not. */
  readonly isWhole: boolean
  /** Whether a rule was in force for it. */
  readonly inForce: (rule: string) => boolean
}

/** Findings of one file that are alike; `entry.count` is how many there are. */
export interface Alike {
  readonly entry: Entry
  readonly findings: readonly Finding[]
}

/** Checked files by name; one may have been checked twice, from disk and by standard input. */
export function byFile(checked: readonly CheckedText[]): ReadonlyMap<string, readonly CheckedText[]> {
  const groups = new Map<string, CheckedText[]>()
  for (const text of checked) {
    const group = groups.get(text.file)
    if (group) group.push(text)
    else groups.set(text.file, [text])
  }
  return groups
}

/** The findings of a file by what makes them alike. */
export function alikeIn({findings}: Pick<CheckedText, 'findings'>): ReadonlyMap<string, Alike> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = keyOf(entryOf(finding))
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return new Map(
    [...groups].flatMap(([key, group]) => {
      const [first] = group
      return first ? [[key, {entry: {...entryOf(first), count: group.length}, findings: group}]] : []
    })
  )
}
