import path from 'node:path'
import {type PeopleFirstError, problem} from '../core/errors.ts'
import {type FormatName, formatOf} from '../parse/formats.ts'
import {unknownReason} from './check-file.ts'
import {displayPath} from './display-path.ts'
import {type Input, nameOf} from './input.ts'
import {readSource} from './read-source.ts'

/** A text with its format, or why there is none. */
export type Opened =
  | {readonly type: 'text'; readonly path: string; readonly text: string; readonly format: FormatName}
  | {readonly type: 'failed'; readonly problem: PeopleFirstError}

/** The input that one path names. */
export function inputAt(given: string, cwd: string): Input {
  const absolute = path.resolve(cwd, given)
  return {path: displayPath(absolute, cwd, given), named: true, from: {type: 'disk', absolute}}
}

/** Reads an input that a command is only about: whatever keeps it from being read is a problem. */
export function openInput(input: Input): Opened {
  const failed = (reason: string): Opened => ({
    type: 'failed',
    problem: problem('file-unchecked', {reason}, {file: input.path})
  })
  const source = readSource(input)
  if (source.type === 'failed') return source
  if (source.type === 'skipped') return failed(source.reason)
  const format = formatOf(nameOf(input))
  return format
    ? {type: 'text', path: input.path, text: source.text, format}
    : failed(unknownReason(nameOf(input)))
}
