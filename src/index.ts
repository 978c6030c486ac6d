/**
 * The public API of peoplefirst.
 *
 * @example
 * import {lint, loadRules, createEngine, english, shippedRules} from 'peoplefirst'
 * const {ruleSet} = loadRules([shippedRules], english)
 * const engine = createEngine(ruleSet, english)
 * lint('We woke up to forty angry tickets.', {format: 'text', kind: 'docs', audience: undefined}, engine).findings
 */
import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {Audience} from './core/block.ts'
import type {Preset, RuleSet} from './core/rule.ts'
import {english} from './english/english.ts'
import {createEngine} from './lint.ts'
import {lintTree} from './retext.ts'
import {loadAllRules} from './run/engine.ts'
import {selectRules} from './select.ts'

export type {Audience, Block, BlockContext, BlockKind, BlockRoot} from './core/block.ts'
export {formatProblem, PeopleFirstError} from './core/errors.ts'
export type {Finding, LintResult, Silence, Suggestion} from './core/finding.ts'
export type {Language} from './core/language.ts'
export type {Position} from './core/lines.ts'
export type {Preset, Rule, RuleSet, Severity} from './core/rule.ts'
export type {Span} from './core/span.ts'
export {english} from './english/english.ts'
export {createEngine, type Engine, type LintContext, lint, type TracedResult} from './lint.ts'
export type {FileFormat} from './parse/file-format.ts'
export {createFormatSet, type FormatSet, type KnownFile, type Recognition} from './parse/format-set.ts'
export type {ReadAs} from './parse/parse-file.ts'
export type {Part} from './parse/parts.ts'
export {loadRules} from './rules/load.ts'
export type {Config} from './run/config/config.ts'
export {shippedRules} from './run/engine.ts'
export {loadFormats} from './run/formats/load-formats.ts'
export {type Selection, selectRules} from './select.ts'

/** Options of the retext plugin; all have defaults. */
export interface RetextOptions {
  /** Rules to run; the shipped ones where absent. */
  readonly rules?: RuleSet
  readonly preset?: Preset
  readonly audience?: Audience
}

/**
 * A unified plugin for retext pipelines: leaves a message on the file for each finding.
 *
 * @example
 * unified().use(retextEnglish).use(retextPeopleFirst, {preset: 'strict'}).use(retextStringify)
 */
export function retextPeopleFirst(options: RetextOptions = {}): (tree: Root, file: VFile) => void {
  const rules = options.rules ?? loadAllRules([]).rules
  const engine = createEngine(selectRules(rules, {preset: options.preset ?? 'recommended'}), english)
  return (tree, file) => lintTree(tree, file, engine, options.audience)
}
