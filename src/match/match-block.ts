import type {Audience, Block} from '../core/block.ts'
import type {Language} from '../core/language.ts'
import {type Around, unprobed} from '../core/probe.ts'
import type {RawMarks, Stage} from '../core/raw-marks.ts'
import type {RuleSet} from '../core/rule.ts'
import {overlaps, type Span} from '../core/span.ts'
import {closedGate} from './gates/gates.ts'
import {cappedSeverity} from './gates/legal.ts'
import {rememberAnalyses} from './remember-analyses.ts'
import type {GateContext, RuleMatch, SilencedMatch} from './rule-match.ts'
import {runPattern} from './run-pattern.ts'
import {type Candidate, createCandidates, type Scope, type Slowness} from './screen/candidates.ts'
import {strongest} from './strongest.ts'
import {createView, type SentenceView} from './view.ts'

/** What was found in one block, in reading order. */
export interface BlockMatches {
  readonly matches: readonly RuleMatch[]
  /** Matches that stayed silent, with the reason. */
  readonly silenced: readonly SilencedMatch[]
}

/** What is known of the document around a block. */
export interface Situation {
  readonly audience: Audience | undefined
  /** Title of the document: it tells which trade its words belong to. */
  readonly topic: string | undefined
  /** Whether the document speaks of other things than helping people. */
  readonly isElsewhere?: (() => boolean) | undefined
  /** How much is looked at; where it is not said, also what is kept silent. */
  readonly scope?: Scope | undefined
}

/** Rules made ready to run over blocks. Pure: the same block always gives the same matches. */
export interface Matcher {
  readonly matchBlock: (block: Block, situation: Situation) => BlockMatches
  /** Whether a pattern matches in the text of a block, whatever the gates may say of it in its place. */
  readonly mayMatch: (text: string) => boolean
  /** Whether a rule could have something to say in a stretch of a text, which may not be parsed yet, by its words alone. */
  readonly tells: (source: string, span: Span, stage: Stage) => boolean
  /** Why it takes many times as long as it would, where it does. */
  readonly slowness: () => Slowness | undefined
}

/** A sentence worth looking at, and the patterns to look for. */
interface Promising {
  readonly found: readonly Candidate[]
  readonly view: SentenceView
}

type Verdict = {readonly match: RuleMatch} | {readonly silenced: SilencedMatch}

/** Makes rules ready; `marks` tells of what a text holds that is not parsed yet, `around` is told of each rule that is tried. */
export function createMatcher(
  ruleSet: RuleSet,
  language: Language,
  marks: RawMarks,
  around: Around = unprobed.rule
): Matcher {
  const candidates = createCandidates(ruleSet, language, marks)
  const remembering = {...language, analyse: rememberAnalyses(language.analyse)}
  /** The sentences in which some pattern could match, with those patterns. */
  function* promising(block: Block, scope: Scope): Generator<Promising> {
    for (const sentence of language.split(block.text)) {
      const found = candidates.of(sentence, scope)
      if (found.length > 0) yield {found, view: createView(block, sentence, remembering)}
    }
  }
  const matchBlock = (
    block: Block,
    {audience, topic, isElsewhere, scope = 'silent'}: Situation
  ): BlockMatches => {
    const context: GateContext = {sets: ruleSet.sets, topic, isElsewhere}
    const matches: RuleMatch[] = []
    const silenced: SilencedMatch[] = []
    for (const {found, view} of promising(block, scope)) {
      const verdicts = found.flatMap(candidate =>
        around(candidate.rule.id, () => judge(candidate, view, audience, context))
      )
      silenced.push(...verdicts.flatMap(verdict => ('silenced' in verdict ? [verdict.silenced] : [])))
      matches.push(...strongest(verdicts.flatMap(verdict => ('match' in verdict ? [verdict.match] : []))))
    }
    return {matches, silenced}
  }
  const mayMatch = (text: string): boolean => {
    const block: Block = {type: 'block', kind: 'paragraph', text, map: [], marks: [], context: {}}
    for (const {found, view} of promising(block, 'telling')) {
      if (found.some(candidate => around(candidate.rule.id, () => matchesAlone(candidate, view)))) return true
    }
    return false
  }
  return {matchBlock, mayMatch, tells: candidates.in, slowness: candidates.slowness}
}

/** Runs one pattern over a sentence and puts each match before the rule's own conditions and the gates. */
function judge(
  {rule, flag}: Candidate,
  view: SentenceView,
  audience: Audience | undefined,
  context: GateContext
): readonly Verdict[] {
  return runPattern(flag.pattern, view).map((found): Verdict => {
    const raw: RuleMatch = {...found, rule, flag, view, severity: flag.severity ?? rule.severity}
    const match = {...raw, severity: cappedSeverity(raw, context)}
    // What is silent anyway needs no phrase of a configuration.
    const silence = ownCondition(match, audience) ?? closedGate(match, context) ?? allowance(match)
    return silence ? {silenced: {match, ...silence}} : {match}
  })
}

/** Whether a pattern is found in a sentence and its rule's own conditions hold. */
function matchesAlone({rule, flag}: Candidate, view: SentenceView): boolean {
  return runPattern(flag.pattern, view).some(
    found => !ownCondition({...found, rule, flag, view, severity: rule.severity}, undefined)
  )
}

/** The first phrase of a configuration that touches a match. */
function allowance({rule, view, core}: RuleMatch): Omit<SilencedMatch, 'match'> | undefined {
  const phrase = rule.allow?.find(({pattern}) =>
    runPattern(pattern, view).some(({span}) => overlaps(span, core))
  )
  return (
    phrase && {
      gate: 'allow',
      reason: `the configuration allows “${phrase.pattern.source}”`,
      allowed: phrase.key
    }
  )
}

function ownCondition(
  {rule, flag, view, core}: RuleMatch,
  audience: Audience | undefined
): Omit<SilencedMatch, 'match'> | undefined {
  if (rule.audience !== 'any' && audience !== undefined && rule.audience !== audience) {
    return {gate: 'audience', reason: `the rule is for ${rule.audience} text`}
  }
  if (flag.near && runPattern(flag.near, view).length === 0) {
    return {gate: 'near', reason: `no “${flag.near.source}” in the sentence`}
  }
  const barrier = rule.unless.find(({pattern, scope}) =>
    runPattern(pattern, view).some(({span}) => scope === 'sentence' || overlaps(span, core))
  )
  return barrier ? {gate: 'unless', reason: `“${barrier.pattern.source}” is an innocent reading`} : undefined
}
