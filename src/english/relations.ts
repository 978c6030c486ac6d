import type {NounPhrase, Relation} from '../core/sentence.ts'
import {withCoordinated} from './coordination.ts'
import {findObjects} from './objects.ts'
import {type Arc, createReading, type Reading} from './reading.ts'
import {findSubjects} from './subjects.ts'
import type {Tagged} from './tagged.ts'
import type {VerbGroup} from './verb-groups.ts'

/**
 * Reads who does what to whom from the order of phrases and verbs: a light dependency reading for English
 * (after the arcs `nsubj`, `nsubj:pass`, `obj`, `acl:relcl`, `conj` and `xcomp` of Universal Dependencies).
 * Where the order allows two readings, none is given.
 */
export function findRelations(tagged: Tagged, phrases: readonly NounPhrase[]): readonly Relation[] {
  const reading = createReading(tagged, phrases)
  const subjects = findSubjects(reading)
  const relate = (role: Relation['role'], {verb}: VerbGroup, arc: Arc | undefined): readonly Relation[] =>
    arc
      ? withCoordinated(reading, arc.phrase).map(phrase => ({
          role,
          verb,
          phrase,
          by: phrase === arc.phrase ? arc.by : 'coordination'
        }))
      : []
  return reading.groups.flatMap((group, index) => {
    const subject = subjects[index]
    if (group.passive) {
      const patient = subject && {...subject, by: 'passive' as const}
      return [...relate('object', group, patient), ...relate('subject', group, agentOf(reading, group))]
    }
    const objects = findObjects(reading, group, subject)
    return [
      ...relate('subject', group, subject),
      ...objects.flatMap(object => relate('object', group, object))
    ]
  })
}

/** `processed by the bot` */
function agentOf({tagged, opening}: Reading, {verb}: VerbGroup): Arc | undefined {
  const phrase = opening.get(verb + 2)
  return tagged.tokens[verb + 1]?.norm === 'by' && phrase !== undefined ? {phrase, by: 'passive'} : undefined
}
