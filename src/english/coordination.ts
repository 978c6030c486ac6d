import type {NounPhrase} from '../core/sentence.ts'
import type {Reading} from './reading.ts'
import {isVerbal} from './tagged.ts'

/** The phrase itself and those joined to it by *and*, *or* or commas. */
export function withCoordinated(reading: Reading, index: number): readonly number[] {
  const found = [index]
  for (let at = joined(reading, index, 1); at !== undefined; at = joined(reading, at, 1)) found.push(at)
  for (let at = joined(reading, index, -1); at !== undefined; at = joined(reading, at, -1)) found.push(at)
  return found
}

function joined(reading: Reading, index: number, direction: 1 | -1): number | undefined {
  const phrase = reading.phrases[index] as NounPhrase
  const {upos, tokens} = reading.tagged
  const isJoint = (at: number): boolean =>
    upos[at] === 'CCONJ' ? tokens[at]?.norm !== 'but' : tokens[at]?.norm === ','
  let at = direction === 1 ? phrase.end : phrase.start - 1
  if (!isJoint(at)) return undefined
  at += direction
  if (isJoint(at)) at += direction
  const other = direction === 1 ? reading.opening.get(at) : reading.closing.get(at + 1)
  if (other === undefined) return undefined
  const found = reading.phrases[other] as NounPhrase
  if (direction === -1 && found.preposition !== undefined && phrase.preposition === undefined)
    return undefined
  const separate =
    direction === 1 ? isVerbal(reading.tagged, found.end) : isVerbal(reading.tagged, found.start - 1)
  return separate ? undefined : other
}
