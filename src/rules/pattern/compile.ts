import {problem} from '../../core/errors.ts'
import {nearest} from '../../core/nearest.ts'
import type {Atom, CompiledSet, Pattern, PatternNode, State} from '../../core/pattern.ts'
import type {RuleLanguage} from '../remember-words.ts'
import {compileSet} from './compile-set.ts'
import {needsOf} from './needs.ts'
import {expandWord, type WordSequence} from './words.ts'

/** What a pattern is compiled against. */
export interface CompileContext {
  readonly source: string
  readonly language: RuleLanguage
  readonly sets: ReadonlyMap<string, CompiledSet>
}

/** `~`: auxiliaries, adverbs and *to*; more than this many in a row do not occur in prose. */
const skipLimit = 6
/** `..`: up to four words of the same clause. */
const gapLimit = 4

/**
 * Turns a parsed pattern into an automaton (Thompson's construction).
 * @throws PeopleFirstError with the offset in the pattern: unknown set, or nothing that must occur.
 */
export function compilePattern(node: PatternNode, context: CompileContext): Pattern {
  const builder = new AutomatonBuilder(context)
  const states = builder.build(node)
  const needs = needsOf(node, context)
  if (needs.length === 0) throw problem('pattern-boundless', undefined, {offset: node.start})
  return {source: context.source, states, first: firstAtoms(states), needs}
}

class AutomatonBuilder {
  readonly #context: CompileContext
  readonly #states: State[] = []

  constructor(context: CompileContext) {
    this.#context = context
  }

  build(node: PatternNode): readonly State[] {
    const accept = this.#reserve()
    this.#states[accept] = {op: 'accept'}
    const first = this.#compile(node, accept)
    if (first === accept) return this.#states
    return [{op: 'split', next: [first + 1]}, ...this.#states.map(shift)]
  }

  /** Compiles backwards: returns the state in which `node` starts when `next` follows it. */
  #compile(node: PatternNode, next: number): number {
    switch (node.type) {
      case 'sequence':
        return node.items.reduceRight((following, item) => this.#compile(item, following), next)
      case 'choice':
        return this.#push({op: 'split', next: node.options.map(option => this.#compile(option, next))})
      case 'repeat':
        return this.#compileRepeat(node.node, node.min, node.max, next)
      case 'mark': {
        const end = this.#push({op: 'mark', side: 'end', next})
        return this.#push({op: 'mark', side: 'start', next: this.#compile(node.node, end)})
      }
      case 'edge':
        return this.#push({op: 'edge', side: node.side, next})
      case 'skip':
        return this.#optional({type: 'skip'}, skipLimit, next)
      case 'gap':
        return this.#optional({type: 'same-clause'}, gapLimit, next)
      case 'word':
        return this.#compileWords(expandWord(node, this.#context.language), node, next)
      case 'set':
      case 'tag':
      case 'phrase':
      case 'relation':
      case 'not':
        return this.#push({op: 'atom', atom: this.#atom(node), next})
    }
  }

  #compileRepeat(node: PatternNode, min: number, max: number, next: number): number {
    let first = next
    for (let count = max; count > min; count--) {
      first = this.#push({op: 'split', next: [this.#compile(node, first), next]})
    }
    for (let count = 0; count < min; count++) first = this.#compile(node, first)
    return first
  }

  #optional(atom: Atom, limit: number, next: number): number {
    let first = next
    for (let count = 0; count < limit; count++) {
      first = this.#push({op: 'split', next: [this.#push({op: 'atom', atom, next: first}), next]})
    }
    return first
  }

  #compileWords(variants: readonly WordSequence[], node: PatternNode & {type: 'word'}, next: number): number {
    const starts = variants.map(variant =>
      variant.reduceRight(
        (following, forms) =>
          this.#push({op: 'atom', atom: {type: 'forms', forms, tag: node.tag}, next: following}),
        next
      )
    )
    return starts.length === 1 ? (starts[0] as number) : this.#push({op: 'split', next: starts})
  }

  /** The test of a slot or of a single token. */
  #atom(node: PatternNode): Atom {
    switch (node.type) {
      case 'word': {
        const variants = expandWord(node, this.#context.language)
        return {type: 'set', set: compileSet(node.word, variants, this.#context.language), tag: node.tag}
      }
      case 'tag':
        return {type: 'tag', tag: node.tag}
      case 'set':
        return {type: 'set', set: this.#set(node), tag: node.tag}
      case 'phrase':
        return {
          type: 'phrase',
          modifiers: node.modifiers.map(modifier => this.#atom(modifier)),
          head: this.#atom(node.head)
        }
      case 'relation':
        return {type: 'relation', role: node.role, noun: this.#atom(node.noun), verb: this.#atom(node.verb)}
      case 'not':
        return {type: 'not', atoms: [this.#atom(node.node)]}
      case 'choice':
        return {type: 'any-of', atoms: node.options.map(option => this.#atom(option))}
      default:
        throw problem('pattern-in-slot', {slot: 'this place'}, {offset: node.start})
    }
  }

  #set(node: PatternNode & {type: 'set'}): CompiledSet {
    const set = this.#context.sets.get(node.name)
    if (set) return set
    const near = nearest(node.name, [...this.#context.sets.keys()])
    throw problem('pattern-set', {name: node.name, near}, {offset: node.start})
  }

  #push(state: State): number {
    return this.#states.push(state) - 1
  }

  #reserve(): number {
    return this.#push({op: 'accept'})
  }
}

/** The atoms that can be reached from the entry without taking up a token. */
function firstAtoms(states: readonly State[]): readonly Atom[] {
  const atoms = new Set<Atom>()
  const seen = new Set<number>()
  const visit = (number: number): void => {
    const state = states[number]
    if (!state || seen.has(number)) return
    seen.add(number)
    if (state.op === 'atom') atoms.add(state.atom)
    else if (state.op === 'split') state.next.forEach(visit)
    else if (state.op !== 'accept') visit(state.next)
  }
  visit(0)
  return [...atoms]
}

/** Makes room for the entry state in front. */
function shift(state: State): State {
  switch (state.op) {
    case 'accept':
      return state
    case 'split':
      return {...state, next: state.next.map(next => next + 1)}
    default:
      return {...state, next: state.next + 1}
  }
}
