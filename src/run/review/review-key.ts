import {createHash} from 'node:crypto'
import type {Finding} from '../../core/finding.ts'

/** How far a sentence is looked for around the words; further away nothing tells two places apart. */
const REACH = 300

/**
 * For each finding a name that it keeps while the rest of its file changes: made of its rule, its words, the sentence
 * around them, and its number among the like ones.
 */
export function reviewKeys(text: string, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const counts = new Map<string, number>()
  const keys = new Map<Finding, string>()
  for (const finding of findings) {
    const name = JSON.stringify([finding.rule, finding.actual, sentenceAround(text, finding)])
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    keys.set(finding, createHash('sha256').update(`${name}${count}`).digest('hex').slice(0, 16))
  }
  return keys
}

function sentenceAround(text: string, {start, end, within}: Finding): string {
  const field = within?.lines.join('\n')
  const source = field ?? text
  const from = within ? within.start.column - 1 : start.offset
  const to = within ? from : end.offset
  const before = source.slice(Math.max(0, from - REACH), from)
  const after = source.slice(to, to + REACH)
  const head = before.split(/[.!?]\s|\n\s*\n|\r\n\s*\r\n/).at(-1) ?? ''
  const tail = after.split(/[.!?](?=\s|$)|\n\s*\n|\r\n\s*\r\n/)[0] ?? ''
  return `${head}${source.slice(from, to)}${tail}`.replace(/\s+/g, ' ').trim().toLowerCase()
}
