import {existsSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {deserialize, serialize} from 'node:v8'
import type {CompiledSet} from '../core/pattern.ts'
import type {Rule, RuleSet, ScreenedRules} from '../core/rule.ts'
import type {Screen} from '../core/screen.ts'
import {bindSets, type SetNames, withoutSets} from './packed-sets.ts'
import {SetsOnDemand} from './sets-on-demand.ts'

/**
 * The compiled rules beside the compiled code, written by `npm run build`. `rules.bin` holds what every run needs: what
 * the rules are called and the screen that tells where to look, in flat arrays that are used as they lie in the file.
 * `patterns.bin` holds the rest, rule by rule and set by set, in Node's structured clone; a run reads of it what it needs.
 */
const screenFile: string = fileURLToPath(new URL('../rules.bin', import.meta.url))
const patternFile: string = fileURLToPath(new URL('../patterns.bin', import.meta.url))

/** Where a part stands in `patterns.bin`. */
type Part = readonly [start: number, end: number]

/** The parts of a rule that are read when they are first looked at. */
const lazy = ['flag', 'unless', 'examples', 'why', 'sources'] as const
type Light = Omit<Rule, (typeof lazy)[number] | 'open'> & {readonly open: readonly string[]}

interface Header {
  readonly version: 2
  /** Names and sizes of the rule files it was made from. */
  readonly sources: readonly string[]
  readonly rules: readonly {readonly light: Light; readonly patterns: Part; readonly page: Part}[]
  readonly flagCounts: readonly number[]
  readonly sets: readonly (readonly [name: string, part: Part])[]
  /** Length of each array of the screen, in units of its own. */
  readonly screen: readonly (readonly [name: string, kind: 'bytes' | 'words', length: number])[]
}

type Patterns = Pick<Rule, 'flag' | 'unless'>
type Page = Pick<Rule, 'examples' | 'why' | 'sources'>

/** The packed rules, or nothing where there are none or a rule file differs from what was packed. */
export function readPackedRules(files: readonly string[]): RuleSet | undefined {
  if (!existsSync(screenFile)) return undefined
  try {
    const bytes = readFileSync(screenFile)
    const length = bytes.readUInt32LE(0)
    const header: Header = JSON.parse(bytes.toString('utf8', 4, 4 + length))
    const made = statSync(screenFile).mtimeMs
    const same =
      header.version === 2 &&
      header.sources.length === files.length &&
      files.every((file, index) => {
        const {mtimeMs, size} = statSync(file)
        return mtimeMs <= made && header.sources[index] === described(file, size)
      })
    return same ? unpack(header, readScreen(header, bytes, aligned(4 + length))) : undefined
  } catch {
    // Written by another version of Node, or cut short: the YAML files say the same.
    return undefined
  }
}

const aligned = (offset: number): number => Math.ceil(offset / 8) * 8

/** The arrays of the screen, as views of the file. */
function readScreen({screen}: Header, bytes: Buffer, start: number): Screen {
  const {buffer, byteOffset} = new Uint8Array(bytes)
  let at = byteOffset + start
  const arrays = screen.map(([name, kind, length]) => {
    const array = kind === 'bytes' ? new Uint8Array(buffer, at, length) : new Int32Array(buffer, at, length)
    at += aligned(array.byteLength)
    return [name, array] as const
  })
  return Object.fromEntries(arrays) as unknown as Screen
}

function unpack(header: Header, screen: Screen): RuleSet {
  const file = once(() => readFileSync(patternFile))
  const part = ([start, end]: Part): unknown => deserialize(file().subarray(start, end))
  const sets = new SetsOnDemand(header.sets.map(([name, place]) => [name, () => part(place) as CompiledSet]))
  const names: SetNames = header.sets.map(([name]) => name)
  const rules = header.rules.map(({light, patterns, page}): Rule => {
    const known = once(() => bindSets(part(patterns) as Patterns, names, sets))
    const told = once(() => part(page) as Page)
    return {
      ...light,
      open: new Set(light.open) as Rule['open'],
      get flag() {
        return known().flag
      },
      get unless() {
        return known().unless
      },
      get examples() {
        return told().examples
      },
      get why() {
        return told().why
      },
      get sources() {
        return told().sources
      }
    }
  })
  return {rules, sets, screened: {screen, rules, flagCounts: header.flagCounts}}
}

function once<Value>(compute: () => Value): () => Value {
  let known: {readonly value: Value} | undefined
  return () => {
    known ??= {value: compute()}
    return known.value
  }
}

/** Writes the packed rules, each file in one step, so that no reader sees half a file. */
export function writePackedRules(
  {rules, sets}: RuleSet,
  {screen, flagCounts}: ScreenedRules,
  files: readonly string[]
): void {
  const parts: Buffer[] = []
  let end = 0
  const add = (value: unknown): Part => {
    const bytes = serialize(value)
    parts.push(bytes)
    end += bytes.length
    return [end - bytes.length, end]
  }
  const arrays = Object.entries(screen) as [string, Uint8Array | Int32Array][]
  const header: Header = {
    version: 2,
    sources: describe(files),
    sets: [...sets].map(([name, set]) => [name, add(set)]),
    rules: rules.map(rule => {
      const {flag, unless, examples, why, sources, open, ...light} = rule
      const patterns = add(withoutSets({flag, unless}, [...sets.keys()], sets))
      return {light: {...light, open: [...open]}, patterns, page: add({examples, why, sources})}
    }),
    flagCounts,
    screen: arrays.map(([name, array]) => [
      name,
      array instanceof Uint8Array ? 'bytes' : 'words',
      array.length
    ])
  }
  write(patternFile, Buffer.concat(parts))
  write(screenFile, screenBytes(header, arrays))
}

function screenBytes(header: Header, arrays: readonly [string, Uint8Array | Int32Array][]): Buffer {
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

const describe = (files: readonly string[]): readonly string[] =>
  files.map(file => described(file, statSync(file).size))

const described = (file: string, size: number): string => `${file.split(/[\\/]/).slice(-2).join('/')} ${size}`
