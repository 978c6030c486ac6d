import {type Table, type Tables, tableOf} from '../../core/screen.ts'
import {scanBytes} from './scan-bytes.ts'

/** What is asked outside while words are scanned; offsets count in the text that is scanned. */
export interface Asked {
  readonly marks: Readonly<Record<string, (...given: readonly number[]) => number | boolean>>
  readonly language: {
    readonly isAbbreviation: (start: number, end: number) => boolean
    readonly spell: (start: number, end: number, flags: number) => void
  }
}

/** What the compiled scan hands out; `wasm/` says what each does. Places are addresses in its memory, in bytes. */
export interface Scan {
  readonly memory: {readonly buffer: ArrayBuffer}
  readonly mark: {readonly value: number}
  readonly begin: () => void
  readonly holdText: (start: number, end: number) => number
  readonly scan: (start: number, end: number, stage: number) => number
  readonly wordOf: (hash: number) => number
  readonly clear: () => void
  readonly push: (word: number, flags: number) => void
  readonly findCandidates: (isWhole: boolean) => number
  readonly candidate: (index: number) => number
  readonly newBytes: (length: number) => number
  readonly newShorts: (length: number) => number
  readonly newWords: (length: number) => number
}

/** Its type, which belongs to no version of the language, as far as it is needed. */
interface Machine {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, asked: object) => {readonly exports: object}
  readonly LinkError: new () => Error
}

const modules = new WeakMap<Machine, object>()

/** Compiled once for all that is scanned. */
function compiled(machine: Machine): object {
  const module = modules.get(machine) ?? new machine.Module(bytesOf(scanBytes))
  modules.set(machine, module)
  return module
}

/** Node decodes at once what other engines hand out unit by unit. */
const bytesOf = (text: string): Uint8Array =>
  typeof Buffer === 'function'
    ? Buffer.from(text, 'base64')
    : Uint8Array.from(atob(text), unit => unit.charCodeAt(0))

/**
 * Starts a scan with the tables of a screen, of which `isOn` says for each pattern whether it counts; nothing where the
 * engine has no WebAssembly, or none of the address space that it takes.
 */
export function startScan(screen: Tables, isOn: Uint8Array, asked: Asked): Scan | undefined {
  const scan = instanceFor(asked)
  if (!scan) return undefined
  const tables: readonly [string, Table][] = Object.entries({...screen, isOn: tableOf(isOn)})
  const placed = tables.map(([name, table]) => [table, placeOf(table, name, scan)] as const)
  // Only now: making room may give the memory another buffer.
  const {buffer} = scan.memory
  for (const [table, address] of placed)
    table.copyTo(new Uint8Array(buffer, address, table.width * table.length))
  scan.begin()
  return scan
}

function instanceFor(asked: Asked): Scan | undefined {
  const {WebAssembly: machine} = globalThis as {readonly WebAssembly?: Machine}
  if (!machine) return undefined
  try {
    const {exports} = new machine.Instance(compiled(machine), asked)
    return exports as Scan
  } catch (error) {
    // That something is missing of what it asks is a mistake of ours.
    if (error instanceof machine.LinkError) throw error
    return undefined
  }
}

/** Makes room for a table under its name; returns its address. */
function placeOf({width, length}: Table, name: string, scan: Scan): number {
  const address =
    width === 1 ? scan.newBytes(length) : width === 2 ? scan.newShorts(length) : scan.newWords(length)
  const places = scan as unknown as Readonly<Record<string, {value: number}>>
  const place = places[name]
  if (!place) throw new Error(`the scan has no table “${name}”`)
  place.value = address
  return address
}
