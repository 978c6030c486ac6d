import path from 'node:path'
import {PeopleFirstError, problem} from '../core/errors.ts'
import type {Rule} from '../core/rule.ts'
import {english} from '../english/english.ts'
import {type BrokenExample, checkExamples, patternsWithoutExample} from '../examples.ts'
import type {Engine} from '../lint.ts'
import {buildRuleSet} from '../rules/build-rule-set.ts'
import {readRuleFiles} from '../rules/load.ts'
import {readRulePath} from '../rules/rule-path.ts'
import {englishEngine, shippedRules} from './engine.ts'
import {displayPath} from './files/display-path.ts'
import {isBelow} from './files/is-below.ts'
import {lookAt} from './files/look-at.ts'
import {missingPath} from './files/missing-path.ts'

/** An example that does not do what it says, or a pattern that none shows at work. */
export interface RuleFailure {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** What came of testing rules. */
export interface RuleTest {
  readonly tested: number
  readonly held: number
  readonly failures: readonly RuleFailure[]
  /** Patterns that no example shows at work; asked for with `coverage`. */
  readonly uncovered: readonly RuleFailure[]
  readonly problems: readonly PeopleFirstError[]
}

/** Where rules are looked for, and what is asked of them besides that their examples hold. */
export interface RuleTestOptions {
  /** Folders of rules that are tested with the shipped ones. */
  readonly folders: readonly string[]
  readonly cwd: string
  /** Also ask for an example of each pattern. It takes a second for some eighty patterns. */
  readonly coverage?: boolean | undefined
}

/**
 * Runs the examples of the rules that `targets` name: rule files, category folders or folders of rules.
 * Without targets: the shipped rules and those of `folders`. The shipped word sets are always at hand.
 */
export function testRules(
  targets: readonly string[],
  {folders, cwd, coverage = false}: RuleTestOptions
): RuleTest {
  const looked = targets.map(target => ({
    absolute: path.resolve(cwd, target),
    absence: absenceOf(target, cwd)
  }))
  const present = looked.flatMap(({absolute, absence}) => (absence ? [] : [absolute]))
  const sources = [
    shippedRules,
    ...folders.map(folder => path.resolve(cwd, folder)),
    ...present.map(rulesFolderOf)
  ]
  const read = readRuleFiles([...new Set(sources)])
  const {ruleSet, problems} = buildRuleSet(read.files, english)
  const isMeant = (file: string): boolean =>
    targets.length === 0 || present.some(target => isWithin(file, target))
  const engine = englishEngine(ruleSet)
  const rules = ruleSet.rules.filter(({file}) => isMeant(file))
  const failures = rules.flatMap(rule => failuresOf(rule, checkExamples(rule, engine), cwd))
  const complaints = [...read.problems, ...problems].filter(
    ({place}) => place.file === undefined || isMeant(place.file)
  )
  const isSilent = (target: string): boolean =>
    ![...rules.map(({file}) => file), ...complaints.map(({place}) => place.file ?? target)].some(file =>
      isWithin(file, target)
    )
  const examples = rules.reduce((sum, rule) => sum + rule.examples.length, 0)
  return {
    tested: rules.length,
    held: examples - new Set(failures.map(({file, line, column}) => `${file}:${line}:${column}`)).size,
    failures,
    uncovered: coverage ? rules.flatMap(rule => failuresOf(rule, uncoveredOf(rule, engine), cwd)) : [],
    problems: [
      ...looked.flatMap(({absence}) => absence ?? []),
      ...complaints,
      ...present.filter(isSilent).map(noRules)
    ]
  }
}

/** Why nothing can be read at a target, if so. */
function absenceOf(target: string, cwd: string): PeopleFirstError | undefined {
  const absolute = path.resolve(cwd, target)
  const found = target === '' ? undefined : lookAt(absolute, target)
  if (found instanceof PeopleFirstError) return found
  return found ? undefined : missingPath(target, absolute)
}

const uncoveredOf = (rule: Rule, engine: Engine): readonly BrokenExample[] =>
  patternsWithoutExample(rule, engine).map(({kind, place = {line: 1, column: 1}}) => ({
    place,
    message:
      kind === 'flag'
        ? 'no “flag” example is found by this pattern alone'
        : 'no “allow” example would be flagged without this pattern'
  }))

function failuresOf(rule: Rule, failed: readonly BrokenExample[], cwd: string): readonly RuleFailure[] {
  const file = displayPath(path.resolve(rule.file), cwd, rule.file)
  return failed.map(({place, message}) => ({file, line: place.line, column: place.column, message}))
}

/** The folder laid out as `<category>/<id>.yml` that a target is, or stands in. */
function rulesFolderOf(target: string): string {
  if (/\.ya?ml$/i.test(target)) return path.dirname(path.dirname(target))
  // A rule path is only asked for its folder here, so any name will do.
  return readRulePath(path.join(target, 'any.yml')).type === 'broken' ? target : path.dirname(target)
}

function isWithin(file: string, target: string): boolean {
  const absolute = path.resolve(file)
  return absolute === target || isBelow(absolute, target)
}

const noRules = (target: string): PeopleFirstError => problem('rules-none', undefined, {file: target})
