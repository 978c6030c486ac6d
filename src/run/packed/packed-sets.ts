import type {Atom, CompiledSet, Pattern} from '../../core/pattern.ts'

/** The names of the sets, in the order in which they are packed. */
export type SetNames = readonly string[]

/** What is packed of a pattern here: all but the words that must occur, which only an explanation asks for. */
export type Automaton = Pick<Pattern, 'source' | 'states' | 'first'>

/** Stands in a packed atom for a set of its own file. */
interface PackedSet {
  readonly packed: number
}

/** A pattern in which each shared set is only named, by its place. */
export const withoutSets = (pattern: Pattern, places: ReadonlyMap<CompiledSet, number>): Automaton =>
  replaceSets(pattern, set => {
    const place = places.get(set)
    return place === undefined ? set : ({packed: place} satisfies PackedSet as unknown as CompiledSet)
  })

/** The same pattern with its sets. */
export const bindSets = (
  pattern: Automaton,
  names: SetNames,
  sets: Pick<ReadonlyMap<string, CompiledSet>, 'get'>
): Automaton =>
  replaceSets(pattern, set => {
    const place = (set as unknown as Partial<PackedSet>).packed
    return (place === undefined ? undefined : sets.get(names[place] ?? '')) ?? set
  })

function replaceSets(
  {source, states, first}: Automaton,
  replace: (set: CompiledSet) => CompiledSet
): Automaton {
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
  return {
    source,
    states: states.map(state => (state.op === 'atom' ? {...state, atom: atomOf(state.atom)} : state)),
    first: first.map(atomOf)
  }
}
