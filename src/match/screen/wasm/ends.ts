import * as known from '../codes/known.ts'
import * as placed from '../codes/placed.ts'
import * as role from '../codes/role.ts'
import * as kinds from '../codes/test.ts'
import {isMet} from './met.ts'
import {Numbers} from './numbers.ts'
import {flags, isAfter, mostFree, words} from './stream.ts'
import {
  findIn,
  holds,
  numbers,
  phraseFirsts,
  phraseRests,
  phraseStarts,
  rests,
  roles,
  setClasses,
  testKinds,
  testStarts
} from './tables.ts'

/** A noun phrase holds sixteen tokens at most. */
const phraseReach: i32 = 18
/** The matcher relies on no relation that reaches over more than twelve tokens; a verb may have several. */
const relationReach: i32 = 14
/** A particle stands behind the object of its verb, and that is a noun phrase. */
const particleReach: i32 = 100

/** Where that which was looked for last may end. */
export const ends = new Numbers(256)
/** Start and end of each place that is being looked at. */
const places = new Numbers(512)
/** Place → how many words show before it. */
const order = new Numbers(512)
/** Whether a phrase was looked for at a place: its head need not be looked for twice. */
const tried = new Numbers(4096)
let stamp: i32 = 0

/** Begins with a pattern; `size` is the number of its states times that of places. */
export function beginEnds(size: i32): void {
  tried.hold(size)
  stamp++
}

/** Gathers where a test may end that begins at a place, for a state of so many of its pattern. */
export function endsFrom(number: i32, at: i32, state: i32, size: i32): void {
  ends.length = 0
  if (<i32>testKinds[number] === kinds.phrase) testPhrase(number, at, state, size)
  else test(number, at)
}

function test(number: i32, at: i32): void {
  const start = testStarts[number]
  switch (<i32>testKinds[number]) {
    case kinds.word:
      testWord(numbers[start], at)
      return
    case kinds.set:
      testSet(numbers[start], at)
      return
    case kinds.choice: {
      const count = numbers[start]
      for (let index = 1; index <= count; index++) test(numbers[start + index], at)
      return
    }
    case kinds.phrase:
      testPhrase(number, at, 0, 0)
      return
    case kinds.relation:
      testRelation(numbers[start], numbers[start + 1], 0)
      return
    default:
      if (isAfter(at, placed.loose)) ends.push(at)
      if (at < words.length) ends.push(at + 1)
  }
}

function testWord(number: i32, at: i32): void {
  if (at < words.length && holds(number, words.at(at))) ends.push(at + 1)
}

function testSet(set: i32, at: i32): void {
  const number: i32 = setClasses[set]
  if (number > 0) testWord(number, at)
  testPhrases(set, at, 1)
}

/** The phrases of a set that begin at a place and go on within so many places behind it. */
function testPhrases(set: i32, at: i32, reach: i32): void {
  const word = at < words.length ? words.at(at) : 0
  if (word <= 0 || (roles[word] & role.beginsPhrase) === 0) return
  const end = phraseStarts[set + 1]
  const last = min(words.length, at + reach)
  const found = findIn(phraseFirsts, phraseStarts[set], end, word)
  for (let index = found; index >= 0 && index < end && <i32>phraseFirsts[index] === word; index++) {
    const rest = phraseRests[index]
    if (!mayFollow(rest)) continue
    for (let after = at + 1; after <= last; after++) testRest(rest + 1, rests[rest], after)
  }
}

/** Whether all further words of a phrase occur in the stream. */
function mayFollow(rest: i32): bool {
  const end = rest + 1 + <i32>rests[rest]
  let index = rest + 1
  while (index < end && (rests[index] === 0 || isMet(rests[index]))) index++
  return index === end
}

/** The further words of a phrase, one after the other; what the text may not show is stepped over. */
function testRest(start: i32, count: i32, from: i32): void {
  if (count === 0) {
    ends.push(from)
    return
  }
  const number: i32 = rests[start]
  for (let at = from; at <= words.length && at <= from + mostFree; at++) {
    if (number === 0) {
      if (isAfter(at, placed.loose)) testRest(start + 1, count - 1, at)
      if (at < words.length) testRest(start + 1, count - 1, at + 1)
    } else if (at < words.length && holds(number, words.at(at))) {
      testRest(start + 1, count - 1, at + 1)
    }
    if (at === words.length || (flags.at(at) & placed.free) === 0) return
  }
}

/**
 * Modifiers in their order and then the head, within the reach of a noun phrase. For a phrase without modifiers that
 * is a state of its own, heads that were found from an earlier place are not looked for again.
 */
function testPhrase(number: i32, from: i32, state: i32, size: i32): void {
  const start = testStarts[number]
  const count = numbers[start]
  const limit = reachOf(from)
  let at = from
  for (let index = 1; index < count; index++) {
    at = firstEnd(numbers[start + index], at, limit)
    if (at < 0) return
  }
  const head = numbers[start + count]
  const before = ends.length
  for (let place = at; place < limit; place++) {
    if (size > 0 && count === 1) {
      const code = place * size + state
      if (tried.at(code) === stamp) continue
      tried.items[code] = stamp
    }
    test(head, place)
  }
  const found = ends.length
  // A number that names the thing may follow: `order 55`.
  for (let index = before; index < found; index++) {
    let end = ends.at(index)
    ends.push(++end)
    ends.push(++end)
    while (end < words.length && holds(known.numbers, words.at(end))) ends.push(++end)
  }
}

/** Where a test may end first, or -1. */
function firstEnd(number: i32, from: i32, limit: i32): i32 {
  const before = ends.length
  for (let at = from; at < limit; at++) {
    test(number, at)
    if (ends.length === before) continue
    let first = i32.MAX_VALUE
    for (let index = before; index < ends.length; index++) first = min(first, ends.at(index))
    ends.length = before
    return first
  }
  return -1
}

/** How far a noun phrase that is read from a place on may go. */
function reachOf(from: i32): i32 {
  let at = from
  for (let left = phraseReach; at < words.length && left > 0; at++) {
    const isJoined = flags.at(at) !== 0 || (at + 1 < words.length && flags.at(at + 1) !== 0)
    if (!isJoined && holds(known.breakers, words.at(at))) break
    if ((flags.at(at) & placed.free) === 0) left--
  }
  return at
}

/** A noun and a verb near each other; what is found ends with either of them. */
function testRelation(noun: i32, verb: i32, from: i32): void {
  const nouns = places.length
  gatherPlaces(noun, from, 1)
  const verbs = places.length
  // The particle of a verb may stand behind the object.
  if (verbs > nouns) gatherPlaces(verb, from, particleReach)
  if (places.length > verbs) {
    countShown()
    for (let one = verbs; one < places.length; one += 2) {
      const start = order.at(places.at(one))
      const end = places.at(one + 1)
      for (let other = nouns; other < verbs; other += 2) {
        const otherEnd = places.at(other + 1)
        if (abs(start - order.at(max(0, otherEnd - 1))) <= relationReach) ends.push(max(end, otherEnd))
      }
    }
  }
  places.length = nouns
}

/** Places may lie a little behind the end. */
function countShown(): void {
  order.hold(words.length + 3)
  let shown = 0
  for (let at = 0; at < words.length; at++) {
    order.items[at] = shown
    if ((flags.at(at) & placed.free) === 0) shown++
  }
  for (let at = words.length; at < words.length + 3; at++) order.items[at] = shown
}

/** Where that which a test looks for may stand; the further words of a phrase may stand within `reach` of its first. */
function gatherPlaces(number: i32, from: i32, reach: i32): void {
  const start = testStarts[number]
  const first = numbers[start]
  switch (<i32>testKinds[number]) {
    case kinds.word:
      gatherWords(first, from)
      return
    case kinds.set:
      gatherWords(setClasses[first], from)
      if (phraseStarts[first] !== phraseStarts[first + 1]) gatherPhrases(first, from, reach)
      return
    case kinds.choice:
      for (let index = 1; index <= first; index++) gatherPlaces(numbers[start + index], from, reach)
      return
    case kinds.phrase:
      if (first === 1) {
        gatherPlaces(numbers[start + 1], from, 1)
        return
      }
  }
  gatherEnds(number, from)
}

function gatherWords(number: i32, from: i32): void {
  if (!isMet(number)) return
  for (let at = from; at < words.length; at++) if (holds(number, words.at(at))) addPlace(at, at + 1)
}

function gatherPhrases(set: i32, from: i32, reach: i32): void {
  const before = ends.length
  for (let at = from; at < words.length; at++) {
    testPhrases(set, at, reach)
    takeEnds(before, at)
  }
}

function gatherEnds(number: i32, from: i32): void {
  const before = ends.length
  for (let at = from; at < words.length; at++) {
    test(number, at)
    takeEnds(before, at)
  }
}

/** Makes places of the ends from one on. */
function takeEnds(first: i32, start: i32): void {
  for (let index = first; index < ends.length; index++) addPlace(start, ends.at(index))
  ends.length = first
}

function addPlace(start: i32, end: i32): void {
  places.push(start)
  places.push(end)
}
