import {readFileSync} from 'node:fs'
import {findNodeAtLocation, type Node, type ParseError, parseTree} from 'jsonc-parser'
import {type PeopleFirstError, type Place, problem} from '../../core/errors.ts'
import {LineIndex} from '../../core/lines.ts'
import {jsonFault} from '../../parse/data/read-json.ts'
import {checkShape} from '../../schema/check-shape.ts'
import type {Path, Places} from '../../schema/places.ts'
import {failureText} from '../failure-text.ts'
import {systemCode} from '../system-code.ts'
import {type Entries, entriesOf} from './entries.ts'
import {baselineShape} from './schema.ts'

/** A baseline that was read, one that is not there, or what keeps it from being read. */
export type BaselineReading =
  | {readonly type: 'read'; readonly entries: Entries; readonly text: string}
  | {readonly type: 'absent'}
  | {readonly type: 'broken'; readonly problem: PeopleFirstError}

/** Reads a baseline from disk. */
export function readBaseline(file: string): BaselineReading {
  try {
    return parseBaseline(readFileSync(file, 'utf8'), file)
  } catch (error) {
    if (isAbsence(error)) return {type: 'absent'}
    return broken(problem('baseline-unreadable', {reason: failureText(error)}, {file}))
  }
}

const isAbsence = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')

/** Marks that git leaves where two versions of a line meet; no line of JSON begins with them. */
const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/m

/** Reads the text of a baseline; nothing of it is guessed, so that nothing in it can be lost. */
export function parseBaseline(text: string, file: string): BaselineReading {
  // The parser counts a byte order mark as text it does not know.
  const source = text.replace(/^\uFEFF/, ' ')
  const lines = new LineIndex(source)
  const placeAt = (offset: number): Place => {
    const {line, column} = lines.position(offset)
    return {file, line, column}
  }
  const mark = conflict.exec(source)
  if (mark) return broken(problem('baseline-conflict', undefined, placeAt(mark.index)))
  const {root, value, fault} = readStrictly(source)
  if (fault || !root) {
    const {reason, offset} = fault ?? {reason: 'it is empty', offset: 0}
    return broken(problem('baseline-syntax', {reason}, placeAt(offset)))
  }
  const places = placesOf(root, placeAt)
  const flaw = wrongVersion(value, places) ?? repeatedFile(root, placeAt)
  if (flaw) return broken(flaw)
  const shaped = checkShape(value, places, baselineShape)
  if (shaped.type === 'fits') return {type: 'read', entries: entriesOf(shaped.value), text}
  return broken(
    shaped.problems[0] ?? problem('baseline-syntax', {reason: 'its shape is another'}, places.top)
  )
}

const broken = (found: PeopleFirstError): BaselineReading => ({type: 'broken', problem: found})

interface StrictReading {
  readonly root?: Node | undefined
  readonly value?: unknown
  readonly fault?: {readonly reason: string; readonly offset: number}
}

/** Reads JSON as its standard has it, without comments and trailing commas. */
function readStrictly(source: string): StrictReading {
  const errors: ParseError[] = []
  try {
    const root = parseTree(source, errors, {disallowComments: true, allowTrailingComma: false})
    const [first] = errors
    if (first) return {fault: {reason: jsonFault(first, source), offset: first.offset}}
    return {root, value: root && JSON.parse(source)}
  } catch (error) {
    return {fault: {reason: error instanceof Error ? error.message : String(error), offset: 0}}
  }
}

function placesOf(root: Node, placeAt: (offset: number) => Place): Places {
  const nodeAt = (path: Path): Node => {
    const found = findNodeAtLocation(
      root,
      path.map(part => (typeof part === 'number' ? part : String(part)))
    )
    return found ?? (path.length > 0 ? nodeAt(path.slice(0, -1)) : root)
  }
  const key = (path: Path): Place => {
    const node = nodeAt(path)
    return placeAt(node.parent?.type === 'property' ? node.parent.offset : node.offset)
  }
  return {value: path => placeAt(nodeAt(path).offset), key, top: placeAt(root.offset)}
}

function wrongVersion(value: unknown, places: Places): PeopleFirstError | undefined {
  const version: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'version') : undefined
  if (version === undefined || version === 1) return undefined
  return problem('baseline-version', {version: JSON.stringify(version)}, places.value(['version']))
}

/** JSON lets a name stand twice, and the first one would be lost. */
function repeatedFile(root: Node, placeAt: (offset: number) => Place): PeopleFirstError | undefined {
  const seen = new Set<unknown>()
  for (const {children: [name] = []} of findNodeAtLocation(root, ['files'])?.children ?? []) {
    if (name && seen.has(name.value)) {
      return problem('baseline-file-twice', {file: String(name.value)}, placeAt(name.offset))
    }
    seen.add(name?.value)
  }
  return undefined
}
