import {existsSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type PeopleFirstError, problem} from '../core/errors.ts'
import {PathError} from '../parse/data/path.ts'
import type {FileFormat} from '../parse/file-format.ts'
import {buildFormat, type FormatSpec} from '../parse/format-spec.ts'
import {checkShape} from '../rules/check-shape.ts'
import {readYaml} from '../rules/read-yaml.ts'
import {failureText} from './failure-text.ts'
import {formatFolder as folder, packedFormats as packed} from './format-files.ts'
import {formatShape} from './format-schema.ts'

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
  const specs: Readonly<Record<string, FormatSpec>> = existsSync(packed)
    ? JSON.parse(readFileSync(packed, 'utf8'))
    : readShippedSpecs()
  return Object.entries(specs).map(([name, spec]) => buildFormat(name, spec))
}

/** Writes the shipped formats into one file, in one step, so that no reader sees half of it. */
export function packFormats(): void {
  const temporary = `${packed}.${process.pid}`
  writeFileSync(temporary, JSON.stringify(readShippedSpecs()))
  renameSync(temporary, packed)
}

function readShippedSpecs(): Readonly<Record<string, FormatSpec>> {
  const source = existsSync(folder)
    ? folder
    : fileURLToPath(new URL('../../src/parse/formats', import.meta.url))
  const names = readdirSync(source).filter(name => name.endsWith('.yml'))
  return Object.fromEntries(
    names.sort().map(name => {
      const {spec, problems} = readSpec(join(source, name))
      if (!spec) throw problems[0]
      return [basename(name, '.yml'), spec]
    })
  )
}

/** Loads one format file, with each problem at its place. */
export function loadFormatFile(file: string): LoadedFormats {
  const {spec, problems} = readSpec(file)
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

interface ReadSpec {
  readonly spec?: FormatSpec
  readonly problems: readonly PeopleFirstError[]
}

function readSpec(file: string): ReadSpec {
  const text = attempt(() => readFileSync(file, 'utf8'))
  if (text instanceof Error) {
    return {problems: [problem('path-unreadable', {reason: failureText(text)}, {file})]}
  }
  const yaml = readYaml({path: file, text})
  if (yaml.type === 'broken') return {problems: yaml.problems}
  const reading = checkShape(yaml.value, yaml.places, formatShape)
  return reading.type === 'fits' ? {spec: reading.value, problems: []} : {problems: reading.problems}
}

function attempt<Result>(read: () => Result): Result | Error {
  try {
    return read()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** The line on which a path stands in its file, as far as it can be found. */
function lineOf(file: string, path: string): number | undefined {
  const index = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex(line => line.includes(path))
  return index < 0 ? undefined : index + 1
}
