import type {Audience, Block} from './core/block.ts'
import type {Finding, LintResult, Silence} from './core/finding.ts'
import type {Language} from './core/language.ts'
import {LineIndex} from './core/lines.ts'
import type {RuleSet} from './core/rule.ts'
import {createMatcher, type Matcher} from './match/match-block.ts'
import {type FormatName, formats} from './parse/formats.ts'
import {placeFinding, placeSilence} from './place-finding.ts'

/** What a source is, besides its text. */
export interface LintContext {
  readonly format: FormatName
  readonly kind: 'docs' | 'script' | 'macro'
  /** Who reads it; `undefined` where nobody said, so that rules for either audience apply. */
  readonly audience?: Audience | undefined
  /** Also report what was kept silent, and why. */
  readonly trace?: boolean
}

/** Rules and a language, ready to lint any number of texts. */
export interface Engine {
  readonly rules: RuleSet
  readonly language: Language
  readonly matcher: Matcher
}

/** Prepares rules once for many texts. */
export function createEngine(rules: RuleSet, language: Language): Engine {
  return {rules, language, matcher: createMatcher(rules, language)}
}

/** What a text gave: findings in source order and, when traced, the silences. */
export type TracedResult = LintResult & {readonly silences: readonly Silence[]}

/** Lints one text. Pure and synchronous: no files, no time, no console. */
export function lint(source: string, context: LintContext, engine: Engine): TracedResult {
  const {children, notes} = formats[context.format].parse(source, {kind: context.kind})
  const lines = new LineIndex(source)
  const findings: Finding[] = []
  const silences: Silence[] = []
  const topic = topicOf(children)
  for (const block of children) {
    const audience = block.context.audience ?? context.audience
    const {matches, silenced} = engine.matcher.matchBlock(block, {audience, topic})
    const place = {source, lines, block, audience: audience ?? null}
    findings.push(...matches.map(match => placeFinding(match, place, engine.language)))
    if (context.trace) silences.push(...silenced.map(silence => placeSilence(silence, place)))
  }
  return {
    findings: findings.sort(inSourceOrder),
    silences: silences.sort(inSourceOrder),
    notes: notes.map(({message, offset}) => ({message, start: lines.position(offset)})),
    words: children.reduce((sum, block) => sum + countWords(block), 0)
  }
}

/** The title of a document, or else its first heading. */
function topicOf(blocks: readonly Block[]): string | undefined {
  const titled = blocks.find(({kind}) => kind === 'title') ?? blocks.find(({kind}) => kind === 'heading')
  return titled?.text
}

function countWords({text}: Block): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

function inSourceOrder(a: Finding | Silence, b: Finding | Silence): number {
  return (
    a.start.offset - b.start.offset ||
    a.end.offset - b.end.offset ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  )
}
