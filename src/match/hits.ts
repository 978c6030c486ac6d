import type {Atom, CompiledSet} from '../core/pattern.ts'
import type {NounPhrase, Relation, Upos} from '../core/sentence.ts'
import type {Span} from '../core/span.ts'
import {phraseEnd, type SentenceView} from './view.ts'

/** Words that a named set took up, as token indexes. */
export interface Capture extends Span {
  readonly set: string
}

/** An atom found at a token: how far it reaches, which words carry its meaning, and what its sets took up. */
export interface Hit {
  readonly end: number
  /** What would be underlined: without the determiners of a noun phrase. */
  readonly core: Span
  readonly captures: readonly Capture[]
  /** Whether it took a whole noun phrase, so that hyphens at its edges are part of it. */
  readonly phrasal: boolean
}

/** Stands for the set in captures of `~` and `..`: the denial gate looks for *not* and *never* there. */
export const skipped = '~'

const skippable: ReadonlySet<Upos> = new Set<Upos>(['AUX', 'ADV', 'PART', 'INTJ'])

/** All ways in which an atom matches from token `index` on. */
export function hitsAt(atom: Atom, view: SentenceView, index: number): readonly Hit[] {
  switch (atom.type) {
    case 'forms':
      return atom.forms.has(view.tokens[index]?.norm ?? '') && hasTag(view, index, atom.tag)
        ? [wordHit(index, index + 1)]
        : []
    case 'set':
      return view
        .setEnds(atom.set, index)
        .filter(end => hasTag(view, atom.tag === 'VERB' ? index : end - 1, atom.tag))
        .map(end => wordHit(index, end, atom.set.name))
    case 'tag':
      return hasTag(view, index, atom.tag) ? [wordHit(index, index + 1)] : []
    case 'skip':
      return isSkippable(view, index) ? [wordHit(index, index + 1, skipped)] : []
    case 'same-clause':
      return isSameClause(view, index) ? [wordHit(index, index + 1, skipped)] : []
    case 'not':
      return isWord(view, index) && atom.atoms.every(inner => hitsAt(inner, view, index).length === 0)
        ? [wordHit(index, index + 1)]
        : []
    case 'any-of':
      return atom.atoms.flatMap(inner => hitsAt(inner, view, index))
    case 'phrase':
      return phraseHits(atom, view, index)
    case 'relation':
      return relationHits(atom, view, index)
  }
}

function wordHit(start: number, end: number, set?: string): Hit {
  const core = {start, end}
  return {end, core, captures: set === undefined ? [] : [{set, ...core}], phrasal: false}
}

function hasTag(view: SentenceView, index: number, tag: Upos | undefined): boolean {
  if (tag === undefined) return true
  const found = view.analysis().upos[index]
  return found === tag || (tag === 'NOUN' && found === 'PROPN')
}

function isWord(view: SentenceView, index: number): boolean {
  const kind = view.tokens[index]?.kind
  return kind !== undefined && kind !== 'punctuation'
}

function isSkippable(view: SentenceView, index: number): boolean {
  if (!view.mayBeSkipped(index)) return false
  const tag = view.analysis().upos[index]
  return tag !== undefined && (skippable.has(tag) || view.tokens[index]?.norm === 'to')
}

function isSameClause(view: SentenceView, index: number): boolean {
  const {clauses} = view.analysis()
  return isWord(view, index) && (index === 0 || clauses[index] === clauses[index - 1])
}

type PhraseAtom = Atom & {type: 'phrase'}
type RelationAtom = Atom & {type: 'relation'}

function phraseHits(atom: PhraseAtom, view: SentenceView, index: number): readonly Hit[] {
  return view
    .analysis()
    .phrases.filter(phrase => !phrase.possessor && phrase.start <= index && index <= phrase.head)
    .flatMap(phrase => phraseHit(atom, phrase, view, index) ?? [])
}

/** Tests a noun phrase: its head, and that each modifier stands before the head and behind a possessor. */
function phraseHit(atom: PhraseAtom, phrase: NounPhrase, view: SentenceView, from: number): Hit | undefined {
  const head = headHit(atom.head, phrase, view)
  if (!head) return undefined
  const captures = [...head.captures]
  let start = head.core.start
  let at = Math.max(phrase.own, from)
  for (const modifier of atom.modifiers) {
    const hit = firstHit(modifier, view, at, head.core.start)
    if (!hit) return undefined
    captures.unshift(...hit.captures)
    if (at === Math.max(phrase.own, from)) start = hit.core.start
    at = hit.end
  }
  if (from > start) return undefined
  return {end: phrase.end, core: {start, end: phrase.head + 1}, captures, phrasal: true}
}

function firstHit(atom: Atom, view: SentenceView, from: number, before: number): Hit | undefined {
  for (let index = from; index < before; index++) {
    const hit = hitsAt(atom, view, index).find(({end}) => end <= before)
    if (hit) return hit
  }
  return undefined
}

/** Tests the head of a noun phrase; an entry of several words must end with the head. */
function headHit(atom: Atom, phrase: NounPhrase, view: SentenceView): Hit | undefined {
  for (let index = phrase.own; index <= phrase.head; index++) {
    const hit = hitsOfHead(atom, view, index).find(({end}) => end === phrase.head + 1)
    if (hit) return hit
  }
  return undefined
}

function hitsOfHead(atom: Atom, view: SentenceView, index: number): readonly Hit[] {
  if (atom.type === 'any-of') return atom.atoms.flatMap(inner => hitsOfHead(inner, view, index))
  return atom.type === 'phrase' ? [] : hitsAt(atom, view, index)
}

function nounHit(atom: Atom, phrase: NounPhrase, view: SentenceView): Hit | undefined {
  if (atom.type === 'phrase') return phraseHit(atom, phrase, view, phrase.start)
  if (atom.type === 'any-of') {
    for (const inner of atom.atoms) {
      const hit = nounHit(inner, phrase, view)
      if (hit) return hit
    }
    return undefined
  }
  return headHit(atom, phrase, view)
}

function relationHits(atom: RelationAtom, view: SentenceView, index: number): readonly Hit[] {
  const {relations, phrases} = view.analysis()
  const hits: Hit[] = []
  for (const relation of relations) {
    const phrase = phrases[relation.phrase]
    if (!phrase || relation.role !== atom.role || !startsAt(relation, phrase, index)) continue
    const noun = nounHit(atom.noun, phrase, view)
    const verb = noun && verbHit(atom.verb, relation, phrase, view)
    if (!noun || !verb) continue
    const core = {
      start: Math.min(noun.core.start, verb.core.start),
      end: Math.max(noun.core.end, verb.core.end)
    }
    hits.push({end: core.end, core, captures: [...noun.captures, ...verb.captures], phrasal: true})
  }
  return hits
}

/** Farther apart, what belongs to a verb cannot be told from the order of words. */
const relationReach = 12

const isNear = ({verb}: Relation, {head}: NounPhrase): boolean => Math.abs(verb - head) <= relationReach

function startsAt(relation: Relation, phrase: NounPhrase, index: number): boolean {
  return index === Math.min(relation.verb, phrase.start) && isNear(relation, phrase)
}

/** Tests the verb. The particle of `shut up` may stand at the verb or behind the object: *shut him up*. */
function verbHit(atom: Atom, relation: Relation, phrase: NounPhrase, view: SentenceView): Hit | undefined {
  if (atom.type === 'any-of') {
    for (const inner of atom.atoms) {
      const hit = verbHit(inner, relation, phrase, view)
      if (hit) return hit
    }
    return undefined
  }
  const hit = hitsAt(atom, view, relation.verb).find(({end}) => reachesObject(end, relation, phrase))
  if (hit || atom.type !== 'set' || phrase.start < relation.verb) return hit
  return splitVerbHit(atom.set, relation.verb, phrase.end, view)
}

/** `close for callers` closes no caller: a preposition before the object must belong to the verb (*burn through*). */
function reachesObject(end: number, {verb, role, by}: Relation, {preposition}: NounPhrase): boolean {
  const between = preposition !== undefined && preposition > verb
  return role === 'subject' || by === 'coordination' || !between || end > preposition
}

function splitVerbHit(set: CompiledSet, verb: number, after: number, view: SentenceView): Hit | undefined {
  for (const rest of set.phrases.get(view.tokens[verb]?.norm ?? '') ?? []) {
    const end = phraseEnd(rest, view.tokens, after)
    if (end !== undefined) return wordHit(verb, end, set.name)
  }
  return undefined
}
