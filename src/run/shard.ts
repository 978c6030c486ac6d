import {hashText} from '../core/hash-text.ts'
import type {ShardNote} from '../core/report.ts'
import type {Input} from './input.ts'

/** One of several jobs that share the files of a run: from 1 to `total`. */
export interface Shard {
  readonly index: number
  readonly total: number
}

/** What one job checks, and what its report says of that. */
export interface ShardPart {
  readonly inputs: readonly Input[]
  readonly note: ShardNote | undefined
}

/**
 * The part of some inputs, sorted by path, that belongs to a shard; all of them where there is none. They are dealt
 * out one by one, as cards are: where each goes follows from the list of paths alone, the same on every machine, and
 * the long pages of one folder come into different hands.
 */
export function takePart(inputs: readonly Input[], shard: Shard | undefined): ShardPart {
  if (!shard) return {inputs, note: undefined}
  const {index, total} = shard
  const list = hashText(JSON.stringify(inputs.map(({path}) => path)))
  return {
    inputs: inputs.filter((_, place) => place % total === index - 1),
    note: {index, total, files: inputs.length, list}
  }
}
