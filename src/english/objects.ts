import type {NounPhrase} from '../core/sentence.ts'
import type {Arc, Reading} from './reading.ts'
import {isIngForm, isRelative} from './tagged.ts'
import {timeNouns} from './time-nouns.ts'
import type {VerbGroup} from './verb-groups.ts'

/** Verbs with a receiver and a thing, or with a person and a name for them. */
const takesTwoObjects: ReadonlySet<string> = new Set(
  'give send tell offer show sell teach ask hand pass bring buy charge cost deny grant lend owe pay promise quote read refuse serve write call make consider email mail get find fetch leave forward issue award name label brand deem throw toss cut slip feed spare save win earn text'.split(
    ' '
  )
)

const askingWords: ReadonlySet<string> = new Set(['which', 'what', 'how', 'whose'])

/** The objects of an active verb, wherever the sentence puts them; `subject` is what was read as its subject. */
export function findObjects(reading: Reading, group: VerbGroup, subject: Arc | undefined): readonly Arc[] {
  if (reading.tagged.upos[group.verb] === 'AUX') return []
  const asked = askedObject(reading, subject)
  if (asked) return [asked]
  const direct = objectsBehind(reading, group.verb, group.verb + 1)
  if (direct.length > 0) return direct
  const elsewhere = sharedObject(reading, group) ?? frontedObject(reading, group, subject)
  return elsewhere ? [elsewhere] : []
}

/**
 * The phrase behind a verb and, directly behind that, a second one: *give customers the boot*. Where the verb
 * takes one object only, a second phrase shows that the first was read wrongly: *chase leads the report*.
 */
function objectsBehind(reading: Reading, verb: number, from: number): readonly Arc[] {
  const first = objectAt(reading, from)
  if (first === undefined) return []
  const arcs: Arc[] = [{phrase: first, by: 'order'}]
  const phrase = reading.phrases[first] as NounPhrase
  const second = reading.opening.get(phrase.end)
  if (second === undefined || startsClause(reading, second) || isTime(reading, second)) return arcs
  if (!takesTwoObjects.has(reading.tagged.lemmas[verb] ?? '')) return phrase.start === verb + 1 ? [] : arcs
  return [...arcs, {phrase: second, by: 'order'}]
}

/** `every week`, `an hour`, `next Friday` say when, not what. */
function isTime(reading: Reading, index: number): boolean {
  const {head} = reading.phrases[index] as NounPhrase
  return timeNouns.has(reading.tagged.lemmas[head] ?? '') || reading.tagged.upos[head] === 'NUM'
}

/** Steps over adverbs and at most two particles (*burn through leads*, *run out on callers*). */
function objectAt(reading: Reading, from: number): number | undefined {
  const {upos} = reading.tagged
  let at = from
  for (let particles = 0; particles <= 2; at++) {
    const index = reading.opening.get(at)
    if (index !== undefined) return startsClause(reading, index) ? undefined : index
    const tag = upos[at]
    if (tag === 'ADP' || tag === 'PART') particles++
    else if (tag !== 'ADV') return undefined
  }
  return undefined
}

/** `helps tickets move`, `says customers left`: the phrase is the subject of the next verb. */
function startsClause(reading: Reading, index: number): boolean {
  const phrase = reading.phrases[index] as NounPhrase
  const {upos} = reading.tagged
  let at = phrase.end
  while (upos[at] === 'ADV') at++
  return upos[at] === 'AUX' || (upos[at] === 'VERB' && !isIngForm(reading.tagged, at))
}

/** `process and close callers`: the object stands behind the last verb. */
function sharedObject(reading: Reading, group: VerbGroup): Arc | undefined {
  const {upos, tokens} = reading.tagged
  const next = reading.groups.find(other => other.verb > group.verb)
  const between = tokens[group.verb + 1]?.norm
  if (!next || next.passive || (upos[group.verb + 1] !== 'CCONJ' && between !== ',')) return undefined
  if (next.start !== group.verb + 2) return undefined
  const [first] = objectsBehind(reading, next.verb, next.verb + 1)
  const own = first && reading.phrases[first.phrase]?.preposition === undefined
  return first && own ? {phrase: first.phrase, by: 'coordination'} : undefined
}

/** `How many guests did we net in May?` */
function askedObject({tagged, phrases, closing}: Reading, subject: Arc | undefined): Arc | undefined {
  const start = subject && phrases[subject.phrase]?.start
  if (start === undefined || tagged.upos[start - 1] !== 'AUX') return undefined
  const phrase = closing.get(start - 1)
  const asks =
    phrase !== undefined &&
    (phrases[phrase]?.start ?? 9) <= 2 &&
    askingWords.has(tagged.tokens[0]?.norm ?? '')
  return asks ? {phrase, by: 'relative'} : undefined
}

/** `callers we process`, `callers who we process`, `callers to process`. */
function frontedObject(reading: Reading, group: VerbGroup, subject: Arc | undefined): Arc | undefined {
  const anchor = group.infinitive ? group.start : subject && reading.phrases[subject.phrase]?.start
  if (anchor === undefined || (!group.infinitive && subject?.by !== 'order')) return undefined
  const end = isRelative(reading.tagged, anchor - 1) ? anchor - 1 : anchor
  const index = reading.closing.get(end)
  if (index === undefined || index === subject?.phrase) return undefined
  return {phrase: index, by: group.infinitive ? 'infinitive' : 'relative'}
}
