import type {Block} from './core/block.ts'
import type {Edit, Finding, Suggestion} from './core/finding.ts'
import {once} from './core/once.ts'
import {overlaps, type Span} from './core/span.ts'
import {touches} from './core/touches.ts'
import {applyEdits, areApart, movedOffset} from './fix/edits.ts'
import {movedLines} from './fix/moved-lines.ts'
import {type ReadableEdit, readsAsMeant} from './fix/verify.ts'
import {type Engine, type LintContext, lint, type TracedResult} from './lint.ts'
import {asChanged, parseFile} from './parse/parse-file.ts'

/** Picks the wording to put in place of a finding, if any. */
export type Choose = (finding: Finding) => Suggestion | undefined

/** The first wording, where it may be applied without a person reading the sentence again. */
export const safeWording: Choose = ({suggestions: [first]}) => (first?.safe ? first : undefined)
/** The first wording that can be put in place at all. */
export const firstWording: Choose = ({suggestions}) => suggestions.find(({edits}) => edits !== null)

/** A finding whose wording was put in place. */
export interface Fixed {
  readonly finding: Finding
  readonly wording: string
}

/** A finding that was to be fixed and was left as it is, and why. */
export interface Unfixed {
  readonly finding: Finding
  readonly reason: string
}

/** A text after its fixes, with what is still found in it. */
export interface FixedText {
  readonly text: string
  readonly fixed: readonly Fixed[]
  readonly unfixed: readonly Unfixed[]
  readonly result: TracedResult
  /** The lines that were to be fixed, where they are now. */
  readonly within: readonly Span[] | undefined
}

interface Plan extends Fixed {
  readonly edits: readonly ReadableEdit[]
}

/** A fix may make room for another; nobody needs more rounds than this. */
const MAX_ROUNDS = 5

/**
 * Puts chosen wordings into a text. Each round is read and judged again: a wording that changes how the rest of the
 * file reads, or that raises a finding of its own, is taken back. A file that could not be read whole is left alone.
 * With `within`, only findings that touch one of these spans of whole lines are fixed.
 */
export function fixText(
  source: string,
  context: LintContext,
  engine: Engine,
  choose: Choose,
  within?: readonly Span[] | undefined
): FixedText {
  let situation = situationOf(source, context, engine)
  const fixed: Fixed[] = []
  const unfixed: Unfixed[] = []
  /** Where wordings were taken back, as offsets of the text as it is now. */
  let refused = new Set<number>()
  let lines = within
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const {text, result} = situation
    const meant = lines
    const found = meant ? result.findings.filter(finding => touches(finding, meant)) : result.findings
    const plans = plansFor(found, choose).filter(({finding}) => !refused.has(finding.start.offset))
    if (plans.length === 0) break
    if (!result.isWhole) {
      const reason = 'the file could not be read whole'
      for (const {finding} of plans) unfixed.push({finding, reason})
      break
    }
    const apart = withoutOverlaps(plans)
    const kept = compatible(apart, situation)
    for (const {finding} of apart.filter(plan => !kept.includes(plan))) {
      refused.add(finding.start.offset)
      unfixed.push({finding, reason: 'the new wording would change more than its place'})
    }
    if (kept.length === 0) break
    const edits = editsOf(kept)
    refused = new Set([...refused].map(offset => movedOffset(edits, offset)))
    situation = situationOf(applyEdits(text, edits), again(context), engine)
    lines = lines && movedLines(edits, lines, situation.text)
    for (const {finding, wording} of kept) fixed.push({finding, wording})
  }
  return {text: situation.text, fixed, unfixed, result: situation.result, within: lines}
}

const again = (context: LintContext): LintContext => ({...context, format: asChanged(context.format)})

const editsOf = (plans: readonly Plan[]): readonly ReadableEdit[] => plans.flatMap(({edits}) => edits)

function plansFor(findings: readonly Finding[], choose: Choose): readonly Plan[] {
  return findings.flatMap(finding => {
    const chosen = choose(finding)
    if (!chosen?.edits) return []
    const edits = chosen.edits.map((edit: Edit) => ({...edit, wording: chosen.text}))
    return [{finding, wording: chosen.text, edits}]
  })
}

/** Of plans that touch the same words the first is made now, the others in a later round. */
function withoutOverlaps(plans: readonly Plan[]): readonly Plan[] {
  const kept: Plan[] = []
  const taken: ReadableEdit[] = []
  for (const plan of plans) {
    if (!areApart([...taken, ...plan.edits])) continue
    kept.push(plan)
    taken.push(...plan.edits)
  }
  return kept
}

interface Situation {
  readonly text: string
  readonly context: LintContext
  readonly engine: Engine
  readonly result: TracedResult
  /** What a parser makes of the text, asked for once however many plans are tried. */
  readonly blocks: () => readonly Block[]
}

const situationOf = (text: string, context: LintContext, engine: Engine): Situation => ({
  text,
  context,
  engine,
  result: lint(text, context, engine),
  blocks: once(() => parseFile(text, context.format, context).children)
})

/**
 * The plans that hold together with those that are `kept` already: all of them, or what holds of the first half and
 * then of the second. Of two that do not go together the first is kept.
 */
function compatible(
  plans: readonly Plan[],
  situation: Situation,
  kept: readonly Plan[] = []
): readonly Plan[] {
  if (plans.length === 0 || holds([...kept, ...plans], situation)) return plans
  if (plans.length === 1) return []
  const middle = plans.length >> 1
  const first = compatible(plans.slice(0, middle), situation, kept)
  return [...first, ...compatible(plans.slice(middle), situation, [...kept, ...first])]
}

function holds(plans: readonly Plan[], {text, context, engine, result, blocks}: Situation): boolean {
  const edits = editsOf(plans)
  const edited = applyEdits(text, edits)
  const after = parseFile(edited, again(context).format, context).children
  if (!readsAsMeant(blocks(), after, edits)) return false
  return !raisesFinding(lint(edited, again(context), engine).findings, result.findings, plans)
}

/**
 * Whether a finding is there that was not there before. One of the same rule elsewhere in the sentence was there all
 * along: a rule speaks once a sentence.
 */
function raisesFinding(now: readonly Finding[], before: readonly Finding[], plans: readonly Plan[]): boolean {
  const edits = editsOf(plans)
  const rules = new Set(plans.map(({finding}) => finding.rule))
  const known = new Set(before.map(finding => keyAt(finding.rule, movedOffset(edits, finding.start.offset))))
  const places = edits.map(edit => {
    const start = movedOffset(edits, edit.start)
    return {start, end: start + edit.text.length}
  })
  return now.some(({rule, start, end}) => {
    if (places.some(place => overlaps(place, {start: start.offset, end: end.offset}))) return true
    return !known.has(keyAt(rule, start.offset)) && !rules.has(rule)
  })
}

const keyAt = (rule: string, offset: number): string => `${rule} ${offset}`
