import type {Language} from '../../core/language.ts'
import type {Need, Pattern, State} from '../../core/pattern.ts'
import type {Screen} from '../../core/screen.ts'
import {Tests} from './atoms.ts'
import {numbers} from './codes/known.ts'
import * as op from './codes/op.ts'
import * as role from './codes/role.ts'
import * as test from './codes/test.ts'
import {type ClosedWords, Lists, Numbering} from './numbering.ts'
import {type Cut, either, endless, rarest, Scales} from './triggers.ts'
import {WordPairs} from './word-pairs.ts'

/** A pattern, and another that must match in the same sentence. */
export interface Screened {
  readonly pattern: Pattern
  readonly near?: Pattern | undefined
}

/** Words, classes, patterns and the states of one pattern are counted in sixteen bits. */
const most = 2 ** 16 - 1

/** Makes a screen for patterns, which it knows by their places in the list; nothing where there are too many words. */
export function buildScreen(
  screened: readonly Screened[],
  {perMillion, ...closed}: ClosedWords & Pick<Language, 'perMillion'>
): Screen | undefined {
  const numbering = new Numbering(closed)
  const weights = new Map<number, number>()
  const frequency = (number: number): number => {
    const known =
      weights.get(number) ??
      [...numbering.forms(number)].reduce(
        (sum, form) => sum + perMillion(form),
        number === numbers ? 20_000 : 0
      )
    weights.set(number, known)
    return known
  }
  const scales = new Scales(frequency, number => numbering.words(number).length)
  const tests = new Tests(numbering, scales)
  const builder = new ScreenBuilder(tests, scales, numbering)
  for (const {pattern} of screened) builder.add(pattern, true)
  const companions = screened.map(({near}) => (near ? builder.add(near, false) : -1))
  return builder.finish(companions)
}

class ScreenBuilder {
  readonly #tests: Tests
  readonly #scales: Scales
  readonly #numbering: Numbering
  /** States of the pattern that has most of them. */
  #longest = 0
  readonly #stateStarts = [0]
  readonly #ops: number[] = []
  readonly #args: number[] = []
  readonly #nexts: number[] = []
  readonly #splits: number[] = []
  readonly #firsts = new Lists()
  readonly #singles: (readonly [number: number, pattern: number])[] = []
  readonly #pairs = new WordPairs()
  readonly #always: number[] = []
  readonly #needStarts = [0]
  readonly #needClassStarts = [0]
  readonly #needClasses: number[] = []

  constructor(tests: Tests, scales: Scales, numbering: Numbering) {
    this.#tests = tests
    this.#scales = scales
    this.#numbering = numbering
  }

  /** Adds a pattern, with the words that tell of it where it is looked for by itself; returns its number. */
  add({states, first, needs}: Pattern, isTold: boolean): number {
    const pattern = this.#stateStarts.length - 1
    this.#addNeeds(needs)
    for (const state of states) this.#addState(state)
    this.#longest = Math.max(this.#longest, states.length)
    this.#stateStarts.push(this.#ops.length)
    const words = first.map(atom => this.#tests.firsts(atom))
    if (words.every(known => known !== undefined)) {
      for (const word of words.flatMap(known => known ?? [])) this.#firsts.add(pattern, word)
    }
    if (isTold) this.#addTriggers(cutOf(states, this.#tests, this.#scales, this.#numbering), pattern)
    return pattern
  }

  #addNeeds(needs: readonly Need[]): void {
    for (const need of needs) {
      const classes = need.map(forms => this.#numbering.classOf(forms))
      if (classes.includes(0)) continue
      this.#needClasses.push(...classes)
      this.#needClassStarts.push(this.#needClasses.length)
    }
    this.#needStarts.push(this.#needClassStarts.length - 1)
  }

  #addState(state: State): void {
    switch (state.op) {
      case 'accept':
        this.#push(op.accept, 0, 0)
        return
      case 'edge':
      case 'mark':
        this.#push(op.pass, 0, state.next)
        return
      case 'split':
        this.#push(op.split, this.#splits.length, state.next.length)
        this.#splits.push(...state.next)
        return
      case 'atom': {
        const number = this.#tests.of(state.atom)
        const kind = this.#tests.kinds[number]
        if (state.atom.type === 'skip') this.#push(op.skip, 0, state.next)
        else if (kind === test.any) this.#push(op.any, 0, state.next)
        else if (kind === test.sign) this.#push(op.sign, 0, state.next)
        else if (kind === test.seldom) this.#push(op.seldom, 0, state.next)
        else if (state.atom.type === 'tag') this.#push(op.word, numbers, state.next)
        else if (state.atom.type === 'forms')
          this.#push(op.word, this.#numbering.classOf(state.atom.forms), state.next)
        else this.#push(op.test, number, state.next)
      }
    }
  }

  #push(code: number, arg: number, next: number): void {
    this.#ops.push(code)
    this.#args.push(arg)
    this.#nexts.push(next)
  }

  #addTriggers(cut: Cut, pattern: number): void {
    if (cut.weight === Number.POSITIVE_INFINITY) this.#always.push(pattern)
    for (const trigger of cut.triggers.values()) {
      if (trigger.type === 'single') this.#singles.push([trigger.first, pattern])
      else {
        for (const before of this.#numbering.words(trigger.first)) {
          for (const after of this.#numbering.words(trigger.second)) this.#pairs.add(before, after, pattern)
        }
      }
    }
  }

  finish(companions: readonly number[]): Screen | undefined {
    const patternCount = this.#stateStarts.length - 1
    const flatTests = this.#tests.flat()
    const {wordCount, classCount} = this.#numbering
    if (Math.max(wordCount, classCount, patternCount, this.#longest) > most) return undefined
    const classes = this.#numbering.membership().flat(wordCount)
    const tellingAlone = new Lists()
    // Only now is it known which words are numbers.
    for (const [number, pattern] of this.#singles) {
      for (const word of this.#numbering.words(number)) tellingAlone.add(word, pattern)
    }
    const singles = tellingAlone.flat(wordCount)
    const firsts = this.#firsts.flat(patternCount)
    const roles = new Uint8Array(wordCount)
    const give = (word: number, part: number): void => {
      roles[word] = (roles[word] ?? 0) | part
    }
    for (const [before, after] of this.#pairs.pairs()) {
      give(before, role.beginsPair)
      give(after, role.endsPair)
    }
    for (let word = 0; word < wordCount; word++) {
      if (singles.starts[word] !== singles.starts[word + 1]) give(word, role.tells)
    }
    for (const word of flatTests.phraseFirsts) give(word, role.beginsPhrase)
    return {
      slots: this.#numbering.slots(),
      classStarts: classes.starts,
      classes: classes.values,
      singleStarts: singles.starts,
      singles: singles.values,
      roles,
      ...this.#pairs.table(wordCount),
      always: Uint16Array.from(this.#always),
      needStarts: Int32Array.from(this.#needStarts),
      needClassStarts: Int32Array.from(this.#needClassStarts),
      needClasses: Uint16Array.from(this.#needClasses),
      companions: Int32Array.from([...companions, ...Array(patternCount - companions.length).fill(-1)]),
      stateStarts: Int32Array.from(this.#stateStarts),
      ops: Uint8Array.from(this.#ops),
      args: Int32Array.from(this.#args),
      nexts: Uint16Array.from(this.#nexts),
      splits: Uint16Array.from(this.#splits),
      firstStarts: firsts.starts,
      firsts: firsts.values,
      ...flatTests
    }
  }
}

/** Triggers of which one occurs on every way through the automaton; it has no loops. */
function cutOf(states: readonly State[], tests: Tests, scales: Scales, numbering: Numbering): Cut {
  const cuts = new Map<number, Cut>()
  const behind = new Map<number, ReadonlySet<number>>()
  /** States that every way from a state leads through, itself included. */
  const passed = (number: number): ReadonlySet<number> => {
    const known = behind.get(number)
    if (known) return known
    const state = states[number]
    const nexts = !state || state.op === 'accept' ? [] : state.op === 'split' ? state.next : [state.next]
    const [one, ...others] = nexts.map(passed)
    const common = [...(one ?? [])].filter(through => others.every(other => other.has(through)))
    const result = new Set([number, ...common])
    behind.set(number, result)
    return result
  }
  const cut = (number: number): Cut => {
    const known = cuts.get(number)
    if (known) return known
    const result = find(number)
    cuts.set(number, result)
    return result
  }
  const find = (number: number): Cut => {
    const state = states[number]
    if (!state || state.op === 'accept') return endless
    if (state.op === 'split') {
      const later = [...passed(number)].filter(other => other !== number)
      return rarest([either([...new Set(state.next)].map(cut)), ...later.map(cut)])
    }
    if (state.op !== 'atom') return cut(state.next)
    return rarest([tests.cut(state.atom), pairsAt(state, states, scales, numbering), cut(state.next)])
  }
  return cut(0)
}

/** The pairs of a word with all that may follow it; endless where something else may. */
function pairsAt(
  {atom, next}: Extract<State, {op: 'atom'}>,
  states: readonly State[],
  scales: Scales,
  numbering: Numbering
): Cut {
  if (atom.type !== 'forms') return endless
  const first = numbering.classOf(atom.forms)
  const cuts: Cut[] = []
  const seen = new Set<number>()
  const visit = (number: number): void => {
    const state = states[number]
    if (!state || seen.has(number)) return
    seen.add(number)
    if (state.op === 'split') state.next.forEach(visit)
    else if (state.op === 'edge' || state.op === 'mark') visit(state.next)
    else if (state.op === 'atom' && state.atom.type === 'forms')
      cuts.push(scales.pair(first, numbering.classOf(state.atom.forms)))
    else cuts.push(endless)
  }
  visit(next)
  return either(cuts)
}
