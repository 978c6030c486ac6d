import type {Numbers, Screen} from '../../core/screen.ts'
import {Ends} from './ends.ts'
import {findIn} from './find-in.ts'
import {neverSkipped, op, pairHash, printOf, role, test} from './screen.ts'
import {is, mark, mostFree, type Stream} from './stream.ts'

/** Finds the patterns that could match a stream of words. Holds scratch arrays, so that a run allocates nothing. */
export class Sieve {
  readonly screen: Screen
  readonly #screen: Screen
  readonly #isOn: Uint8Array
  readonly #always: readonly number[]
  /** Patterns told of in the stream at hand. */
  readonly #told: number[] = []
  readonly #isTold: Uint8Array
  /** Word → the patterns that it tells of by itself, as far as somebody asked. */
  readonly #singles: (Int32Array | undefined)[]
  #seen = new Int32Array(4096)
  #stamp = 0
  #queue = new Int32Array(1024)
  #queued = 0
  readonly #ends: Ends
  /** Classes of which a word occurs in the stream at hand bear its stamp. */
  readonly #met: Int32Array
  #streamStamp = 0

  /** `isOn` says of each pattern whether it counts; all do where it is not said. */
  constructor(screen: Screen, isOn: Uint8Array = new Uint8Array(screen.companions.length).fill(1)) {
    this.screen = screen
    this.#screen = screen
    this.#ends = new Ends(screen)
    this.#isOn = isOn
    this.#isTold = new Uint8Array(isOn.length)
    this.#met = new Int32Array(screen.singleStarts.length)
    this.#singles = new Array(screen.classStarts.length)
    this.#always = [...screen.always].filter(pattern => isOn[pattern] === 1)
  }

  /** Whether some pattern could match. */
  passes(stream: Stream): boolean {
    this.#listen(stream)
    const passes = this.#told.some(pattern => this.#mayRaise(pattern, stream, true))
    this.#forget()
    return passes
  }

  /** The patterns that could match, ascending; with what must stand beside them, where `isWhole`. */
  candidates(stream: Stream, isWhole = true): readonly number[] {
    this.#listen(stream)
    const found = this.#told.filter(pattern => this.#mayRaise(pattern, stream, isWhole))
    this.#forget()
    return found.sort((a, b) => a - b)
  }

  /** Whether a pattern could match, and with it the one that must match beside it. */
  #mayRaise(pattern: number, stream: Stream, isWhole: boolean): boolean {
    const beside = isWhole ? (this.#screen.companions[pattern] as number) : -1
    return (
      this.#meetsNeeds(pattern) &&
      (beside < 0 || this.#meetsNeeds(beside)) &&
      this.#mayMatch(pattern, stream) &&
      (beside < 0 || this.#mayMatch(beside, stream))
    )
  }

  #meetsNeeds(pattern: number): boolean {
    const {needStarts, needClassStarts, needClasses} = this.#screen
    const last = needStarts[pattern + 1] as number
    for (let need = needStarts[pattern] as number; need < last; need++) {
      const end = needClassStarts[need + 1] as number
      let index = needClassStarts[need] as number
      while (index < end && this.#met[needClasses[index] as number] !== this.#streamStamp) index++
      if (index === end) return false
    }
    return true
  }

  #forget(): void {
    for (const pattern of this.#told) this.#isTold[pattern] = 0
    this.#told.length = 0
  }

  #tell(values: Numbers, start: number, end: number): void {
    for (let index = start; index < end; index++) {
      const pattern = values[index] as number
      if (this.#isOn[pattern] === 0 || this.#isTold[pattern] === 1) continue
      this.#isTold[pattern] = 1
      this.#told.push(pattern)
    }
  }

  /** Gathers the patterns of which a telling word or pair occurs. */
  #listen({words, flags, length}: Stream): void {
    const {roles} = this.#screen
    for (const pattern of this.#always) {
      this.#told.push(pattern)
      this.#isTold[pattern] = 1
    }
    for (let at = 0; at < length; at++) {
      const word = words[at] as number
      if (word <= 0) continue
      const parts = roles[word] as number
      if ((parts & role.tells) !== 0) {
        const patterns = this.#singles[word] ?? this.#findSingles(word)
        if (patterns.length > 0) this.#tell(patterns, 0, patterns.length)
      }
      if ((parts & role.endsPair) === 0) continue
      for (let before = at - 1; before >= 0 && before >= at - mostFree; before--) {
        const other = words[before] as number
        if (other > 0 && ((roles[other] as number) & role.beginsPair) !== 0) this.#tellPair(other, word)
        if (((flags[before] as number) & is.free) === 0) break
      }
    }
    if (this.#told.length > 0) this.#meet(words, length)
  }

  /** The patterns that a word alone tells of, of those that count. */
  #findSingles(word: number): Int32Array {
    const {classStarts, classes, singleStarts, singles} = this.#screen
    const found: number[] = []
    for (let index = classStarts[word] as number; index < (classStarts[word + 1] as number); index++) {
      const number = classes[index] as number
      for (let at = singleStarts[number] as number; at < (singleStarts[number + 1] as number); at++) {
        if (this.#isOn[singles[at] as number] === 1) found.push(singles[at] as number)
      }
    }
    const patterns = Int32Array.from(found)
    this.#singles[word] = patterns
    return patterns
  }

  /** Stamps the classes of all words. */
  #meet(words: Int32Array, length: number): void {
    const {classStarts, classes} = this.#screen
    this.#streamStamp++
    for (let at = 0; at < length; at++) {
      const word = words[at] as number
      if (word <= 0) continue
      const end = classStarts[word + 1] as number
      for (let index = classStarts[word] as number; index < end; index++) {
        this.#met[classes[index] as number] = this.#streamStamp
      }
    }
  }

  #tellPair(before: number, after: number): void {
    const {pairPrints, pairLists, pairStarts, pairs} = this.#screen
    const mask = pairPrints.length - 1
    const hash = pairHash(before, after)
    const print = printOf(hash)
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = pairPrints[slot]
      if (found === 0) return
      if (found !== print) continue
      const list = pairLists[slot] as number
      this.#tell(pairs, pairStarts[list] as number, pairStarts[list + 1] as number)
      return
    }
  }

  /** Follows one pattern from all places at once; every state is met once in a place. */
  #mayMatch(pattern: number, stream: Stream): boolean {
    const {stateStarts, ops, args, nexts, splits, firstStarts} = this.#screen
    const base = stateStarts[pattern] as number
    const size = (stateStarts[pattern + 1] as number) - base
    const isOpen = firstStarts[pattern] === firstStarts[pattern + 1]
    this.#prepare(size * (stream.length + 2))
    for (let start = 0; start < stream.length; start++) {
      if (!isOpen && !this.#mayBegin(pattern, stream.words[start] as number)) continue
      this.#queued = 0
      this.#reach(0, start, size)
      for (let next = 0; next < this.#queued; next++) {
        const code = this.#queue[next] as number
        const at = Math.trunc(code / size)
        const state = code - at * size
        const number = base + state
        const kind = ops[number]
        if (kind === op.accept) {
          if (at > start) return true
          continue
        }
        const to = nexts[number] as number
        if (kind === op.split) {
          const from = args[number] as number
          for (let index = from; index < from + to; index++) this.#reach(splits[index] as number, at, size)
        } else if (kind === op.pass) this.#reach(to, at, size)
        else this.#step(kind as number, args[number] as number, state, to, at, size, stream)
      }
    }
    return false
  }

  #step(
    kind: number,
    arg: number,
    state: number,
    to: number,
    at: number,
    size: number,
    stream: Stream
  ): void {
    const {length, words, flags} = stream
    if (at < length && ((flags[at] as number) & is.free) !== 0) this.#reach(state, at + 1, size)
    if (kind === op.word) {
      if (at < length && this.#ends.holds(arg, words[at] as number)) this.#reach(to, at + 1, size)
      return
    }
    if (kind === op.skip && at < length && this.#ends.holds(neverSkipped, words[at] as number)) return
    if (kind === op.any || kind === op.skip) {
      if (at === length || ((flags[at] as number) & is.loose) !== 0) this.#reach(to, at, size)
      if (at < length) this.#reach(to, at + 1, size)
      return
    }
    if (kind === op.sign || kind === op.seldom) {
      const needed = kind === op.sign ? is.loose : is.signed
      if (at === length || ((flags[at] as number) & needed) !== 0) this.#reach(to, at, size)
      if (at < length && words[at] === mark) this.#reach(to, at + 1, size)
      return
    }
    if (this.#screen.testKinds[arg] === test.relation) {
      // Its words may stand anywhere: what is found from the first place on is all that there is.
      const told = (length + 1) * size + state
      if (this.#seen[told] === this.#stamp) return
      this.#seen[told] = this.#stamp
    }
    const ends = this.#ends.from(arg, stream, at, state, size)
    for (let index = 0; index < ends.length; index++) {
      this.#reach(to, Math.min(ends[index] as number, length), size)
    }
  }

  #prepare(size: number): void {
    if (this.#seen.length < size) this.#seen = new Int32Array(size * 2)
    this.#ends.begin(size)
    this.#stamp++
  }

  #reach(state: number, at: number, size: number): void {
    const code = at * size + state
    if (this.#seen[code] === this.#stamp) return
    this.#seen[code] = this.#stamp
    if (this.#queued === this.#queue.length) {
      const longer = new Int32Array(this.#queued * 2)
      longer.set(this.#queue)
      this.#queue = longer
    }
    this.#queue[this.#queued++] = code
  }

  #mayBegin(pattern: number, word: number): boolean {
    const {firstStarts, firsts} = this.#screen
    return (
      word > 0 &&
      findIn(firsts, firstStarts[pattern] as number, firstStarts[pattern + 1] as number, word) >= 0
    )
  }
}
