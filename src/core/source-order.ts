import type {Finding, Silence} from './finding.ts'

/** Sorts by place and, in one place, by rule. */
export function inSourceOrder(a: Finding | Silence, b: Finding | Silence): number {
  return (
    a.start.offset - b.start.offset ||
    a.end.offset - b.end.offset ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  )
}
