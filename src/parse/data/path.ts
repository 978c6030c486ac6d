import type {DataNode, Entry} from './data-node.ts'

/** How one value is reached from the one around it. */
export type Step =
  | {readonly key: string /** Which of several parts with the same name, from 0. */; readonly nth?: number}
  | {readonly index: number; readonly name?: string}

/** A value that a path leads to, and the way there from where the path began. */
export interface Place {
  readonly node: DataNode
  readonly steps: readonly Step[]
}

type Segment =
  | {readonly type: 'key'; readonly matches: (key: string) => boolean}
  | {readonly type: 'items'}
  | {readonly type: 'index'; readonly index: number}
  | {
      readonly type: 'filter'
      readonly path: Path
      readonly matches: (text: string) => boolean
      readonly not: boolean
    }
  | {readonly type: 'deep'}

/**
 * Leads to values in a data file: `macros[].actions[field=comment_value].value`.
 *
 * | write | means |
 * | --- | --- |
 * | `a.b` | the part `b` of the part `a`; names count without regard to case |
 * | `a|b`, `text$*`, `"a.b"` | either name; names that begin so; a name with signs in it |
 * | `*`, `**` | any part or item; any number of them, also none |
 * | `[]`, `[2]` | every item of a list; the third |
 * | `[a.b=x|y]`, `[a=* *]` | the items (or the value itself, where it is no list) whose part `a.b` is `x` or `y`; whose `a` has a blank |
 * | `[a[b=x].c=y]` | the items whose part `a` has an item with `b` that is `x` and `c` that is `y` |
 * | `[a!=x]` | the items of which no part `a` is `x` |
 * | `.` | the value itself |
 */
export interface Path {
  readonly source: string
  readonly segments: readonly Segment[]
}

/** A path that cannot be read: `offset` counts in the path's own text. */
export class PathError extends Error {
  override readonly name = 'PathError'
  /** The whole path. */
  readonly source: string
  readonly offset: number

  constructor(message: string, source: string, offset: number) {
    super(message)
    this.source = source
    this.offset = offset
  }
}

/** Brackets may stand in brackets once: `[actions[field=mode].value=false]`. */
const TOKEN = /"([^"]*)"(?=$|[.[])|\[((?:[^[\]]|\[[^[\]]*\])*)\]|\*\*|[^.[\]"]+|\.|/y

/** Compiles a path; throws a `PathError` that names the place when it cannot be read. */
export function compilePath(source: string): Path {
  const segments: Segment[] = []
  const token = new RegExp(TOKEN)
  let expectsName = true
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const match = token.exec(source)
    const text = match?.[0] ?? ''
    if (!match || text === '')
      throw new PathError(`“${source.slice(at, at + 1)}” has no meaning here`, source, at)
    if (text === '.') {
      if (expectsName && source !== '.') throw new PathError('a name is missing before “.”', source, at)
      expectsName = true
      continue
    }
    segments.push(segmentOf(match, source))
    expectsName = false
  }
  if (expectsName && source !== '.')
    throw new PathError('a name is missing at the end', source, source.length)
  return {source, segments}
}

function segmentOf({0: text, 1: quoted, 2: bracket, index}: RegExpExecArray, source: string): Segment {
  if (quoted !== undefined) return {type: 'key', matches: key => key === quoted}
  if (bracket !== undefined) return bracketOf(bracket, source, index)
  if (text === '**') return {type: 'deep'}
  return {type: 'key', matches: nameMatcher(text)}
}

function bracketOf(content: string, source: string, at: number): Segment {
  if (content === '') return {type: 'items'}
  if (/^\d+$/.test(content)) return {type: 'index', index: Number(content)}
  const [, path = '', not, values] = /^(.+?)(!?)=([^\]]*)$/s.exec(content) ?? []
  if (values === undefined) {
    throw new PathError(`“[${content}]” is neither a number nor “[name=value]”`, source, at)
  }
  return {type: 'filter', path: compilePath(path), matches: nameMatcher(values), not: not === '!'}
}

/** Names or values with `|` and `*` as a test; without regard to case. */
export function nameMatcher(names: string): (key: string) => boolean {
  const choices = names.split('|').map(name => name.toLowerCase())
  const exact = new Set(choices.filter(name => !name.includes('*')))
  const globs = choices
    .filter(name => name.includes('*'))
    .map(name => new RegExp(`^${name.split('*').map(escaped).join('.*')}$`, 's'))
  return key => {
    const lower = key.toLowerCase()
    return exact.has(lower) || globs.some(glob => glob.test(lower))
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

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
    waiting.push(...below.reverse().map(({step, child}) => at(steps, step, child)))
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
  const counts = new Map<string, number>()
  for (const {key} of entries) counts.set(key, (counts.get(key) ?? 0) + 1)
  const met = new Map<string, number>()
  return entries.map(({key, value}) => {
    const nth = met.get(key) ?? 0
    met.set(key, nth + 1)
    return {step: (counts.get(key) ?? 0) > 1 ? {key, nth} : {key}, child: value}
  })
}
