import type {CompiledSet} from '../core/pattern.ts'

/** Word sets by name, each of them read when it is first asked for. */
export class SetsOnDemand extends Map<string, CompiledSet> {
  readonly #waiting: Map<string, () => CompiledSet>

  constructor(sets: Iterable<readonly [string, () => CompiledSet]>) {
    super()
    this.#waiting = new Map(sets)
  }

  override get(name: string): CompiledSet | undefined {
    const read = this.#waiting.get(name)
    if (read) {
      this.#waiting.delete(name)
      this.set(name, read())
    }
    return super.get(name)
  }

  override has(name: string): boolean {
    return this.get(name) !== undefined
  }

  override [Symbol.iterator](): MapIterator<[string, CompiledSet]> {
    this.#readAll()
    return super[Symbol.iterator]()
  }

  override entries(): MapIterator<[string, CompiledSet]> {
    return this[Symbol.iterator]()
  }

  override keys(): MapIterator<string> {
    this.#readAll()
    return super.keys()
  }

  override values(): MapIterator<CompiledSet> {
    this.#readAll()
    return super.values()
  }

  #readAll(): void {
    for (const name of [...this.#waiting.keys()]) this.get(name)
  }
}
