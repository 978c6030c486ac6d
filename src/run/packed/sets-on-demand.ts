import type {CompiledSet} from '../../core/pattern.ts'

/** Word sets by name, each of them read from its place when it is first asked for. */
export class SetsOnDemand<Place> extends Map<string, CompiledSet> {
  readonly #waiting: Map<string, Place>
  readonly #read: (place: Place) => CompiledSet

  constructor(places: Iterable<readonly [string, Place]>, read: (place: Place) => CompiledSet) {
    super()
    this.#waiting = new Map(places)
    this.#read = read
  }

  override get(name: string): CompiledSet | undefined {
    const place = this.#waiting.get(name)
    if (place !== undefined) {
      this.#waiting.delete(name)
      this.set(name, this.#read(place))
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
