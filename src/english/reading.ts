import type {NounPhrase, Relation} from '../core/sentence.ts'
import type {Tagged} from './tagged.ts'
import {findVerbGroups, type VerbGroup} from './verb-groups.ts'

/** A sentence while its relations are read: phrases found by where they begin and end. */
export interface Reading {
  readonly tagged: Tagged
  readonly phrases: readonly NounPhrase[]
  readonly groups: readonly VerbGroup[]
  /** First token → index of the phrase that begins there; possessors are left out. */
  readonly opening: ReadonlyMap<number, number>
  /** Token behind the last → index of the phrase that ends there. */
  readonly closing: ReadonlyMap<number, number>
}

/** A phrase that stands in a relation to a verb, and how that was read. */
export interface Arc {
  readonly phrase: number
  readonly by: Relation['by']
}

/** Groups the verbs of a sentence, and indexes its phrases by where they begin and end. */
export function createReading(tagged: Tagged, phrases: readonly NounPhrase[]): Reading {
  const named = phrases.map((phrase, index) => ({phrase, index})).filter(({phrase}) => !phrase.possessor)
  return {
    tagged,
    phrases,
    groups: findVerbGroups(tagged),
    opening: new Map(named.map(({phrase, index}) => [phrase.start, index])),
    closing: new Map(named.map(({phrase, index}) => [phrase.end, index]))
  }
}
