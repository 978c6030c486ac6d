import * as known from '../codes/known.ts'
import * as op from '../codes/op.ts'
import * as placed from '../codes/placed.ts'
import * as role from '../codes/role.ts'
import * as kinds from '../codes/test.ts'
import {beginEnds, ends, endsFrom} from './ends.ts'
import {isMet, meet} from './met.ts'
import {Numbers} from './numbers.ts'
import {flags, isAfter, mark, mostFree, words} from './stream.ts'
import {
  afterLists,
  afterStarts,
  afters,
  always,
  args,
  companions,
  findIn,
  firstStarts,
  firsts,
  holds,
  isOn,
  needClasses,
  needClassStarts,
  needStarts,
  nexts,
  ops,
  pairStarts,
  pairs,
  roles,
  singleStarts,
  singles,
  splits,
  stateStarts,
  testKinds
} from './tables.ts'

/** States times places; what is larger is taken for a match, so that memory and time stay bounded. */
const mostStates: i32 = 1 << 22

/** Patterns told of in the stream at hand. */
const told = new Numbers(256)
let isTold = new StaticArray<u8>(0)
/** States that were met in a place bear the stamp of the pattern. */
const seen = new Numbers(4096)
let stamp: i32 = 0
const queue = new Numbers(1024)
/** The patterns of the last call of `findCandidates`. */
const found = new Numbers(64)

/** To be called once, when all tables are in their places. */
export function begin(): void {
  isTold = new StaticArray<u8>(isOn.length)
}

/** Whether some pattern could match in the stream at hand. */
export function passes(): bool {
  listen()
  let passes: bool = false
  for (let index = 0; index < told.length && !passes; index++) passes = mayRaise(told.at(index), true)
  forget()
  return passes
}

/** How many patterns could match, with what must stand beside them, where `isWhole`; `candidate` hands them out. */
export function findCandidates(isWhole: bool): i32 {
  listen()
  found.length = 0
  for (let index = 0; index < told.length; index++) {
    if (mayRaise(told.at(index), isWhole)) found.push(told.at(index))
  }
  forget()
  return found.length
}

export function candidate(index: i32): i32 {
  return found.at(index)
}

/** Whether a pattern could match, and with it the one that must match beside it. */
function mayRaise(pattern: i32, isWhole: bool): bool {
  const beside = isWhole ? companions[pattern] : -1
  return (
    meetsNeeds(pattern) &&
    (beside < 0 || meetsNeeds(beside)) &&
    mayMatch(pattern) &&
    (beside < 0 || mayMatch(beside))
  )
}

function meetsNeeds(pattern: i32): bool {
  const last = needStarts[pattern + 1]
  for (let need = needStarts[pattern]; need < last; need++) {
    const end = needClassStarts[need + 1]
    let index = needClassStarts[need]
    while (index < end && !isMet(needClasses[index])) index++
    if (index === end) return false
  }
  return true
}

function forget(): void {
  for (let index = 0; index < told.length; index++) isTold[told.at(index)] = 0
  told.length = 0
}

/** Gathers the patterns of which a telling word or pair occurs. */
function listen(): void {
  tellAll(always, 0, always.length)
  for (let at = 0; at < words.length; at++) {
    const word = words.at(at)
    if (word <= 0) continue
    const parts = roles[word]
    if ((parts & role.tells) !== 0) tellAll(singles, singleStarts[word], singleStarts[word + 1])
    if ((parts & role.endsPair) === 0) continue
    for (let before = at - 1; before >= 0 && before >= at - mostFree; before--) {
      const other = words.at(before)
      if (other > 0 && (roles[other] & role.beginsPair) !== 0) tellPair(other, word)
      if ((flags.at(before) & placed.free) === 0) break
    }
  }
  if (told.length > 0) meet()
}

function tellPair(before: i32, after: i32): void {
  const found = findIn(afters, afterStarts[before], afterStarts[before + 1], after)
  if (found < 0) return
  const list: i32 = afterLists[found]
  tellAll(pairs, pairStarts[list], pairStarts[list + 1])
}

function tellAll(patterns: StaticArray<u16>, start: i32, end: i32): void {
  for (let index = start; index < end; index++) {
    const pattern: i32 = patterns[index]
    if (isOn[pattern] === 0 || isTold[pattern] === 1) continue
    isTold[pattern] = 1
    told.push(pattern)
  }
}

/** Follows one pattern from all places at once; every state is met once in a place. */
function mayMatch(pattern: i32): bool {
  const base = stateStarts[pattern]
  const size = stateStarts[pattern + 1] - base
  if (words.length + 2 > mostStates / size) return true
  const isOpen = firstStarts[pattern] === firstStarts[pattern + 1]
  const room = size * (words.length + 2)
  seen.hold(room)
  beginEnds(room)
  stamp++
  // A relation looks at all places by itself.
  const last = beginsWithRelation(base) ? min(1, words.length) : words.length
  for (let start = 0; start < last; start++) {
    if (!isOpen && !mayBegin(pattern, words.at(start))) continue
    queue.length = 0
    reach(0, start, size)
    for (let next = 0; next < queue.length; next++) {
      const code = queue.at(next)
      const at = code / size
      const state = code - at * size
      const what: i32 = ops[base + state]
      if (what === op.accept) {
        if (at > start) return true
      } else step(what, base, state, at, size)
    }
  }
  return false
}

function beginsWithRelation(base: i32): bool {
  let state = base
  while (true) {
    if (<i32>ops[state] === op.pass) state = base + nexts[state]
    else if (<i32>ops[state] === op.split && nexts[state] === 1) state = base + splits[args[state]]
    else break
  }
  return <i32>ops[state] === op.test && <i32>testKinds[args[state]] === kinds.relation
}

/** Reaches what follows a state. */
function step(what: i32, base: i32, state: i32, at: i32, size: i32): void {
  const arg = args[base + state]
  const to: i32 = nexts[base + state]
  if (what === op.split) {
    for (let index = arg; index < arg + to; index++) reach(splits[index], at, size)
    return
  }
  if (what === op.pass) {
    reach(to, at, size)
    return
  }
  const isInside = at < words.length
  if (isInside && (flags.at(at) & placed.free) !== 0) reach(state, at + 1, size)
  switch (what) {
    case op.word:
      if (isInside && holds(arg, words.at(at))) reach(to, at + 1, size)
      return
    case op.any:
    case op.skip:
      if (what === op.skip && isInside && holds(known.neverSkipped, words.at(at))) return
      if (isAfter(at, placed.loose)) reach(to, at, size)
      if (isInside) reach(to, at + 1, size)
      return
    case op.sign:
    case op.seldom:
      if (isAfter(at, what === op.sign ? placed.loose : placed.signed)) reach(to, at, size)
      if (isInside && words.at(at) === mark) reach(to, at + 1, size)
      return
  }
  if (<i32>testKinds[arg] === kinds.relation) {
    // Its words may stand anywhere: what is found from the first place on is all that there is.
    const whole = (words.length + 1) * size + state
    if (seen.at(whole) === stamp) return
    seen.items[whole] = stamp
  }
  endsFrom(arg, at, state, size)
  for (let index = 0; index < ends.length; index++) reach(to, min(ends.at(index), words.length), size)
}

function reach(state: i32, at: i32, size: i32): void {
  const code = at * size + state
  if (seen.at(code) === stamp) return
  seen.items[code] = stamp
  queue.push(code)
}

function mayBegin(pattern: i32, word: i32): bool {
  return word > 0 && findIn(firsts, firstStarts[pattern], firstStarts[pattern + 1], word) >= 0
}
