import {InvalidArgumentError} from 'commander'
import type {Shard} from '../../run/shard.ts'

/** More parts than this are a slip of the finger. */
const MOST = 10_000

/** Parses `2/5`, the second of five parts. */
export function parseShard(value: string): Shard {
  const [, first, second] = /^(\d{1,9})\/(\d{1,9})$/.exec(value) ?? []
  if (first === undefined || second === undefined) {
    throw new InvalidArgumentError('Write the part and how many there are, as in 2/5.')
  }
  const [index, total] = [Number(first), Number(second)]
  if (total === 0) throw new InvalidArgumentError('There is at least one part, as in 1/1.')
  if (total > MOST) throw new InvalidArgumentError(`There are at most ${MOST} parts.`)
  if (index === 0) throw new InvalidArgumentError(`Parts are counted from 1: 1/${total} is the first.`)
  if (index > total) {
    throw new InvalidArgumentError(`The last of ${total} parts is ${total}/${total}.`)
  }
  return {index, total}
}
