import type {NounPhrase, Relation} from '../core/sentence.ts'
import {isIngForm, isRelative, isVerbal, type Tagged} from './tagged.ts'
import {timeNouns} from './time-nouns.ts'
import {findVerbGroups, relativeBefore, type VerbGroup} from './verb-groups.ts'

/** Verbs with a receiver and a thing, or with a person and a name for them. */
const takesTwoObjects: ReadonlySet<string> = new Set(
  'give send tell offer show sell teach ask hand pass bring buy charge cost deny grant lend owe pay promise quote read refuse serve write call make consider email mail get find fetch leave forward issue award name label brand deem throw toss cut slip feed spare save win earn text'.split(
    ' '
  )
)
/** Verbs whose clause may be told by another: the next verb then has a subject of its own. */
const reporting: ReadonlySet<string> = new Set(
  'say think know claim believe feel hope tell report explain mention wish guess expect assume insist ask wonder see hear notice find'.split(
    ' '
  )
)

type By = Relation['by']
interface Arc {
  readonly phrase: number
  readonly by: By
}

/**
 * Reads who does what to whom from the order of phrases and verbs: a light dependency reading for English
 * (after the arcs `nsubj`, `nsubj:pass`, `obj`, `acl:relcl`, `conj` and `xcomp` of Universal Dependencies).
 * Where the order allows two readings, none is given.
 */
export function findRelations(tagged: Tagged, phrases: readonly NounPhrase[]): readonly Relation[] {
  const reader = new RelationReader(tagged, phrases)
  return reader.read()
}

class RelationReader {
  readonly #tagged: Tagged
  readonly #phrases: readonly NounPhrase[]
  readonly #opening = new Map<number, number>()
  readonly #closing = new Map<number, number>()
  readonly #subjects = new Map<number, Arc>()
  readonly #passives = new Map<number, Arc>()

  constructor(tagged: Tagged, phrases: readonly NounPhrase[]) {
    this.#tagged = tagged
    this.#phrases = phrases
    phrases.forEach((phrase, index) => {
      if (phrase.possessor) return
      this.#opening.set(phrase.start, index)
      this.#closing.set(phrase.end, index)
    })
  }

  read(): readonly Relation[] {
    const groups = findVerbGroups(this.#tagged)
    const relations: Relation[] = []
    const add = (role: Relation['role'], verb: number, arc: Arc): void => {
      for (const phrase of this.#withCoordinated(arc.phrase)) {
        relations.push({role, verb, phrase, by: phrase === arc.phrase ? arc.by : 'coordination'})
      }
    }
    for (const group of groups) {
      const subject = this.#subject(group, groups)
      if (subject) {
        add(
          group.passive ? 'object' : 'subject',
          group.verb,
          group.passive ? {...subject, by: 'passive'} : subject
        )
      }
      if (group.passive) {
        const agent = this.#agent(group)
        if (agent) add('subject', group.verb, agent)
        continue
      }
      for (const object of this.#objects(group, groups, subject)) add('object', group.verb, object)
    }
    return relations
  }

  #subject(group: VerbGroup, groups: readonly VerbGroup[]): Arc | undefined {
    const relative = relativeBefore(this.#tagged, group)
    const arc = relative === undefined ? this.#plainSubject(group, groups) : this.#antecedent(relative)
    if (arc) (group.passive ? this.#passives : this.#subjects).set(group.verb, arc)
    return arc
  }

  #plainSubject(group: VerbGroup, groups: readonly VerbGroup[]): Arc | undefined {
    const resumed = this.#resumedSubject(group, groups) ?? this.#invertedSubject(group)
    if (resumed !== undefined) return {phrase: resumed, by: group.passive ? 'passive' : 'order'}
    const direct = this.#phraseBefore(group.start)
    if (direct !== undefined) return {phrase: direct, by: group.passive ? 'passive' : 'order'}
    return this.#sharedSubject(group, groups)
  }

  /**
   * `players who write in about lag can be fobbed off`: behind the one verb of a relative clause, the next verb
   * takes up the word before it again, unless the clause reports what somebody says.
   */
  #resumedSubject(group: VerbGroup, groups: readonly VerbGroup[]): number | undefined {
    const {lemmas, upos, tokens} = this.#tagged
    const previous = groups.filter(other => other.verb < group.start).at(-1)
    if (!previous || group.infinitive || relativeBefore(this.#tagged, group) !== undefined) return undefined
    const relative = relativeBefore(this.#tagged, previous)
    const finite =
      upos[group.start] === 'AUX' ||
      tokens[group.verb]?.norm !== lemmas[group.verb] ||
      upos[group.verb] === 'VERB'
    const joined = upos[group.start - 1] === 'CCONJ' || tokens[group.start - 1]?.norm === ','
    if (relative === undefined || !finite || joined || reporting.has(lemmas[previous.verb] ?? ''))
      return undefined
    return this.#closing.get(relative)
  }

  /** `Are callers just numbers?` */
  #invertedSubject(group: VerbGroup): number | undefined {
    return group.verb === 0 && this.#tagged.upos[0] === 'AUX' ? this.#opening.get(1) : undefined
  }

  /** `called and complained`, `tend to complain`: the subject stands at the verb before. */
  #sharedSubject(group: VerbGroup, groups: readonly VerbGroup[]): Arc | undefined {
    const {tokens, upos, lemmas} = this.#tagged
    const before = tokens[group.start - 1]?.norm
    const previous = groups.filter(other => other.verb < group.start).at(-1)
    if (!previous) return undefined
    const shared = group.passive ? this.#passives.get(previous.verb) : undefined
    const arc = shared ?? this.#subjects.get(previous.verb) ?? this.#passives.get(previous.verb)
    if (!arc) return undefined
    if (group.infinitive && previous.verb === group.start - 1) return {...arc, by: 'infinitive'}
    const inflected = tokens[group.verb]?.norm !== lemmas[group.verb]
    const coordinated = upos[group.start - 1] === 'CCONJ' || (before === ',' && inflected)
    return coordinated ? {...arc, by: 'coordination'} : undefined
  }

  /** The phrase a relative pronoun stands for; none when it may belong to either of two. */
  #antecedent(relative: number): Arc | undefined {
    const {tokens} = this.#tagged
    const end = tokens[relative - 1]?.norm === ',' ? relative - 1 : relative
    const index = this.#closing.get(end)
    const phrase = index === undefined ? undefined : this.#phrases[index]
    if (index === undefined || !phrase) return undefined
    const nested = phrase.preposition !== undefined && this.#closing.has(phrase.preposition)
    return nested ? undefined : {phrase: index, by: 'relative'}
  }

  /** The phrase before a verb group, stepping over adverbs and prepositional phrases of the subject. */
  #phraseBefore(start: number): number | undefined {
    let end = start
    for (let steps = 0; steps < 4; steps++) {
      while (this.#tagged.upos[end - 1] === 'ADV') end--
      const index = this.#closing.get(end)
      const phrase = index === undefined ? undefined : this.#phrases[index]
      if (index === undefined || !phrase) return undefined
      if (phrase.preposition === undefined) return this.#isObjectElsewhere(phrase) ? undefined : index
      if (!this.#closing.has(phrase.preposition)) return undefined
      end = phrase.preposition
    }
    return undefined
  }

  /** `Pick the accounts you want`: a pronoun or phrase directly before makes this the antecedent, not the subject. */
  #isObjectElsewhere(phrase: NounPhrase): boolean {
    return this.#tagged.tokens[phrase.start - 1]?.norm === 'than'
  }

  #agent(group: VerbGroup): Arc | undefined {
    const index = this.#opening.get(group.verb + 2)
    if (this.#tagged.tokens[group.verb + 1]?.norm !== 'by' || index === undefined) return undefined
    return {phrase: index, by: 'passive'}
  }

  #objects(group: VerbGroup, groups: readonly VerbGroup[], subject: Arc | undefined): readonly Arc[] {
    if (this.#tagged.upos[group.verb] === 'AUX') return []
    const direct = this.#objectsBehind(group.verb, group.verb + 1)
    if (direct.length > 0) return direct
    const shared = this.#sharedObject(group, groups)
    if (shared) return [shared]
    const fronted = this.#frontedObject(group, subject)
    return fronted ? [fronted] : []
  }

  /**
   * The phrase behind a verb and, directly behind that, a second one: *give customers the boot*. Where the verb
   * takes one object only, a second phrase shows that the first was read wrongly: *chase leads the report*.
   */
  #objectsBehind(verb: number, from: number): readonly Arc[] {
    const first = this.#objectAt(from)
    if (first === undefined) return []
    const arcs: Arc[] = [{phrase: first, by: 'order'}]
    const phrase = this.#phrases[first] as NounPhrase
    const second = this.#opening.get(phrase.end)
    if (second === undefined || this.#startsClause(second) || this.#isTime(second)) return arcs
    if (!takesTwoObjects.has(this.#tagged.lemmas[verb] ?? '')) return phrase.start === verb + 1 ? [] : arcs
    return [...arcs, {phrase: second, by: 'order'}]
  }

  /** `every week`, `an hour`, `next Friday` say when, not what. */
  #isTime(index: number): boolean {
    const {head} = this.#phrases[index] as NounPhrase
    return timeNouns.has(this.#tagged.lemmas[head] ?? '') || this.#tagged.upos[head] === 'NUM'
  }

  /** Steps over adverbs and at most two particles (*burn through leads*, *run out on callers*). */
  #objectAt(from: number): number | undefined {
    const {upos} = this.#tagged
    let at = from
    for (let particles = 0; particles <= 2; at++) {
      const index = this.#opening.get(at)
      if (index !== undefined) return this.#startsClause(index) ? undefined : index
      const tag = upos[at]
      if (tag === 'ADP' || tag === 'PART') particles++
      else if (tag !== 'ADV') return undefined
    }
    return undefined
  }

  /** `helps tickets move`, `says customers left`: the phrase is the subject of the next verb. */
  #startsClause(index: number): boolean {
    const phrase = this.#phrases[index] as NounPhrase
    const {upos} = this.#tagged
    let at = phrase.end
    while (upos[at] === 'ADV') at++
    return upos[at] === 'AUX' || (upos[at] === 'VERB' && !isIngForm(this.#tagged, at))
  }

  /** `process and close callers`: the object stands behind the last verb. */
  #sharedObject(group: VerbGroup, groups: readonly VerbGroup[]): Arc | undefined {
    const {upos, tokens} = this.#tagged
    const next = groups.find(other => other.verb > group.verb)
    const between = tokens[group.verb + 1]?.norm
    if (!next || next.passive || (upos[group.verb + 1] !== 'CCONJ' && between !== ',')) return undefined
    if (next.start !== group.verb + 2) return undefined
    const [first] = this.#objectsBehind(next.verb, next.verb + 1)
    const own = first && this.#phrases[first.phrase]?.preposition === undefined
    return first && own ? {phrase: first.phrase, by: 'coordination'} : undefined
  }

  /** `callers we process`, `callers who we process`, `callers to process`. */
  #frontedObject(group: VerbGroup, subject: Arc | undefined): Arc | undefined {
    const anchor = group.infinitive ? group.start : subject && this.#phrases[subject.phrase]?.start
    if (anchor === undefined || (!group.infinitive && subject?.by !== 'order')) return undefined
    const end = isRelative(this.#tagged, anchor - 1) ? anchor - 1 : anchor
    const index = this.#closing.get(end)
    if (index === undefined || index === subject?.phrase) return undefined
    return {phrase: index, by: group.infinitive ? 'infinitive' : 'relative'}
  }

  /** The phrase itself and those joined to it by *and*, *or* or commas. */
  #withCoordinated(index: number): readonly number[] {
    const found = [index]
    for (let at = this.#joined(index, 1); at !== undefined; at = this.#joined(at, 1)) found.push(at)
    for (let at = this.#joined(index, -1); at !== undefined; at = this.#joined(at, -1)) found.push(at)
    return found
  }

  #joined(index: number, direction: 1 | -1): number | undefined {
    const phrase = this.#phrases[index] as NounPhrase
    const {upos, tokens} = this.#tagged
    const isJoint = (at: number): boolean =>
      upos[at] === 'CCONJ' ? tokens[at]?.norm !== 'but' : tokens[at]?.norm === ','
    let at = direction === 1 ? phrase.end : phrase.start - 1
    if (!isJoint(at)) return undefined
    at += direction
    if (isJoint(at)) at += direction
    const other = direction === 1 ? this.#opening.get(at) : this.#closing.get(at + 1)
    if (other === undefined) return undefined
    const found = this.#phrases[other] as NounPhrase
    if (direction === -1 && found.preposition !== undefined && phrase.preposition === undefined) return undefined
    const separate =
      direction === 1 ? isVerbal(this.#tagged, found.end) : isVerbal(this.#tagged, found.start - 1)
    return separate ? undefined : other
  }
}
