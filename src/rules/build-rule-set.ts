import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {Language} from '../core/language.ts'
import type {Rule, RuleSet} from '../core/rule.ts'
import {checkShape} from '../schema/check-shape.ts'
import {readYaml} from '../schema/read-yaml.ts'
import {buildRule, type RuleFileSource} from './build-rule.ts'
import {buildSets, type SetSource} from './build-sets.ts'
import {rememberWords} from './remember-words.ts'
import {readRulePath} from './rule-path.ts'
import {ruleShape, setShape} from './rule-shapes.ts'
import type {RuleSource} from './rule-source.ts'

/** The rules and sets that could be built, and what is wrong with the others. */
export interface LoadedRules {
  readonly ruleSet: RuleSet
  readonly problems: readonly PeopleFirstError[]
}

/**
 * Builds rules and sets from the texts of their files; touches no disk. Each file is `…/<category>/<id>.yml` or
 * `…/sets/<name>.yml`. A broken file is left out and reported; set files of the same name add up.
 */
export function buildRuleSet(files: readonly RuleSource[], spoken: Language): LoadedRules {
  const language = rememberWords(spoken)
  const read = files.map(readFile)
  const setSources = read.flatMap(file => (file.type === 'set' ? [file.source] : []))
  const brokenSets = read.flatMap(file =>
    file.type === 'broken' && file.set !== undefined ? [file.set] : []
  )
  const ruleSources = read.flatMap(file => (file.type === 'rule' ? [file.source] : []))
  const {unique, problems: taken} = uniqueIds(ruleSources)
  const {sets, problems: setProblems} = buildSets(setSources, new Set(brokenSets), language)
  const broken = new Set(brokenSets.filter(name => !sets.has(name)))
  const built = unique.map(source => buildRule(source, {language, sets, broken}))
  return {
    ruleSet: {rules: built.flatMap(({rule}): Rule[] => (rule ? [rule] : [])), sets},
    problems: [
      ...read.flatMap(file => (file.type === 'broken' ? file.problems : [])),
      ...setProblems,
      ...taken,
      ...built.flatMap(({problems}) => problems)
    ]
  }
}

type FileReading =
  | {readonly type: 'rule'; readonly source: RuleFileSource}
  | {readonly type: 'set'; readonly source: SetSource}
  | {
      readonly type: 'broken'
      readonly set: string | undefined
      readonly problems: readonly PeopleFirstError[]
    }

function readFile(source: RuleSource): FileReading {
  const at = readRulePath(source.path)
  if (at.type === 'broken') return {type: 'broken', set: undefined, problems: [at.problem]}
  const set = at.type === 'set' ? at.name : undefined
  const reading = readYaml(source)
  if (reading.type === 'broken') return {...reading, set}
  const {value, places} = reading
  if (at.type === 'set') {
    const checked = checkShape(value, places, setShape)
    if (checked.type === 'broken') return {...checked, set}
    return {type: 'set', source: {name: at.name, file: checked.value, places}}
  }
  const checked = checkShape(value, places, ruleShape)
  if (checked.type === 'broken') return {...checked, set}
  const {name: id, category} = at
  return {type: 'rule', source: {id, category, path: source.path, file: checked.value, places}}
}

/** Keeps the first rule of each id. */
function uniqueIds(sources: readonly RuleFileSource[]) {
  const first = new Map<string, RuleFileSource>()
  const problems = sources.flatMap(source => {
    const other = first.get(source.id)
    if (!other) first.set(source.id, source)
    return other ? [problem('rule-name-taken', {id: source.id, file: other.path}, {file: source.path})] : []
  })
  return {unique: [...first.values()], problems}
}
