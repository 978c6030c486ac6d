import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {PathError} from '../../parse/data/path.ts'
import type {FileFormat} from '../../parse/file-format.ts'
import {buildFormat, type FormatSpec, formatOnDemand} from '../../parse/format-spec.ts'
import {formatFolder, packedFormats} from '../package-files.ts'
import {writeAtomically} from '../write/write-atomically.ts'
import {readFormatSpec} from './read-format-spec.ts'

/** Formats, and what was wrong with others. */
export interface LoadedFormats {
  readonly formats: readonly FileFormat[]
  readonly problems: readonly PeopleFirstError[]
}

/** The formats that come with peoplefirst, and those of further format files. */
export function loadFormats(files: readonly string[] = []): LoadedFormats {
  const own = files.map(loadFormatFile)
  return {
    // A format of one's own wins over a shipped one that asks for as much.
    formats: [...own.flatMap(({formats}) => formats), ...shippedFormats()],
    problems: own.flatMap(({problems}) => problems)
  }
}

function shippedFormats(): readonly FileFormat[] {
  const specs: Readonly<Record<string, FormatSpec>> = existsSync(packedFormats)
    ? JSON.parse(readFileSync(packedFormats, 'utf8'))
    : readShippedSpecs()
  return Object.entries(specs).map(([name, spec]) => formatOnDemand(name, spec))
}

/** Writes the shipped formats into one file, in one step, so that no reader sees half of it. */
export function packFormats(): void {
  writeAtomically(packedFormats, JSON.stringify(readShippedSpecs()))
}

function readShippedSpecs(): Readonly<Record<string, FormatSpec>> {
  const names = readdirSync(formatFolder).filter(name => name.endsWith('.yml'))
  return Object.fromEntries(
    names.sort().map(name => {
      const {spec, problems} = readFormatSpec(join(formatFolder, name))
      if (!spec) throw problems[0]
      // A path that cannot be read is no matter for the runs to come.
      buildFormat(name, spec)
      return [basename(name, '.yml'), spec]
    })
  )
}

/** Loads one format file, with each problem at its place. */
export function loadFormatFile(file: string): LoadedFormats {
  const {spec, problems} = readFormatSpec(file)
  if (!spec) return {formats: [], problems}
  try {
    return {formats: [buildFormat(basename(file).replace(/\.ya?ml$/, ''), spec)], problems}
  } catch (error) {
    if (!(error instanceof PathError)) throw error
    const place = {file, line: lineOf(file, error.source)}
    return {
      formats: [],
      problems: [problem('format-path', {path: error.source, reason: error.message}, place)]
    }
  }
}

/** The line on which a path stands in its file, as far as it can be found. */
function lineOf(file: string, path: string): number | undefined {
  const index = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex(line => line.includes(path))
  return index < 0 ? undefined : index + 1
}
