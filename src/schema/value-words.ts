import {nearest} from '../core/nearest.ts'
import type {Path} from './places.ts'

/** How messages name the types that a shape expects. */
export const expectedNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  int: 'a whole number',
  number: 'a number'
}

/** How messages name a value that stands in a file. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of keys'
  return typeof value === 'string' ? `“${beginning(value)}”` : `the ${typeof value} ${String(value)}`
}

/** As much as a value of a key needs, so that a message stays one line where a whole text stands in its place. */
const LONGEST_QUOTED = 60

function beginning(text: string): string {
  const [first = ''] = text.trim().split(/[\r\n]/, 1)
  return first.length <= LONGEST_QUOTED && first === text
    ? text
    : `${first.slice(0, LONGEST_QUOTED).trimEnd()} …`
}

/** The values a key may have, and the one that was probably meant. */
export function describeChoices(found: unknown, values: readonly unknown[]) {
  const names = values.filter(value => typeof value === 'string')
  return {
    near: typeof found === 'string' ? nearest(found, names) : undefined,
    choices: names.join(', ').replace(/, (?=[^,]*$)/, ' or ')
  }
}

/** How messages name the place that a path leads to: its key, an entry of its list, or the file. */
export function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'this file'
  return typeof last === 'number' ? `an entry of ${nameOf(path.slice(0, -1))}` : `“${String(last)}”`
}

/** The value that a path leads to in the plain data of a file. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (owner, key) => (typeof owner === 'object' && owner !== null ? Reflect.get(owner, key) : undefined),
    value
  )
}
