import type {Upos} from '../core/sentence.ts'
import {isDeterminer} from './phrase-opening.ts'
import {isIngForm, isPastForm, type Tagged} from './tagged.ts'

const nominal: ReadonlySet<Upos> = new Set<Upos>(['NOUN', 'PROPN'])

/** Participles that describe even directly behind a verb: *squeeze existing customers*. */
const staying: ReadonlySet<string> = new Set(
  'existing paying remaining returning incoming outgoing upcoming following'.split(' ')
)

/** Whether a token can be the head of a noun phrase. */
export function isHead({tokens, upos}: Tagged, index: number): boolean {
  if (tokens[index]?.kind === 'opaque') return true
  return nominal.has(upos[index] as Upos) && tokens[index]?.kind !== 'punctuation'
}

/** Whether a token that is no noun may stand inside the phrase. */
export function continuesPhrase(tagged: Tagged, index: number, head: number | undefined): boolean {
  const {tokens, upos} = tagged
  const tag = upos[index]
  const next = upos[index + 1]
  const norm = tokens[index]?.norm ?? ''
  if (isInCompound(tagged, index)) return true
  if (head !== undefined) return tag === 'NUM' ? false : tag === 'ADJ' && isNounAhead(tagged, index + 1)
  if (tag === 'NUM' || tag === 'ADJ') return true
  if (tag === 'SYM') return next === 'NUM'
  if (tag === 'ADV') return next === 'ADJ' || (next === 'VERB' && isModifier(tagged, index + 1))
  if (tag === 'VERB') return isModifier(tagged, index)
  if (tag === 'CCONJ' || norm === ',')
    return upos[index - 1] === 'ADJ' && next === 'ADJ' && isNounAhead(tagged, index + 1)
  return false
}

/** Any part of a hyphenated compound but its last: `out-of-contract customers`. */
export function isInCompound({tokens}: Tagged, index: number): boolean {
  const joins = (at: number): boolean =>
    tokens[at]?.norm === '-' && tokens[at]?.glued === true && tokens[at + 1]?.glued === true
  return joins(index) || joins(index + 1) || joins(index - 1)
}

/** Participles before a noun: `screaming callers`, `churned customers` behind a determiner or adjective. */
function isModifier(tagged: Tagged, index: number): boolean {
  const {upos} = tagged
  const before = upos[index - 1]
  const behindOpening =
    before === 'DET' || before === 'ADJ' || before === 'NUM' || isDeterminer(tagged, index - 1)
  if (staying.has(tagged.tokens[index]?.norm ?? '') && isNounAhead(tagged, index + 1)) return true
  return (
    (isIngForm(tagged, index) || isPastForm(tagged, index)) && behindOpening && isNounAhead(tagged, index + 1)
  )
}

function isNounAhead({upos, tokens}: Tagged, from: number): boolean {
  for (let index = from; index < from + 6; index++) {
    const tag = upos[index]
    if (tag === 'NOUN' || tag === 'PROPN') return true
    if (tokens[index + 1]?.norm === '-' && tokens[index + 1]?.glued) return true
    const passable =
      tag === 'ADJ' ||
      tag === 'NUM' ||
      tag === 'CCONJ' ||
      tokens[index]?.norm === ',' ||
      tokens[index]?.norm === '-'
    if (!passable) return false
  }
  return false
}

/** `the unhappy`, `forty`, `30922`, `a failed top-up`: what has no noun tag and yet stands for a noun. */
export function bareHead({tokens, upos}: Tagged, start: number, end: number): number | undefined {
  const last = end - 1
  if (last < start) return undefined
  if (upos[last] === 'NUM') return last
  const compound = tokens[last - 1]?.norm === '-' && tokens[last - 1]?.glued
  if (compound && upos[start] === 'DET') return last
  if (upos[start] === 'DET' && last > start && upos[last] === 'ADJ') return last
  return upos[start] === 'DET' && last === start && upos[last + 1] === 'ADP' ? start : undefined
}
