import type {Finding} from './core/finding.ts'
import {applyEdits, movedOffset} from './fix/edits.ts'
import {readsAsMeant} from './fix/verify.ts'
import {type Engine, type LintContext, lint, type TracedResult} from './lint.ts'
import {asChanged, parseFile, syntaxNameOf} from './parse/parse-file.ts'
import {holdsComments, insertionsFor} from './suppress/insertions.ts'

/** A source with a comment that leaves a finding out, or why there is no place for one. */
export type IgnoredFinding =
  | {
      readonly type: 'ignored'
      readonly text: string
      readonly result: TracedResult
      /** How many further findings of the rule the comment left out with it. */
      readonly others: number
      /** Where the words of the finding begin now. */
      readonly offset: number
    }
  /** The format has no comments, or the file takes none. */
  | {readonly type: 'no-comments'}
  /** A comment would change how the file reads, or does not reach the finding. */
  | {readonly type: 'no-place'}

/** A text, how it is read, and what was found in it. */
export interface Linted {
  readonly path: string
  readonly text: string
  readonly context: LintContext
  readonly result: TracedResult
}

/**
 * Writes the comment that leaves one finding out, where the file then still reads the same: every block has the text
 * it had, and no other rule finds more or less.
 */
export function ignoreFinding(
  {path, text, context, result}: Linted,
  finding: Finding,
  reason: string,
  engine: Engine
): IgnoredFinding {
  const syntax = syntaxNameOf(context.format)
  if (!holdsComments(text, syntax, path)) return {type: 'no-comments'}
  if (!result.isWhole) return {type: 'no-place'}
  const again = {...context, format: asChanged(context.format)}
  const before = parseFile(text, context.format, context).children
  const {line, offset} = finding.start
  for (const insertion of insertionsFor(text, syntax, {id: finding.rule, reason, line, offset})) {
    const edits = [{start: insertion.offset, end: insertion.offset, text: insertion.text}]
    const edited = applyEdits(text, edits)
    if (!readsAsMeant(before, parseFile(edited, again.format, again).children, [])) continue
    const now = lint(edited, again, engine)
    const moved = (one: Finding): string => keyOf(one.rule, movedOffset(edits, one.start.offset))
    const left = new Set(now.findings.map(one => keyOf(one.rule, one.start.offset)))
    const gone = result.findings.filter(one => !left.has(moved(one)))
    const isMeant =
      gone.includes(finding) &&
      gone.every(({rule}) => rule === finding.rule) &&
      now.findings.length === result.findings.length - gone.length &&
      now.suppressed.length === result.suppressed.length + gone.length &&
      now.notes.length === result.notes.length
    if (!isMeant) continue
    return {
      type: 'ignored',
      text: edited,
      result: now,
      others: gone.length - 1,
      offset: movedOffset(edits, offset)
    }
  }
  return {type: 'no-place'}
}

const keyOf = (rule: string, offset: number): string => `${rule} ${offset}`
