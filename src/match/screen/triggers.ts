/** What tells that a pattern may occur: a word of a class, or two words of two classes side by side. */
export type Trigger =
  | {readonly type: 'single'; readonly first: number}
  | {readonly type: 'pair'; readonly first: number; readonly second: number}

/** Triggers of which one occurs wherever something occurs, and how often they do, in a million words. */
export interface Cut {
  /** By a name for each, so that a trigger met twice counts once. */
  readonly triggers: ReadonlyMap<string, Trigger>
  readonly weight: number
}

/** Where nothing tells anything. */
export const endless: Cut = {triggers: new Map(), weight: Number.POSITIVE_INFINITY}

/** Neighbours in a sentence belong together more often than chance has it. */
const affinity = 6
/** Above this, a pair of classes is too many pairs of words. */
const mostPairs = 1500

/** Weighs triggers by how common the words of their classes are. */
export class Scales {
  readonly #frequency: (number: number) => number
  readonly #size: (number: number) => number

  constructor(frequency: (number: number) => number, size: (number: number) => number) {
    this.#frequency = frequency
    this.#size = size
  }

  single(first: number): Cut {
    if (first === 0) return endless
    return {triggers: new Map([[`${first}`, {type: 'single', first}]]), weight: this.#frequency(first)}
  }

  pair(first: number, second: number): Cut {
    if (first === 0 || second === 0 || this.#size(first) * this.#size(second) > mostPairs) return endless
    const chance = (this.#frequency(first) * this.#frequency(second) * affinity) / 1_000_000
    const trigger: Trigger = {type: 'pair', first, second}
    return {triggers: new Map([[`${first} ${second}`, trigger]]), weight: chance + 0.01}
  }

  /** What tells of a phrase: one of its words, or two that stand side by side. */
  sequence(classes: readonly number[], apart = false): Cut {
    const pairs = apart
      ? []
      : classes.slice(1).map((second, index) => this.pair(classes[index] as number, second))
    return rarest([...classes.map(number => this.single(number)), ...pairs])
  }
}

/** The cut that holds least often; of two that weigh the same the later one, since idioms begin with common words. */
export function rarest(cuts: readonly Cut[]): Cut {
  let best = endless
  for (const cut of cuts) if (cut.weight <= best.weight) best = cut
  return best
}

/** What tells that any of several things occurs. */
export function either(cuts: readonly Cut[]): Cut {
  const triggers = new Map<string, Trigger>()
  let weight = 0
  for (const cut of cuts) {
    if (cut.weight === Number.POSITIVE_INFINITY) return endless
    const before = triggers.size
    for (const [name, trigger] of cut.triggers) triggers.set(name, trigger)
    // A cut met before costs nothing more.
    if (triggers.size > before) weight += cut.weight
  }
  return {triggers, weight}
}
