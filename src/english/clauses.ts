import type {NounPhrase} from '../core/sentence.ts'
import {isRelative, isVerbal, type Tagged} from './tagged.ts'

const hardStops: ReadonlySet<string> = new Set([';', ':', '.', '!', '?', '—', '–', '(', ')', '…', '|', '→'])
const subordinators: ReadonlySet<string> = new Set(
  'because if when whenever while until unless although though since once whereas so but yet before after'.split(
    ' '
  )
)
const coordinators: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'then'])

/**
 * Numbers the clauses of a sentence: a stop, a subordinator or relative pronoun with a verb behind it, or a
 * conjunction with a subject and verb of its own begins the next one. Coarse on purpose: it only bounds how far
 * a negation reaches and what `..` may cross.
 */
export function numberClauses(tagged: Tagged, phrases: readonly NounPhrase[]): readonly number[] {
  const opening = new Map(phrases.map(phrase => [phrase.start, phrase]))
  const clauses: number[] = []
  let clause = 0
  tagged.tokens.forEach((_, index) => {
    if (index > 0 && beginsClause(tagged, opening, index)) clause++
    clauses.push(clause)
  })
  return clauses
}

function beginsClause(tagged: Tagged, opening: ReadonlyMap<number, NounPhrase>, index: number): boolean {
  const {tokens} = tagged
  const norm = tokens[index]?.norm ?? ''
  const before = tokens[index - 1]
  if (before && hardStops.has(before.norm)) return true
  if (norm === '(') return true
  if (before?.norm === '-' && !before.glued) return true
  if (before?.norm === ',') return !isListComma(tagged, opening, index)
  if (subordinators.has(norm)) return hasVerbAhead(tagged, index + 1)
  if (isRelative(tagged, index)) return hasVerbAhead(tagged, index + 1)
  return coordinators.has(norm) && subjectAhead(tagged, opening, index + 1)
}

/** Commas between adjectives or between noun phrases of one list do not part clauses. */
function isListComma(tagged: Tagged, opening: ReadonlyMap<number, NounPhrase>, index: number): boolean {
  const {tokens, upos} = tagged
  if (upos[index] === 'ADJ' && upos[index - 2] === 'ADJ') return true
  if (coordinators.has(tokens[index]?.norm ?? '')) return !subjectAhead(tagged, opening, index + 1)
  const phrase = opening.get(index)
  if (!phrase || upos[index - 2] === 'VERB') return false
  const next = tokens[phrase.end]?.norm
  return next === ',' || next === 'and' || next === 'or'
}

function subjectAhead(tagged: Tagged, opening: ReadonlyMap<number, NounPhrase>, index: number): boolean {
  let first = index
  while (tagged.upos[first] === 'ADV') first++
  const phrase = opening.get(first)
  if (!phrase) return false
  let at = phrase.end
  while (tagged.upos[at] === 'ADV') at++
  return isVerbal(tagged, at)
}

function hasVerbAhead(tagged: Tagged, from: number): boolean {
  for (let index = from; index < tagged.tokens.length; index++) {
    if (isVerbal(tagged, index)) return true
    if (hardStops.has(tagged.tokens[index]?.norm ?? '')) return false
  }
  return false
}
