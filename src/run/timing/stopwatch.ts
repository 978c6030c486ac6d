import type {Probe} from '../../core/probe.ts'

/** How long something took altogether, and how often it was done. */
export interface Taken {
  readonly name: string
  readonly milliseconds: number
  readonly times: number
}

/** What a stopwatch shows. */
export interface Timing {
  /** In the order in which they first ended. */
  readonly phases: readonly Taken[]
  /** The longest first. */
  readonly rules: readonly Taken[]
}

/** Notes where time goes. A phase within another is taken out of it, so that the phases add up to the whole. */
export class Stopwatch implements Probe {
  readonly #now: () => number
  readonly #phases = new Map<string, Taken>()
  readonly #rules = new Map<string, Taken>()
  #lapBegan = 0
  /** Time of phases that ended inside the one that runs. */
  #within = 0

  /** `now` gives milliseconds since the process began. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Ends a lap: what happened since the last one ended, but for phases on the way, was this. */
  lap(name: string): void {
    const now = this.#now()
    add(this.#phases, name, now - this.#lapBegan - this.#within)
    this.#lapBegan = now
    this.#within = 0
  }

  readonly phase = <Result>(name: string, work: () => Result): Result => {
    const began = this.#now()
    const outer = this.#within
    this.#within = 0
    try {
      return work()
    } finally {
      const whole = this.#now() - began
      add(this.#phases, name, whole - this.#within)
      this.#within = outer + whole
    }
  }

  readonly rule = <Result>(name: string, work: () => Result): Result => {
    const began = this.#now()
    try {
      return work()
    } finally {
      add(this.#rules, name, this.#now() - began)
    }
  }

  read(): Timing {
    const rules = [...this.#rules.values()].sort((a, b) => b.milliseconds - a.milliseconds)
    return {phases: [...this.#phases.values()], rules}
  }
}

function add(all: Map<string, Taken>, name: string, milliseconds: number): void {
  const known = all.get(name)
  all.set(name, {
    name,
    milliseconds: (known?.milliseconds ?? 0) + milliseconds,
    times: (known?.times ?? 0) + 1
  })
}
