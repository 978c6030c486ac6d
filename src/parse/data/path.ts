/** One step of a path. */
export type Segment =
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
  /** For each name in the path its spellings in lower case; a file without one of each holds nothing for it. */
  readonly needs: readonly (readonly string[])[]
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
  const needs: (readonly string[])[] = []
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
    if (match[2] === undefined && !text.includes('*')) needs.push(namesIn(match[1] ?? text))
    expectsName = false
  }
  if (expectsName && source !== '.')
    throw new PathError('a name is missing at the end', source, source.length)
  return {source, segments, needs}
}

/** A path that is known to be one; it is compiled when it is first followed. */
export class PathOnDemand implements Path {
  readonly source: string
  #known: Path | undefined

  constructor(source: string) {
    this.source = source
  }

  get segments(): readonly Segment[] {
    return this.#path().segments
  }

  get needs(): Path['needs'] {
    return this.#path().needs
  }

  #path(): Path {
    this.#known ??= compilePath(this.source)
    return this.#known
  }
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

const namesIn = (names: string): readonly string[] => names.toLowerCase().split('|')

/** Names or values with `|` and `*` as a test; without regard to case. */
export function nameMatcher(names: string): (key: string) => boolean {
  const choices = names.split('|').map(name => name.toLowerCase())
  const exact = new Set(choices.filter(name => !name.includes('*')))
  const globs = choices.filter(name => name.includes('*')).map(name => name.split('*'))
  return key => {
    const lower = key.toLowerCase()
    return exact.has(lower) || globs.some(parts => fitsGlob(lower, parts))
  }
}

/** Whether a text consists of these parts in this order, with anything between them. Texts may be long: linear. */
function fitsGlob(text: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  const last = rest.pop() ?? ''
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}
