import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {Flag, GateName, PlaceInRule, Rule, Unless} from '../core/rule.ts'
import type {Path, Places} from '../schema/places.ts'
import {buildExamples} from './build-examples.ts'
import {buildPattern, type PatternReading, type RuleContext} from './build-pattern.ts'
import type {RuleFile} from './schema.ts'
import {checkTemplates, type SlotSets} from './template.ts'

/** A rule file that has the right shape. */
export interface RuleFileSource {
  readonly id: string
  readonly category: string
  /** As given to the loader. */
  readonly path: string
  readonly file: RuleFile
  readonly places: Places
}

/** A rule, or `undefined` where something keeps it from being built; the problems say what. */
export interface BuiltRule {
  readonly rule: Rule | undefined
  readonly problems: readonly PeopleFirstError[]
}

/** Compiles the patterns of a rule file, and checks its templates and examples. */
export function buildRule(source: RuleFileSource, context: RuleContext): BuiltRule {
  const {id, category, path, file, places} = source
  const readings: PatternReading[] = []
  const compile = (pattern: string, at: Path): Built[] => {
    const reading = buildPattern(pattern, at, places, context)
    readings.push(reading)
    if (reading.type !== 'built') return []
    const {line = 1, column = 1} = places.value(at)
    return [{...reading, place: {line, column}}]
  }
  const flags = file.flag.flatMap((entry, index) => buildFlag(entry, ['flag', index], compile))
  const unless = file.unless.flatMap((entry, index) => buildUnless(entry, ['unless', index], compile))
  const complete = readings.every(reading => reading.type === 'built')
  const {examples, problems: exampleProblems} = buildExamples(file, places)
  const problems = [
    ...readings.flatMap(reading => (reading.type === 'broken' ? [reading.problem] : [])),
    ...(complete
      ? checkTemplates(
          file,
          flags.map(({sets}) => sets),
          places
        )
      : []),
    ...fixProblems(file, places),
    ...exampleProblems
  ]
  if (problems.length > 0 || !complete) return {rule: undefined, problems}
  const {about, severity, audience, preset, message, instead, fix, sources} = file
  const open = new Set(Object.keys(file.gates) as GateName[])
  const head = {id, category, about, severity, audience, preset, message, why: file.why.trim()}
  const flag = flags.map(built => built.flag)
  return {rule: {...head, flag, unless, instead, fix, open, examples, sources, file: path}, problems}
}

type Built = PatternReading & {type: 'built'; readonly place: PlaceInRule}
/** Compiles the pattern at a path: a list of one, or of none where it cannot be compiled. */
type Compile = (pattern: string, at: Path) => Built[]
type FlagWithSets = {readonly flag: Flag; readonly sets: SlotSets}

function buildFlag(entry: RuleFile['flag'][number], at: Path, compile: Compile): FlagWithSets[] {
  if (typeof entry === 'string') {
    const bare = {near: undefined, because: undefined, severity: undefined, instead: undefined}
    return compile(entry, at).map(({pattern, place, sets}) => ({flag: {pattern, place, ...bare}, sets}))
  }
  const {because, severity, instead} = entry
  const main = compile(entry.pattern, [...at, 'pattern'])
  const [near] = entry.near === undefined ? [] : compile(entry.near, [...at, 'near'])
  return main.map(({pattern, place, sets}) => ({
    flag: {pattern, near: near?.pattern, because, severity, instead, place},
    sets
  }))
}

function buildUnless(entry: RuleFile['unless'][number], at: Path, compile: Compile): Unless[] {
  const [pattern, path, scope] =
    typeof entry === 'string'
      ? ([entry, at, 'overlap'] as const)
      : ([entry.pattern, [...at, 'pattern'], entry.scope] as const)
  return compile(pattern, path).map(built => ({pattern: built.pattern, scope, place: built.place}))
}

function fixProblems({fix, instead}: RuleFile, places: Places): PeopleFirstError[] {
  return fix === 'safe' && instead.length === 0 ? [problem('rule-fix', undefined, places.value(['fix']))] : []
}
