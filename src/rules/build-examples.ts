import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {Example} from '../core/rule.ts'
import type {Places} from '../schema/places.ts'
import {readMarks} from './marks.ts'
import type {RuleFile} from './schema.ts'

/** The examples of a rule that can serve as tests, and what is wrong with others. */
export interface BuiltExamples {
  readonly examples: readonly Example[]
  readonly problems: readonly PeopleFirstError[]
}

type Entry = RuleFile['examples'][number]

/** Reads the examples of a rule, and reports those that cannot serve as a test. */
export function buildExamples(file: RuleFile, places: Places): BuiltExamples {
  const read = file.examples.map((entry, index) => readExample(entry, index, places))
  const examples = read.flatMap(({example}) => example ?? [])
  const problems = [
    ...read.flatMap(found => found.problems),
    ...missingKinds(file, places),
    ...repeated(examples, places),
    ...(offersWordings(file) ? [] : needlessInstead(file, places))
  ]
  return {examples, problems}
}

function readExample(entry: Entry, index: number, places: Places) {
  const kind = 'flag' in entry ? 'flag' : 'allow' in entry ? 'allow' : 'miss'
  const path = ['examples', index, kind]
  const {line = 1, column = 1} = places.value(path)
  if ('allow' in entry)
    return {example: {kind: 'allow', text: entry.allow, line, column} as const, problems: []}
  if ('miss' in entry) return {example: {kind: 'miss', text: entry.miss, line, column} as const, problems: []}
  const read = readMarks(entry.flag)
  if (read.type === 'broken') {
    const {reason, offset} = read
    return {example: undefined, problems: [problem('example-marks', {reason}, places.value(path, offset))]}
  }
  const {text, marked} = read
  const same = entry.instead === text
  return {
    example: {kind: 'flag', text, marked, instead: entry.instead, line, column} as const,
    problems: same
      ? [problem('example-instead-same', undefined, places.value(['examples', index, 'instead']))]
      : []
  }
}

const needed = {
  flag: 'in which the rule finds something',
  allow: 'that looks alike and is fine'
} as const

function missingKinds({examples}: RuleFile, places: Places): PeopleFirstError[] {
  return (['flag', 'allow'] as const)
    .filter(kind => !examples.some(entry => kind in entry))
    .map(kind => problem('rule-example-kind', {kind, purpose: needed[kind]}, places.key(['examples'])))
}

function repeated(examples: readonly Example[], places: Places): PeopleFirstError[] {
  const seen = new Map<string, number>()
  return examples.flatMap(({text, line, column}) => {
    const first = seen.get(text)
    if (first === undefined) {
      seen.set(text, line)
      return []
    }
    return [problem('example-twice', {text, line: first}, {...places.top, line, column})]
  })
}

function offersWordings({instead, flag}: RuleFile): boolean {
  return (
    instead.length > 0 || flag.some(entry => typeof entry !== 'string' && (entry.instead ?? []).length > 0)
  )
}

function needlessInstead({examples}: RuleFile, places: Places): PeopleFirstError[] {
  return examples.flatMap((entry, index) =>
    'flag' in entry && entry.instead !== undefined
      ? [problem('example-instead-none', undefined, places.key(['examples', index, 'instead']))]
      : []
  )
}
