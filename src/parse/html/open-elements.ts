import type {ImpliedEnd} from './elements.ts'

/** An element that is open; `close` is called once when it ends. */
export interface OpenElement {
  readonly name: string
  readonly isBlock: boolean
  readonly close: () => void
}

/** How far up an end tag looks for its inline start tag, so that misnested tags cost no more than nested ones. */
const MAX_LOOK = 100

/** The elements that are open at a place in the document. */
export class OpenElements {
  readonly #stack: OpenElement[] = []
  readonly #counts = new Map<string, number>()

  push(element: OpenElement): void {
    this.#stack.push(element)
    this.#counts.set(element.name, this.count(element.name) + 1)
  }

  /** How many elements of this name are open. */
  count(name: string): number {
    return this.#counts.get(name) ?? 0
  }

  /** Ends the innermost open `name` and all inside it. */
  endBlock(name: string): void {
    if (this.count(name) === 0) return
    while (this.#stack.length > 0) if (this.#pop()?.name === name) return
  }

  /** Ends the innermost open inline `name`, when no block stands between. */
  endInline(name: string): void {
    if (this.count(name) === 0) return
    const lowest = Math.max(0, this.#stack.length - MAX_LOOK)
    for (let index = this.#stack.length - 1; index >= lowest; index--) {
      const element = this.#stack[index]
      if (element?.name === name) {
        this.#cut(index)
        return
      }
      if (element?.isBlock) return
    }
  }

  /** Ends what a start tag ends without saying so. */
  endImplied({ends, within}: ImpliedEnd): void {
    if (ends.every(name => this.count(name) === 0)) return
    const lowest = Math.max(0, this.#stack.length - MAX_LOOK)
    for (let index = this.#stack.length - 1; index >= lowest; index--) {
      const name = this.#stack[index]?.name ?? ''
      if (within.includes(name)) return
      if (ends.includes(name)) {
        this.#cut(index)
        return
      }
    }
  }

  #cut(length: number): void {
    while (this.#stack.length > length) this.#pop()
  }

  #pop(): OpenElement | undefined {
    const element = this.#stack.pop()
    if (!element) return undefined
    this.#counts.set(element.name, this.count(element.name) - 1)
    element.close()
    return element
  }
}
