import type {DataNode, Entry} from './data-node.ts'
import type {Path, Segment} from './path.ts'

/** How one value is reached from the one around it. */
export type Step =
  | {readonly key: string /** Which of several parts with the same name, from 0. */; readonly nth?: number}
  | {readonly index: number; readonly name?: string}

/** A value that a path leads to, and the way there from where the path began. */
export interface Place {
  readonly node: DataNode
  readonly steps: readonly Step[]
}

/** Whether a part is passed over by `**`. */
export type Except = (key: string) => boolean
const nothing: Except = () => false

/** All values a path leads to, in source order. */
export function select(node: DataNode, {segments}: Path, except: Except = nothing): readonly Place[] {
  let places: readonly Place[] = [{node, steps: []}]
  for (const segment of segments) {
    places = places.flatMap(place => follow(place, segment, except))
    if (places.length === 0) return places
  }
  return places
}

function follow(place: Place, segment: Segment, except: Except): readonly Place[] {
  const {node, steps} = place
  switch (segment.type) {
    case 'key':
      if (node.type !== 'map' || !node.entries.some(({key}) => segment.matches(key))) return []
      return childrenOf(node).flatMap(({step, child}) =>
        'key' in step && segment.matches(step.key) ? [{node: child, steps: [...steps, step]}] : []
      )
    case 'items':
      return node.type === 'list' ? childrenOf(node).map(({step, child}) => at(steps, step, child)) : []
    case 'index': {
      const found = node.type === 'list' ? childrenOf(node)[segment.index] : undefined
      return found ? [at(steps, found.step, found.child)] : []
    }
    case 'filter':
      if (node.type !== 'list') return passes(node, segment) ? [place] : []
      return childrenOf(node)
        .filter(({child}) => passes(child, segment))
        .map(({step, child}) => at(steps, step, child))
    case 'deep':
      return [...descend(place, except)]
  }
}

const at = (steps: readonly Step[], step: Step, node: DataNode): Place => ({node, steps: [...steps, step]})

function passes(node: DataNode, {path, matches, not}: Extract<Segment, {type: 'filter'}>): boolean {
  return select(node, path).some(({node: found}) => matches(plainText(found))) !== not
}

/** A value as text, for comparison. */
export function plainText(node: DataNode): string {
  if (node.type === 'text') return node.text().text
  if (node.type === 'map') return node.text?.().text ?? ''
  return node.type === 'plain' ? String(node.value) : ''
}

/** Values below this are nobody's field. */
const MAX_DEPTH = 100

/** A place and everything below it, in source order. */
function* descend(place: Place, except: Except): Generator<Place> {
  const waiting = [place]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    if (next.steps.length >= MAX_DEPTH) continue
    const {steps} = next
    const below = childrenOf(next.node).filter(({step}) => !('key' in step && except(step.key)))
    for (const {step, child} of below.reverse()) waiting.push(at(steps, step, child))
  }
}

interface Child {
  readonly step: Step
  readonly child: DataNode
}

function childrenOf(node: DataNode): readonly Child[] {
  if (node.type === 'map') return entriesOf(node.entries)
  if (node.type !== 'list') return []
  return node.items.map((child, index) => {
    const name = node.itemName?.(index)
    return {step: name === undefined ? {index} : {index, name}, child}
  })
}

function entriesOf(entries: readonly Entry[]): readonly Child[] {
  if (new Set(entries.map(({key}) => key)).size === entries.length) {
    return entries.map(({key, value}) => ({step: {key}, child: value}))
  }
  const counts = new Map<string, number>()
  for (const {key} of entries) counts.set(key, (counts.get(key) ?? 0) + 1)
  const met = new Map<string, number>()
  return entries.map(({key, value}) => {
    const nth = met.get(key) ?? 0
    met.set(key, nth + 1)
    return {step: (counts.get(key) ?? 0) > 1 ? {key, nth} : {key}, child: value}
  })
}
