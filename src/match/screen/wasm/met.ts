import {words} from './stream.ts'
import {classes, classStarts} from './tables.ts'

/** Classes of which a word occurs in the stream at hand bear its stamp. Their numbers have two bytes. */
const met = new StaticArray<i32>(1 << 16)
let stamp: i32 = 0

/** Begins with the stream at hand. */
export function meet(): void {
  stamp++
  for (let at = 0; at < words.length; at++) {
    const word = words.at(at)
    if (word <= 0) continue
    const end = classStarts[word + 1]
    for (let index = classStarts[word]; index < end; index++) met[classes[index]] = stamp
  }
}

/** Whether a word of a class occurs in the stream at hand: most classes need no closer look. */
export function isMet(number: i32): bool {
  return met[number] === stamp
}
