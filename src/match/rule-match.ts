import type {CompiledSet} from '../core/pattern.ts'
import type {Flag, GateName, Rule, Severity} from '../core/rule.ts'
import type {Span} from '../core/span.ts'
import type {PatternMatch} from './run-pattern.ts'
import type {SentenceView} from './view.ts'

/** A rule's pattern found in a sentence, before the gates have spoken. */
export interface RuleMatch extends PatternMatch {
  readonly rule: Rule
  readonly flag: Flag
  readonly severity: Severity
  readonly view: SentenceView
}

/** What a gate may look at besides the match. */
export interface GateContext {
  readonly sets: ReadonlyMap<string, CompiledSet>
  /** Title of the document, where it has one. */
  readonly topic: string | undefined
  /** Whether the document speaks of other things than helping people; asked only where something was found. */
  readonly isElsewhere?: (() => boolean) | undefined
}

/** Gives the reason to stay silent, or nothing. */
export type Gate = (match: RuleMatch, context: GateContext) => string | undefined

/** A match that was kept silent, and why. */
export interface SilencedMatch {
  readonly match: RuleMatch
  readonly gate: GateName | 'unless' | 'audience' | 'near' | 'allow'
  readonly reason: string
  /** The key of the phrase that a configuration allows here. */
  readonly allowed?: string
}

/** UTF-16 span of a match's underlined words in its block's text. */
export function textSpan({core, view}: Pick<RuleMatch, 'core' | 'view'>): Span {
  return {start: view.tokens[core.start]?.start ?? 0, end: view.tokens[core.end - 1]?.end ?? 0}
}

/** The words between two token indexes, as written. */
export function wordsBetween(view: SentenceView, {start, end}: Span): string {
  const from = view.tokens[start]?.start ?? 0
  const to = view.tokens[end - 1]?.end ?? from
  return view.block.text.slice(from, to)
}

/** The first entry of the set that stands within a range, and of those that begin there the longest; token indexes. */
export function findInSet(
  view: SentenceView,
  set: CompiledSet | undefined,
  {start, end}: Span
): Span | undefined {
  if (!set) return undefined
  for (let index = Math.max(0, start); index < Math.min(end, view.tokens.length); index++) {
    const found = Math.max(-1, ...view.setEnds(set, index).filter(at => at <= end))
    if (found > 0) return {start: index, end: found}
  }
  return undefined
}
