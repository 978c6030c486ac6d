import type {Audience, BlockRoot} from './core/block.ts'
import type {LintResult, Silence} from './core/finding.ts'
import type {Kind} from './core/kind.ts'
import type {Language} from './core/language.ts'
import {LineIndex, LineIndexes} from './core/lines.ts'
import type {Around} from './core/probe.ts'
import type {RuleSet} from './core/rule.ts'
import {inSourceOrder} from './core/source-order.ts'
import {countWords, countWordsOf} from './count-words.ts'
import {createMatcher, type Matcher} from './match/match-block.ts'
import {mergeTwins, type TwinFinding} from './merge-twins.ts'
import {isSpoken, unspokenNotes} from './other-languages.ts'
import {isData, parseFile, type ReadAs, syntaxNameOf} from './parse/parse-file.ts'
import type {Part} from './parse/parts.ts'
import {markdownMarks} from './parse/raw/markdown-marks.ts'
import {topicOf} from './parse/topic-of.ts'
import {placeFinding, placeNote, placeSilence} from './place-finding.ts'
import {speaksElsewhere} from './speaks-elsewhere.ts'
import type {SuppressionOfFile} from './suppress/entries.ts'
import {suppressFindings} from './suppress/suppress-findings.ts'
import {tellingStretches, tellingText} from './telling-stretches.ts'

/** What a source is, besides its text. */
export interface LintContext {
  /** A file as it was recognised, or the syntax of a text without a name. */
  readonly format: ReadAs
  /** What it is for; where it is not said, the format knows. */
  readonly kind?: Kind | undefined
  /** Parts to read that are left out by default. */
  readonly parts?: ReadonlySet<Part> | undefined
  /** Who reads it; `undefined` where nobody said, so that rules for either audience apply. */
  readonly audience?: Audience | undefined
  /** Entries of a configuration that leave findings out. */
  readonly suppressions?: readonly SuppressionOfFile[] | undefined
  /** Also report what was kept silent, and why. */
  readonly trace?: boolean
  /** `false`: parse, tag and match everything. It finds the same and takes many times as long; tests compare. */
  readonly shortcuts?: boolean | undefined
}

/** Rules and a language, ready to lint any number of texts. */
export interface Engine {
  readonly rules: RuleSet
  readonly language: Language
  readonly matcher: Matcher
}

/** Prepares rules once for many texts; `around` is told of each rule that is tried on a sentence. */
export function createEngine(rules: RuleSet, language: Language, around?: Around): Engine {
  return {rules, language, matcher: createMatcher(rules, language, markdownMarks, around)}
}

/** What a text gave: findings in source order and, when traced, the silences. */
export type TracedResult = LintResult & {readonly silences: readonly Silence[]}

/** Lints one text. Pure and synchronous: no files, no time, no console. */
export function lint(source: string, context: LintContext, engine: Engine): TracedResult {
  const isShort = context.shortcuts !== false && context.trace !== true
  const wanted = isShort ? tellingStretches(source, context, engine) : undefined
  const mayTell = isShort ? tellingText(engine.matcher) : () => true
  const scope = context.shortcuts === false ? 'all' : context.trace ? 'silent' : 'telling'
  const {children: all, notes} =
    wanted?.length === 0 ? nothing : parseFile(source, context.format, {...context, wanted})
  const lines = new LineIndex(source)
  const children = all.filter(block => isSpoken(block, engine.language))
  const fieldLines = new LineIndexes()
  const found: TwinFinding[] = []
  const silences: Silence[] = []
  const allowed = new Set<string>()
  const topic = topicOf(children)
  const isElsewhere = speaksElsewhere(source, context, engine.rules.sets)
  for (const block of children) {
    if (!mayTell(block.text)) continue
    const audience = block.context.audience ?? context.audience
    const situation = {audience, topic: block.context.topic ?? topic, isElsewhere, scope} as const
    const {matches, silenced} = engine.matcher.matchBlock(block, situation)
    const place = {source, lines, fieldLines, block, audience: audience ?? null}
    const {twin} = block.context
    // One by one: a call takes no more arguments than the stack holds.
    for (const match of matches) found.push({finding: placeFinding(match, place, engine), twin})
    for (const silence of silenced) {
      if (silence.allowed !== undefined) allowed.add(silence.allowed)
      if (context.trace) silences.push(placeSilence(silence, place))
    }
  }
  const findings = mergeTwins(found.sort((a, b) => inSourceOrder(a.finding, b.finding)))
  const commented = {source, syntax: syntaxNameOf(context.format), lines}
  const kept = suppressFindings(findings, commented, engine.rules, context.suppressions)
  return {
    ...kept,
    silences: silences.sort(inSourceOrder),
    used: new Set([...kept.used, ...allowed]),
    notes: [...notes, ...unspokenNotes(all, engine.language)].map(note => placeNote(note, lines)),
    isWhole: notes.every(({isRemark}) => isRemark),
    words: isData(context.format) ? countWordsOf(children) : countWords(source)
  }
}

/** What is known of a text in which no rule could have something to say. */
const nothing: BlockRoot = {type: 'root', children: [], notes: []}
