import {type PeopleFirstError, problem} from '../core/errors.ts'
import {nearest} from '../core/nearest.ts'
import type {CompiledSet} from '../core/pattern.ts'
import type {Places} from '../schema/places.ts'
import {expandEntry, type Variant} from './expand-entry.ts'
import {compileSet} from './pattern/compile-set.ts'
import type {RuleLanguage} from './remember-words.ts'
import {repeatedWords} from './repeated-words.ts'
import type {SetFile} from './schema.ts'

/** A set file that has the right shape. Files of the same name add up to one set. */
export interface SetSource {
  readonly name: string
  readonly file: SetFile
  readonly places: Places
}

/** Sets by name, each with what it includes, and what is wrong with their files. */
export interface BuiltSets {
  readonly sets: ReadonlyMap<string, CompiledSet>
  readonly problems: readonly PeopleFirstError[]
}

/**
 * Compiles sets with what they include. `broken` names sets whose file could not be read;
 * an `include` of one of these is not a second problem.
 */
export function buildSets(
  sources: readonly SetSource[],
  broken: ReadonlySet<string>,
  language: RuleLanguage
): BuiltSets {
  const own = byName(sources)
  const problems: PeopleFirstError[] = []
  const ways = new Map<SetSource, readonly Variant[]>()
  for (const source of sources) {
    const {file, places} = source
    const entries = file.words.map(word => ({word, tokens: language.words(word)}))
    problems.push(...emptyProblems(source), ...repeatedWords(entries, places, language))
    problems.push(...unknownIncludes(source, own, broken))
    ways.set(
      source,
      entries.flatMap(({tokens}) => expandEntry(tokens, file.class, language))
    )
  }
  const sets = new Map<string, CompiledSet>()
  for (const name of own.keys()) {
    const {members, cycle} = membersOf(name, own)
    if (cycle) problems.push(cycle)
    const variants = [...members].flatMap(member => ways.get(member) ?? [])
    const words = new Set([...members].flatMap(({file}) => file.words))
    sets.set(name, compileSet(name, variants, language, onlyInCapitals(words, language)))
  }
  return {sets, problems}
}

type SourcesByName = ReadonlyMap<string, readonly SetSource[]>

function byName(sources: readonly SetSource[]): SourcesByName {
  const groups = new Map<string, SetSource[]>()
  for (const source of sources) groups.set(source.name, [...(groups.get(source.name) ?? []), source])
  return groups
}

function emptyProblems({file, places}: SetSource): PeopleFirstError[] {
  return file.words.length + file.include.length > 0 ? [] : [problem('set-empty', undefined, places.top)]
}

function unknownIncludes(
  {file, places}: SetSource,
  own: SourcesByName,
  broken: ReadonlySet<string>
): PeopleFirstError[] {
  return file.include.flatMap((name, index) => {
    if (own.has(name) || broken.has(name)) return []
    const near = nearest(name, [...own.keys()])
    return [problem('set-include', {name, near}, places.value(['include', index]))]
  })
}

/** All files whose words belong to a set. A cycle is reported for the first of its names only. */
function membersOf(name: string, own: SourcesByName) {
  const members = new Set<SetSource>()
  let cycle: PeopleFirstError | undefined
  const visit = (current: string, chain: readonly string[]): void => {
    for (const source of own.get(current) ?? []) {
      if (members.has(source)) return
      members.add(source)
      for (const [index, next] of source.file.include.entries()) {
        if (next !== name) visit(next, [...chain, next])
        else if (chain.every(link => link >= name)) cycle ??= cycleProblem([...chain, name], source, index)
      }
    }
  }
  visit(name, [name])
  return {members, cycle}
}

function cycleProblem(chain: readonly string[], {places}: SetSource, index: number): PeopleFirstError {
  return problem('set-cycle', {chain: chain.join(' → ')}, places.value(['include', index]))
}

/** `IT`, which in small letters is a word that stands everywhere; not `HR`, nor `I`, which is one in capitals. */
const onlyInCapitals = (words: ReadonlySet<string>, {neverSkipped}: RuleLanguage): ReadonlySet<string> =>
  new Set(
    [...words].flatMap(word => {
      const small = word.toLowerCase()
      const isMeant = word.length > 1 && word === word.toUpperCase() && !words.has(small)
      return isMeant && neverSkipped.has(small) ? [small] : []
    })
  )
