import * as known from '../codes/known.ts'
import * as placed from '../codes/placed.ts'
import {hashSeed, hashUnit} from './hashes.ts'
import {isAbbreviation, spell} from './language.ts'
import {passes} from './sieve.ts'
import {clear, mark, mostFree, push, words} from './stream.ts'
import {wordOf} from './tables.ts'
import {unitAt} from './text.ts'

/** Longer runs of words without an end are not looked at one by one. */
const mostWords: i32 = 1 << 16

/** Whether a pattern could match in what was heard so far, or only parsing can tell. */
export let isFound = false
/** How many words in a row may not show. */
let covered: i32 = 0

/** Begins with a stretch of a text. */
export function beginStretch(): void {
  isFound = false
  covered = 0
  clear()
}

/** The end of a block for certain. */
export function cut(): void {
  if (!isFound && words.length > 0 && passes()) isFound = true
  clear()
}

/** The end of a sentence, unless the word between the offsets is an abbreviation. */
export function stop(start: i32, end: i32): void {
  if (!isFound && !isAbbreviation(start, end)) cut()
}

/** Here the words cannot be told without parsing. */
export function odd(): void {
  isFound = true
}

/** A punctuation mark that stands in the text for certain. */
export function sign(): void {
  push(mark, placed.loose)
}

/** A stretch of letters and digits, apostrophes inside included. */
export function hear(start: i32, end: i32, flags: i32): void {
  covered = (flags & placed.free) === 0 ? 0 : covered + 1
  if (covered >= mostFree || words.length >= mostWords) odd()
  let hash = hashSeed
  let hasDigit = false
  for (let at = start; at < end; at++) {
    const unit = unitAt(at)
    if (unit >= 97 && unit <= 122) hash = hashUnit(hash, unit)
    else if (unit >= 65 && unit <= 90) hash = hashUnit(hash, unit | 32)
    else if (unit >= 48 && unit <= 57) {
      hash = hashUnit(hash, unit)
      hasDigit = true
    } else {
      spell(start, end, flags)
      return
    }
  }
  if (endsInNot(start, end)) {
    spell(start, end, flags)
    return
  }
  const word = wordOf(hash === 0 ? 1 : hash)
  push(word === 0 && hasDigit ? known.aNumber : word, flags)
}

/** `cannot` is two words. */
function endsInNot(start: i32, end: i32): bool {
  return (
    end - start > 2 &&
    (unitAt(end - 1) | 32) === 116 &&
    (unitAt(end - 2) | 32) === 111 &&
    (unitAt(end - 3) | 32) === 110
  )
}
