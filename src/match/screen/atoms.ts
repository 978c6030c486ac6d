import type {Atom, CompiledSet} from '../../core/pattern.ts'
import {numbers} from './codes/known.ts'
import * as test from './codes/test.ts'
import {isPlain, isSeldom, isSigns, type Numbering} from './numbering.ts'
import {type Cut, either, endless, rarest, type Scales} from './triggers.ts'

/** A phrase of a set: its first words, and the classes of the others. */
interface Phrase {
  readonly firsts: ReadonlySet<string>
  readonly rest: readonly number[]
}

/** Turns atoms into numbered tests, and says what tells of each. */
export class Tests {
  readonly kinds: number[] = []
  readonly #starts: number[] = []
  readonly #numbers: number[] = []
  readonly #known = new Map<Atom, number>()
  readonly #sets = new Map<CompiledSet, number>()
  readonly #joined = new Map<Atom, number>()
  readonly #phrases: (readonly Phrase[])[] = []
  readonly #cuts: {readonly together: Cut; readonly apart: Cut}[] = []
  readonly #setClasses: number[] = []
  /** Of each set, whether it has a word by itself, or at the beginning of a phrase, that cannot be found as one word. */
  readonly #haveOddWord: boolean[] = []
  readonly #numbering: Numbering
  readonly #scales: Scales

  constructor(numbering: Numbering, scales: Scales) {
    this.#numbering = numbering
    this.#scales = scales
  }

  /** The number of an atom's test. */
  of(atom: Atom): number {
    const known = this.#known.get(atom)
    if (known !== undefined) return known
    const number = this.#add(this.#compile(atom))
    this.#known.set(atom, number)
    return number
  }

  #add([kind, ...numbers]: readonly [number, ...number[]]): number {
    this.#starts.push(this.#numbers.length)
    this.#numbers.push(...numbers)
    return this.kinds.push(kind) - 1
  }

  #compile(atom: Atom): [number, ...number[]] {
    switch (atom.type) {
      case 'forms': {
        if (isSeldom(atom.forms)) return [test.seldom]
        if (isSigns(atom.forms)) return [test.sign]
        const number = this.#numbering.classOf(atom.forms)
        return number === 0 ? [test.any] : [test.word, number]
      }
      case 'set': {
        const set = this.#setOf(atom.set)
        if (!this.#haveOddWord[set]) return [test.set, set]
        // What `A&E` may look like in a text, no class of words can say.
        return [test.choice, 2, this.#add([test.set, set]), this.#add([test.any])]
      }
      case 'any-of': {
        const together = this.#together(atom)
        if (together > 0) return [test.word, together]
        return [test.choice, atom.atoms.length, ...atom.atoms.map(inner => this.of(inner))]
      }
      case 'phrase': {
        const parts = [...atom.modifiers, atom.head].map(inner => this.of(inner))
        return [test.phrase, parts.length, ...parts]
      }
      case 'relation':
        return [test.relation, this.of(atom.noun), this.of(atom.verb)]
      case 'tag':
        return atom.tag === 'NUM' ? [test.word, numbers] : [test.any]
      case 'skip':
      case 'same-clause':
      case 'not':
        return [test.any]
    }
  }

  /** The class of several single words that may stand in one place, or 0 where there is more to them. */
  #together(atom: Atom & {readonly type: 'any-of'}): number {
    const known = this.#joined.get(atom)
    if (known !== undefined) return known
    const lists = atom.atoms.flatMap(inner => {
      if (inner.type === 'forms') return [inner.forms]
      return inner.type === 'set' && inner.set.phrases.size === 0 ? [inner.set.forms] : []
    })
    const isWhole = lists.length === atom.atoms.length
    const number = isWhole ? this.#numbering.classOf(new Set(lists.flatMap(forms => [...forms]))) : 0
    this.#joined.set(atom, number)
    return number
  }

  /** What tells of an atom; `apart` where the words of a phrase may stand apart, as those of `shut him up`. */
  cut(atom: Atom, apart = false): Cut {
    switch (atom.type) {
      case 'forms':
        return this.#scales.single(this.#numbering.classOf(atom.forms))
      case 'set': {
        const cuts = this.#cuts[this.#setOf(atom.set)]
        return (apart ? cuts?.apart : cuts?.together) ?? endless
      }
      case 'tag':
        return atom.tag === 'NUM' ? this.#scales.single(numbers) : endless
      case 'any-of':
        return either(atom.atoms.map(inner => this.cut(inner, apart)))
      case 'phrase':
        return rarest([...atom.modifiers, atom.head].map(inner => this.cut(inner)))
      case 'relation':
        return rarest([this.cut(atom.noun), this.cut(atom.verb, true)])
      default:
        return endless
    }
  }

  /** Words that an atom may begin with, or nothing where any may. */
  firsts(atom: Atom): readonly number[] | undefined {
    switch (atom.type) {
      case 'forms': {
        const number = this.#numbering.classOf(atom.forms)
        return number === 0 ? undefined : this.#numbering.words(number)
      }
      case 'set': {
        const set = this.#setOf(atom.set)
        if (this.#haveOddWord[set]) return undefined
        const phrases = this.#phrases[set] ?? []
        const first = phrases.flatMap(({firsts}) => [...firsts].map(form => this.#numbering.wordOf(form)))
        return [...this.#numbering.words(this.#setClasses[set] ?? 0), ...first]
      }
      case 'any-of': {
        const all = atom.atoms.map(inner => this.firsts(inner))
        return all.every(words => words !== undefined) ? all.flatMap(words => words ?? []) : undefined
      }
      case 'tag':
        return atom.tag === 'NUM' ? this.#numbering.words(numbers) : undefined
      default:
        return undefined
    }
  }

  #setOf(set: CompiledSet): number {
    const known = this.#sets.get(set)
    if (known !== undefined) return known
    const number = this.#setClasses.push(set.forms.size > 0 ? this.#numbering.classOf(set.forms) : 0) - 1
    const phrases = phrasesOf(set, this.#numbering)
    this.#phrases.push(phrases)
    this.#haveOddWord.push([...set.forms, ...set.phrases.keys()].some(form => !isPlain(form)))
    const single = set.forms.size > 0 ? [this.#scales.single(this.#setClasses[number] ?? 0)] : []
    const cutOf = (apart: boolean): Cut =>
      either([
        ...single,
        ...phrases.map(({firsts, rest}) =>
          this.#scales.sequence([this.#numbering.classOf(firsts), ...rest], apart)
        )
      ])
    this.#cuts.push({together: cutOf(false), apart: cutOf(true)})
    this.#sets.set(set, number)
    return number
  }

  flat() {
    const perSet = this.#phrases.map(phrases => {
      const entries = phrases.flatMap(({firsts, rest}) =>
        [...firsts].map(form => ({word: this.#numbering.wordOf(form), rest}))
      )
      return entries.sort((a, b) => a.word - b.word)
    })
    const rests: number[] = []
    const places = new Map<readonly number[], number>()
    const placeOf = (rest: readonly number[]): number => {
      const known = places.get(rest) ?? rests.length
      if (known === rests.length) rests.push(rest.length, ...rest)
      places.set(rest, known)
      return known
    }
    const starts = [0]
    for (const entries of perSet) starts.push((starts.at(-1) ?? 0) + entries.length)
    return {
      testKinds: Uint8Array.from(this.kinds),
      testStarts: Int32Array.from(this.#starts),
      numbers: Int32Array.from(this.#numbers),
      setClasses: Uint16Array.from(this.#setClasses),
      phraseStarts: Int32Array.from(starts),
      phraseFirsts: Uint16Array.from(perSet.flatMap(entries => entries.map(({word}) => word))),
      phraseRests: Int32Array.from(perSet.flatMap(entries => entries.map(({rest}) => placeOf(rest)))),
      rests: Uint16Array.from(rests)
    }
  }
}

/** The phrases of a set, one for each list of further words, with all their first words. */
function phrasesOf(set: CompiledSet, numbering: Numbering): readonly Phrase[] {
  const firsts = new Map<readonly ReadonlySet<string>[], Set<string>>()
  for (const [form, rests] of set.phrases) {
    for (const rest of rests) {
      const forms = firsts.get(rest)
      if (forms) forms.add(form)
      else firsts.set(rest, new Set([form]))
    }
  }
  return [...firsts].map(([rest, forms]) => ({
    firsts: forms,
    rest: rest.map(slot => numbering.classOf(slot))
  }))
}
