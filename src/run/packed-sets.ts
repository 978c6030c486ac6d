import type {Atom, CompiledSet, Pattern} from '../core/pattern.ts'
import type {Patterns} from './packed-rule.ts'

/** The names of the sets, in the order in which they are packed. */
export type SetNames = readonly string[]

/** Stands in a packed atom for a set of its own file. */
interface PackedSet {
  readonly packed: number
}

/** Rules' patterns in which each shared set is only named. */
export function withoutSets(
  patterns: Patterns,
  names: SetNames,
  sets: Pick<ReadonlyMap<string, CompiledSet>, 'get'>
): Patterns {
  const places = new Map(names.map((name, place) => [sets.get(name), place]))
  return replaceSets(patterns, set => {
    const place = places.get(set)
    return place === undefined ? set : ({packed: place} satisfies PackedSet as unknown as CompiledSet)
  })
}

/** The same patterns with their sets. */
export function bindSets(
  patterns: Patterns,
  names: SetNames,
  sets: Pick<ReadonlyMap<string, CompiledSet>, 'get'>
): Patterns {
  return replaceSets(patterns, set => {
    const place = (set as unknown as Partial<PackedSet>).packed
    return (place === undefined ? undefined : sets.get(names[place] ?? '')) ?? set
  })
}

function replaceSets(
  {flag, unless, ...rest}: Patterns,
  replace: (set: CompiledSet) => CompiledSet
): Patterns {
  const known = new Map<Atom, Atom>()
  const atomOf = (atom: Atom): Atom => {
    const made = known.get(atom) ?? replaceIn(atom)
    known.set(atom, made)
    return made
  }
  const replaceIn = (atom: Atom): Atom => {
    switch (atom.type) {
      case 'set':
        return {...atom, set: replace(atom.set)}
      case 'phrase':
        return {...atom, modifiers: atom.modifiers.map(atomOf), head: atomOf(atom.head)}
      case 'relation':
        return {...atom, noun: atomOf(atom.noun), verb: atomOf(atom.verb)}
      case 'not':
      case 'any-of':
        return {...atom, atoms: atom.atoms.map(atomOf)}
      default:
        return atom
    }
  }
  const patternOf = (pattern: Pattern): Pattern => ({
    ...pattern,
    states: pattern.states.map(state => (state.op === 'atom' ? {...state, atom: atomOf(state.atom)} : state)),
    first: pattern.first.map(atomOf)
  })
  return {
    ...rest,
    flag: flag.map(one => ({...one, pattern: patternOf(one.pattern), near: one.near && patternOf(one.near)})),
    unless: unless.map(one => ({...one, pattern: patternOf(one.pattern)}))
  }
}
