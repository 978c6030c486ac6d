import path from 'node:path'
import {PeopleFirstError, problem} from '../core/errors.ts'
import {unprobed} from '../core/probe.ts'
import type {KnownFile} from '../parse/format-set.ts'
import type {FileSettings} from './file-settings.ts'
import {displayPath} from './files/display-path.ts'
import {lookAt} from './files/look-at.ts'
import {type Input, nameOf} from './input.ts'
import {pipeProblem} from './pipe-problem.ts'
import {readSource} from './read-source.ts'
import {mayRead, type Reading, type Recognised, recogniseInput, unknownReason} from './recognise-input.ts'

/** A text with its format. */
export interface OpenText {
  readonly type: 'text'
  readonly path: string
  readonly text: string
  readonly bytes: Uint8Array
  readonly format: KnownFile
}

/** A problem that keeps an input from being read. */
export interface FailedOpening {
  readonly type: 'failed'
  readonly problem: PeopleFirstError
}

/** A text with its format, a reason to pass it over, or a problem that somebody should look at. */
export type Opened = OpenText | Extract<Recognised, {type: 'unchecked'}> | FailedOpening

/** The input that one path names. */
export function inputAt(given: string, cwd: string): Input {
  const absolute = path.resolve(cwd, given)
  return {path: displayPath(absolute, cwd, given), named: true, from: {type: 'disk', absolute}}
}

/** Reads an input and finds out in which format it is. What its name says of no format is not read at all. */
export function openInput(
  input: Input,
  {reading, probe = unprobed}: Pick<FileSettings, 'reading' | 'probe'>
): Opened {
  const name = nameOf(input)
  if (!mayRead(name, reading)) {
    return {type: 'unchecked', format: null, reason: unknownReason(name), missed: false}
  }
  const source = probe.phase('reading', () => readSource(input, reading.largest))
  if (source.type === 'failed') return source
  if (source.type === 'skipped') {
    return {type: 'unchecked', format: null, reason: source.reason, missed: true}
  }
  const recognised = probe.phase('recognising', () => recogniseInput(name, source.text, reading))
  if (recognised.type === 'unchecked') return recognised
  const {text, bytes} = source
  return {type: 'text', path: input.path, text, bytes, format: recognised.file}
}

/** Opens an input that a command is only about: whatever keeps it from being read is a problem. */
export function openOnly(input: Input, reading: Reading): OpenText | FailedOpening {
  const pipe = pipeAt(input)
  if (pipe) return {type: 'failed', problem: pipe}
  const opened = openInput(input, {reading})
  if (opened.type !== 'unchecked') return opened
  // That nothing is there says more than how its name ends.
  const source = readSource(input, reading.largest)
  if (source.type === 'failed') return source
  return {
    type: 'failed',
    problem: problem('file-unchecked', {reason: opened.reason}, {file: input.path})
  }
}

function pipeAt({path: shown, from}: Input): PeopleFirstError | undefined {
  if (from.type !== 'disk') return undefined
  const found = lookAt(from.absolute, shown)
  return found instanceof PeopleFirstError || !found ? undefined : pipeProblem(found, from.absolute, shown)
}
