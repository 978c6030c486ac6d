import path from 'node:path'
import {PeopleFirstError, problem} from '../core/errors.ts'
import type {KnownFile} from '../parse/format-set.ts'
import {displayPath} from './display-path.ts'
import {type Input, nameOf} from './input.ts'
import {lookAt} from './look-at.ts'
import {pipeProblem} from './pipe-problem.ts'
import {readSource} from './read-source.ts'
import {mayRead, type Reading, recogniseInput, unknownReason} from './recognise-input.ts'

/** A text with its format, or why there is none. */
export type Opened =
  | {readonly type: 'text'; readonly path: string; readonly text: string; readonly format: KnownFile}
  | {readonly type: 'failed'; readonly problem: PeopleFirstError}

/** The input that one path names. */
export function inputAt(given: string, cwd: string): Input {
  const absolute = path.resolve(cwd, given)
  return {path: displayPath(absolute, cwd, given), named: true, from: {type: 'disk', absolute}}
}

/** Reads an input that a command is only about: whatever keeps it from being read is a problem. */
export function openInput(input: Input, reading: Reading): Opened {
  const name = nameOf(input)
  const failed = (reason: string): Opened => ({
    type: 'failed',
    problem: problem('file-unchecked', {reason}, {file: input.path})
  })
  const pipe = pipeAt(input)
  if (pipe) return {type: 'failed', problem: pipe}
  const source = readSource(input, reading.largest)
  if (source.type === 'failed') return source
  if (!mayRead(name, reading)) return failed(unknownReason(name))
  if (source.type === 'skipped') return failed(source.reason)
  const recognised = recogniseInput(name, source.text, reading)
  return recognised.type === 'known'
    ? {type: 'text', path: input.path, text: source.text, format: recognised.file}
    : failed(recognised.reason)
}

function pipeAt({path: shown, from}: Input): PeopleFirstError | undefined {
  if (from.type !== 'disk') return undefined
  const found = lookAt(from.absolute, shown)
  return found instanceof PeopleFirstError || !found ? undefined : pipeProblem(found, from.absolute, shown)
}
