/** The letters that V8 can hold in a byte each. */
const narrow = /^[\0-\xff]*$/

/**
 * A copy of plain data in which each text takes as few bytes a letter as it can. A part of a text with one wide letter
 * is wide as well, mostly: which one is depends on what else lies in memory, and serialized it stays so. Objects that
 * are shared stay shared.
 */
export function withNarrowTexts<T>(value: T): T {
  const copies = new Map<object, object>()
  const keep = <C extends object>(original: object, copy: C): C => {
    copies.set(original, copy)
    return copy
  }
  const copyOf = (one: unknown): unknown => {
    if (typeof one === 'string') return narrowText(one)
    if (typeof one !== 'object' || one === null) return one
    return copies.get(one) ?? copyInside(one)
  }
  const copyInside = (one: object): object => {
    if (Array.isArray(one)) {
      const copy: unknown[] = keep(one, [])
      for (const part of one) copy.push(copyOf(part))
      return copy
    }
    if (one instanceof Set) {
      const copy = keep(one, new Set())
      for (const part of one) copy.add(copyOf(part))
      return copy
    }
    if (one instanceof Map) {
      const copy = keep(one, new Map())
      for (const [key, part] of one) copy.set(copyOf(key), copyOf(part))
      return copy
    }
    if (Object.getPrototypeOf(one) !== Object.prototype) return one
    const copy = keep(one, {})
    for (const [key, part] of Object.entries(one)) {
      // Assigned, `__proto__` would be another thing.
      Object.defineProperty(copy, key, {
        value: copyOf(part),
        enumerable: true,
        configurable: true,
        writable: true
      })
    }
    return copy
  }
  return copyOf(value) as T
}

function narrowText(text: string): string {
  const encoding = narrow.test(text) ? 'latin1' : 'utf16le'
  return Buffer.from(text, encoding).toString(encoding)
}
