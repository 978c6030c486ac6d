import {openSync, readFileSync, readSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {deserialize, serialize} from 'node:v8'
import {once} from '../core/once.ts'
import type {CompiledSet, Need, Pattern} from '../core/pattern.ts'
import type {Flag, Rule, RuleSet, ScreenedRules, Unless} from '../core/rule.ts'
import type {Screen} from '../core/screen.ts'
import {withNarrowTexts} from './narrow-texts.ts'
import {
  type FlagPatterns,
  type FlagRow,
  type Head,
  PackedRule,
  type Page,
  type Part,
  type PartReader,
  pageOf,
  type Row,
  rowOf
} from './packed-rule.ts'
import {type Automaton, bindSets, type SetNames, withoutSets} from './packed-sets.ts'
import {packedDigest} from './packed-sources.ts'
import {SetsOnDemand} from './sets-on-demand.ts'

/**
 * The compiled rules beside the compiled code, written by `npm run build`. `rules.bin` holds what every run needs: what
 * the rules are called and the screen that tells where to look, in flat arrays that are used as they lie in the file.
 * `patterns.bin` holds the rest, rule by rule and set by set, in Node's structured clone; a run reads of it what it needs.
 */
const screenFile: string = join(import.meta.dirname, '../rules.bin')
const patternFile: string = join(import.meta.dirname, '../patterns.bin')

interface Header {
  readonly version: 10
  /** As in the file of what it was made from. */
  readonly digest: string
  readonly rules: readonly Row[]
  readonly flagCounts: readonly number[]
  readonly sets: readonly (readonly [name: string, part: Part])[]
  /** Length of each array of the screen, in units of its own. */
  readonly screen: readonly (readonly [name: string, kind: Kind, length: number])[]
}

type Flat = Uint8Array | Uint16Array | Int32Array
/** How wide the numbers of an array are. */
type Kind = 'bytes' | 'shorts' | 'words'

/** The packed rules, or nothing where there are none or a rule file differs from what was packed. */
export function readPackedRules(): RuleSet | undefined {
  const digest = packedDigest()
  if (digest === undefined) return undefined
  try {
    const bytes = readFileSync(screenFile)
    const length = bytes.readUInt32LE(0)
    const header: Header = JSON.parse(bytes.toString('utf8', 4, 4 + length))
    const isSame = header.version === 10 && header.digest === digest
    return isSame ? unpack(header, readScreen(header, bytes, aligned(4 + length))) : undefined
  } catch {
    // Written by another version of Node, or cut short: the YAML files say the same.
    return undefined
  }
}

const aligned = (offset: number): number => Math.ceil(offset / 8) * 8

const views: Readonly<Record<Kind, (buffer: ArrayBufferLike, at: number, length: number) => Flat>> = {
  bytes: (buffer, at, length) => new Uint8Array(buffer, at, length),
  shorts: (buffer, at, length) => new Uint16Array(buffer, at, length),
  words: (buffer, at, length) => new Int32Array(buffer, at, length)
}

/** The arrays of the screen, as views of the file. */
function readScreen({screen}: Header, bytes: Buffer, start: number): Screen {
  // Large files are read into memory of their own, which begins where any number may.
  const {buffer, byteOffset} = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  let at = byteOffset + start
  const arrays = screen.map(([name, kind, length]) => {
    const array = views[kind](buffer, at, length)
    at += aligned(array.byteLength)
    return [name, array] as const
  })
  return Object.fromEntries(arrays) as unknown as Screen
}

/** Reads parts of a file as they are asked for. */
function partsOf(file: string): (part: Part) => unknown {
  const opened = once(() => openSync(file, 'r'))
  return ([start, end]) => {
    const bytes = Buffer.alloc(end - start)
    readSync(opened(), bytes, 0, bytes.length, start)
    return deserialize(bytes)
  }
}

function unpack(header: Header, screen: Screen): RuleSet {
  const part = partsOf(patternFile)
  const sets = new SetsOnDemand(header.sets, place => part(place) as CompiledSet)
  const names: SetNames = header.sets.map(([name]) => name)
  const reader: PartReader = {
    head: place => part(place) as Head,
    flag: (place, needs) => {
      const {pattern, near} = part(place) as FlagPatterns<Automaton>
      return {
        pattern: withNeeds(bindSets(pattern, names, sets), () => needs()?.pattern),
        near: near && withNeeds(bindSets(near, names, sets), () => needs()?.near)
      }
    },
    unless: place =>
      (part(place) as readonly PackedUnless[]).map(({pattern, scope}) => ({
        pattern: {...bindSets(pattern, names, sets), needs: []},
        scope
      })),
    needs: place => part(place) as readonly FlagPatterns<readonly Need[]>[],
    page: place => part(place) as Page
  }
  const rules = header.rules.map(row => new PackedRule(row, reader))
  return {rules, sets, screened: {screen, rules, flagCounts: header.flagCounts}}
}

/** Nobody asks what must occur for a pattern that silences. */
type PackedUnless = Pick<Unless, 'scope'> & {readonly pattern: Automaton}

function withNeeds({source, states, first}: Automaton, needs: () => readonly Need[] | undefined): Pattern {
  return {
    source,
    states,
    first,
    get needs() {
      return needs() ?? []
    }
  }
}

/** Writes the packed rules, each file in one step, so that no reader sees half a file. */
export function writePackedRules(
  {rules, sets}: RuleSet,
  {screen, flagCounts}: ScreenedRules,
  digest: string
): void {
  const parts: Buffer[] = []
  let end = 0
  const add = (value: unknown): Part => {
    const bytes = serialize(withNarrowTexts(value))
    parts.push(bytes)
    end += bytes.length
    return [end - bytes.length, end]
  }
  const places = new Map([...sets.values()].map((set, place) => [set, place]))
  const flagRow = ({pattern, near, because, severity, instead}: Flag): FlagRow => {
    const packed = {pattern: withoutSets(pattern, places), near: near && withoutSets(near, places)}
    return {because, severity, instead, patterns: add(packed)}
  }
  const headOf = ({message, instead, flag, unless}: Rule): Head => ({
    message,
    instead,
    flag: flag.map(flagRow),
    unless: add(unless.map(({pattern, scope}) => ({pattern: withoutSets(pattern, places), scope}))),
    needs: add(flag.map(({pattern, near}) => ({pattern: pattern.needs, near: near?.needs})))
  })
  const arrays = Object.entries(screen) as [string, Flat][]
  const header: Header = {
    version: 10,
    digest,
    sets: [...sets].map(([name, set]) => [name, add(set)]),
    rules: rules.map(rule => rowOf(rule, add(headOf(rule)), add(pageOf(rule)))),
    flagCounts,
    screen: arrays.map(([name, array]) => [name, kindOf(array), array.length])
  }
  write(patternFile, Buffer.concat(parts))
  write(screenFile, screenBytes(header, arrays))
}

const kindOf = (array: Flat): Kind =>
  array instanceof Uint8Array ? 'bytes' : array instanceof Uint16Array ? 'shorts' : 'words'

function screenBytes(header: Header, arrays: readonly (readonly [string, Flat])[]): Buffer {
  const text = Buffer.from(JSON.stringify(header))
  const start = aligned(4 + text.length)
  const size = arrays.reduce((sum, [, array]) => sum + aligned(array.byteLength), start)
  const bytes = Buffer.alloc(size)
  bytes.writeUInt32LE(text.length, 0)
  text.copy(bytes, 4)
  let at = start
  for (const [, array] of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += aligned(array.byteLength)
  }
  return bytes
}

function write(file: string, bytes: Buffer): void {
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, bytes)
  renameSync(temporary, file)
}
