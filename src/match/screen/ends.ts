import type {Screen} from '../../core/screen.ts'
import {findIn} from './find-in.ts'
import {breakers, numbers as numerals, role, test} from './screen.ts'
import {is, mostFree, type Stream} from './stream.ts'

/** A noun phrase holds sixteen tokens at most. */
const phraseReach = 18
/** The matcher relies on no relation that reaches over more than twelve tokens; a verb may have several. */
const relationReach = 14
/** A particle stands behind the object of its verb, and that is a noun phrase. */
const particleReach = 100

/** Finds where in a stream that which a test looks for may end. Its arrays are reused from run to run. */
export class Ends {
  readonly #screen: Screen
  readonly #ends: number[] = []
  /** Whether a phrase was looked for at a place: its head need not be looked for twice. */
  #tried = new Int32Array(4096)
  #stamp = 0
  #order = new Int32Array(512)

  constructor(screen: Screen) {
    this.#screen = screen
  }

  /** Begins with a pattern; `size` is the number of its states times that of places. */
  begin(size: number): void {
    if (this.#tried.length < size) this.#tried = new Int32Array(size * 2)
    this.#stamp++
  }

  /** Where a test may end that begins at a place; the list holds until the next call. */
  from(number: number, stream: Stream, at: number, state: number, size: number): readonly number[] {
    this.#ends.length = 0
    if (this.#screen.testKinds[number] === test.phrase) this.#testPhrase(number, stream, at, state, size)
    else this.#test(number, stream, at)
    return this.#ends
  }

  /** Whether a word belongs to a class. */
  holds(number: number, word: number): boolean {
    if (word <= 0) return false
    const {classStarts, classes} = this.#screen
    const end = classStarts[word + 1] as number
    for (let index = classStarts[word] as number; index < end; index++) {
      const found = classes[index] as number
      if (found >= number) return found === number
    }
    return false
  }

  /** Gathers the places at which what a test looks for may end, from `at` on. */
  #test(number: number, stream: Stream, at: number): void {
    const {testKinds, testStarts, numbers} = this.#screen
    const start = testStarts[number] as number
    switch (testKinds[number]) {
      case test.word:
        this.#testWord(numbers[start] as number, stream, at)
        return
      case test.sign:
      case test.seldom:
      case test.any:
        if (at === stream.length || ((stream.flags[at] as number) & is.loose) !== 0) this.#ends.push(at)
        if (at < stream.length) this.#ends.push(at + 1)
        return
      case test.set:
        this.#testSet(numbers[start] as number, stream, at)
        return
      case test.choice:
        for (let index = 1; index <= (numbers[start] as number); index++) {
          this.#test(numbers[start + index] as number, stream, at)
        }
        return
      case test.phrase:
        this.#testPhrase(number, stream, at, 0, 0)
        return
      default:
        this.#testRelation(numbers[start] as number, numbers[start + 1] as number, stream, 0)
    }
  }

  #testWord(number: number, {words, length}: Stream, at: number): void {
    if (at < length && this.holds(number, words[at] as number)) this.#ends.push(at + 1)
  }

  #testSet(set: number, stream: Stream, at: number): void {
    const number = this.#screen.setClasses[set] as number
    if (number > 0) this.#testWord(number, stream, at)
    this.#testPhrases(set, stream, at, 1)
  }

  /** The phrases of a set that begin at a place and go on within so many places behind it. */
  #testPhrases(set: number, stream: Stream, at: number, reach: number): void {
    const {roles, phraseStarts, phraseFirsts, phraseRests, rests} = this.#screen
    const word = at < stream.length ? (stream.words[at] as number) : 0
    if (word <= 0 || ((roles[word] as number) & role.beginsPhrase) === 0) return
    const end = phraseStarts[set + 1] as number
    const last = Math.min(stream.length, at + reach)
    const found = findIn(phraseFirsts, phraseStarts[set] as number, end, word)
    for (let index = found; index >= 0 && index < end && phraseFirsts[index] === word; index++) {
      const rest = phraseRests[index] as number
      for (let after = at + 1; after <= last; after++) {
        this.#testRest(rest + 1, rests[rest] as number, stream, after)
      }
    }
  }

  /** The further words of a phrase, one after the other; what the text may not show is stepped over. */
  #testRest(start: number, count: number, stream: Stream, from: number): void {
    if (count === 0) {
      this.#ends.push(from)
      return
    }
    const number = this.#screen.rests[start] as number
    for (let at = from; at <= stream.length && at <= from + mostFree; at++) {
      const isLoose = at === stream.length || ((stream.flags[at] as number) & is.loose) !== 0
      if (number === 0) {
        if (isLoose) this.#testRest(start + 1, count - 1, stream, at)
        if (at < stream.length) this.#testRest(start + 1, count - 1, stream, at + 1)
      } else if (at < stream.length && this.holds(number, stream.words[at] as number)) {
        this.#testRest(start + 1, count - 1, stream, at + 1)
      }
      if (at === stream.length || ((stream.flags[at] as number) & is.free) === 0) return
    }
  }

  /**
   * Modifiers in their order and then the head, within the reach of a noun phrase. For a phrase without modifiers that
   * is a state of its own, heads that were found from an earlier place are not looked for again.
   */
  #testPhrase(number: number, stream: Stream, from: number, state: number, size: number): void {
    const {numbers, testStarts} = this.#screen
    const start = testStarts[number] as number
    const count = numbers[start] as number
    const limit = this.#reachOf(stream, from)
    let at = from
    for (let index = 1; index < count; index++) {
      const end = this.#firstEnd(numbers[start + index] as number, stream, at, limit)
      if (end < 0) return
      at = end
    }
    const head = numbers[start + count] as number
    const before = this.#ends.length
    for (let place = at; place < limit; place++) {
      if (size > 0 && count === 1) {
        const code = place * size + state
        if (this.#tried[code] === this.#stamp) continue
        this.#tried[code] = this.#stamp
      }
      this.#test(head, stream, place)
    }
    const found = this.#ends.length
    // A number that names the thing may follow: `order 55`.
    for (let index = before; index < found; index++) {
      let end = this.#ends[index] as number
      this.#ends.push(++end, ++end)
      while (end < stream.length && this.holds(numerals, stream.words[end] as number)) this.#ends.push(++end)
    }
  }

  /** Where a test may end first, or -1. */
  #firstEnd(number: number, stream: Stream, from: number, limit: number): number {
    const before = this.#ends.length
    for (let at = from; at < limit; at++) {
      this.#test(number, stream, at)
      if (this.#ends.length === before) continue
      let first = Number.POSITIVE_INFINITY
      for (let index = before; index < this.#ends.length; index++)
        first = Math.min(first, this.#ends[index] as number)
      this.#ends.length = before
      return first
    }
    return -1
  }

  /** How far a noun phrase that is read from a place on may go. */
  #reachOf({words, flags, length}: Stream, from: number): number {
    let at = from
    for (let left = phraseReach; at < length && left > 0; at++) {
      const isJoined = (flags[at] as number) !== 0 || (at + 1 < length && flags[at + 1] !== 0)
      if (!isJoined && this.holds(breakers, words[at] as number)) break
      if (((flags[at] as number) & is.free) === 0) left--
    }
    return at
  }

  /** A noun and a verb near each other; what is found ends with either of them. */
  #testRelation(noun: number, verb: number, stream: Stream, from: number): void {
    const {length, flags} = stream
    const nouns = this.#placesOf(noun, stream, from)
    if (nouns.length === 0) return
    // The particle of a verb may stand behind the object.
    const verbs = this.#placesOf(verb, stream, from, particleReach)
    if (verbs.length === 0) return
    const order = this.#orderOf(flags, length)
    for (const {start, end} of verbs) {
      for (const other of nouns) {
        const distance = (order[start] as number) - (order[Math.max(0, other.end - 1)] as number)
        if (distance <= relationReach && distance >= -relationReach) this.#ends.push(Math.max(end, other.end))
      }
    }
  }

  /** Place → how many words show before it; places may lie a little behind the end. */
  #orderOf(flags: Uint8Array, length: number): Int32Array {
    if (this.#order.length < length + 3) this.#order = new Int32Array(length * 2 + 3)
    let shown = 0
    for (let at = 0; at < length; at++) {
      this.#order[at] = shown
      if (((flags[at] as number) & is.free) === 0) shown++
    }
    return this.#order.fill(shown, length, length + 3)
  }

  /** Where that which a test looks for may stand; the further words of a phrase may stand within `reach` of its first. */
  #placesOf(number: number, stream: Stream, from: number, reach = 1): readonly Place[] {
    const {testKinds, testStarts, numbers, setClasses} = this.#screen
    const start = testStarts[number] as number
    const first = numbers[start] as number
    switch (testKinds[number]) {
      case test.word:
        return this.#wordPlaces(first, stream, from)
      case test.set: {
        const words = this.#wordPlaces(setClasses[first] as number, stream, from)
        if (!this.#hasPhrases(first)) return words
        return [
          ...words,
          ...this.#placesFrom(stream, from, at => this.#testPhrases(first, stream, at, reach))
        ]
      }
      case test.choice:
        return Array.from(numbers.subarray(start + 1, start + 1 + first)).flatMap(option =>
          this.#placesOf(option, stream, from, reach)
        )
      case test.phrase:
        if (first === 1) return this.#placesOf(numbers[start + 1] as number, stream, from)
        return this.#placesFrom(stream, from, at => this.#testPhrase(number, stream, at, 0, 0))
      default:
        return this.#placesFrom(stream, from, at => this.#test(number, stream, at))
    }
  }

  #hasPhrases(set: number): boolean {
    const {phraseStarts} = this.#screen
    return phraseStarts[set] !== phraseStarts[set + 1]
  }

  /** The places, from one on, at which `find` gathers ends. */
  #placesFrom({length}: Stream, from: number, find: (at: number) => void): readonly Place[] {
    const before = this.#ends.length
    const places: Place[] = []
    for (let at = from; at < length; at++) {
      find(at)
      for (let index = before; index < this.#ends.length; index++) {
        places.push({start: at, end: this.#ends[index] as number})
      }
      this.#ends.length = before
    }
    return places
  }

  #wordPlaces(number: number, {words, length}: Stream, from: number): readonly Place[] {
    const places: Place[] = []
    if (number === 0) return places
    for (let at = from; at < length; at++) {
      if (this.holds(number, words[at] as number)) places.push({start: at, end: at + 1})
    }
    return places
  }
}

interface Place {
  readonly start: number
  readonly end: number
}
