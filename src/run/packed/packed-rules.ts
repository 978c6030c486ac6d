import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import {deserialize, serialize} from 'node:v8'
import {once} from '../../core/once.ts'
import type {CompiledSet, Need, Pattern} from '../../core/pattern.ts'
import type {Flag, Rule, RuleSet, ScreenedRules, Unless} from '../../core/rule.ts'
import type {Tables} from '../../core/screen.ts'
import {patternFile, screenFile} from '../package-files.ts'
import {writeAtomically} from '../write/write-atomically.ts'
import {withNarrowTexts} from './narrow-texts.ts'
import {
  type ByteRange,
  type FlagPatterns,
  type FlagRow,
  type Head,
  PackedRule,
  type Page,
  type PartReader,
  pageOf,
  type Row,
  rowOf
} from './packed-rule.ts'
import {endOf, putTables, rowsOf, type TableRow, tablesIn} from './packed-screen.ts'
import {type Automaton, bindSets, type SetNames, withoutSets} from './packed-sets.ts'
import {packedDigest} from './packed-sources.ts'
import {SetsOnDemand} from './sets-on-demand.ts'

interface Header {
  readonly version: 11
  /** As in the file of what it was made from. */
  readonly digest: string
  readonly rules: readonly Row[]
  readonly flagCounts: readonly number[]
  readonly sets: readonly (readonly [name: string, part: ByteRange])[]
  readonly screen: readonly TableRow[]
}

/** What was read in this process, by digest: the files of a rule set stay open, since parts of it are read later. */
const known = new Map<string, RuleSet>()

/** The packed rules, or nothing where there are none or a rule file differs from what was packed. */
export function readPackedRules(): RuleSet | undefined {
  const digest = packedDigest()
  if (digest === undefined) return undefined
  const rules = known.get(digest) ?? readPacked(digest)
  if (rules) known.set(digest, rules)
  return rules
}

function readPacked(digest: string): RuleSet | undefined {
  let file: number | undefined
  try {
    file = openSync(screenFile, 'r')
    const length = bytesIn(file, 0, 4).readUInt32LE(0)
    const header: Header = JSON.parse(bytesIn(file, 4, 4 + length).toString())
    const start = 4 + length
    const isSame = header.version === 11 && header.digest === digest
    const isWhole = isSame && fstatSync(file).size === endOf(header.screen, start)
    if (isWhole) return unpack(header, tablesIn(file, header.screen, start))
  } catch {
    // Written by another version of Node, or cut short: the YAML files say the same.
  }
  if (file !== undefined) closeSync(file)
  return undefined
}

function bytesIn(file: number, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start)
  readSync(file, bytes, 0, bytes.length, start)
  return bytes
}

/** Reads parts of a file as they are asked for. */
function partsOf(file: string): (part: ByteRange) => unknown {
  const opened = once(() => openSync(file, 'r'))
  return ([start, end]) => deserialize(bytesIn(opened(), start, end))
}

function unpack(header: Header, screen: Tables): RuleSet {
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
  const add = (value: unknown): ByteRange => {
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
  const header: Header = {
    version: 11,
    digest,
    sets: [...sets].map(([name, set]) => [name, add(set)]),
    rules: rules.map(rule => rowOf(rule, add(headOf(rule)), add(pageOf(rule)))),
    flagCounts,
    screen: rowsOf(screen)
  }
  writeAtomically(patternFile, Buffer.concat(parts))
  writeAtomically(screenFile, screenBytes(header, screen))
}

function screenBytes(header: Header, screen: Tables): Buffer {
  const text = Buffer.from(JSON.stringify(header))
  const start = 4 + text.length
  const bytes = Buffer.alloc(endOf(header.screen, start))
  bytes.writeUInt32LE(text.length, 0)
  text.copy(bytes, 4)
  putTables(screen, bytes, start)
  return bytes
}
