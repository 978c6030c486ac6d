import {readFileSync} from 'node:fs'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {decodeUtf8} from '../../core/utf8.ts'
import type {FormatSpec} from '../../parse/format-spec.ts'
import {checkShape} from '../../schema/check-shape.ts'
import {readYaml} from '../../schema/read-yaml.ts'
import {failureText} from '../failure-text.ts'
import {formatShape} from './format-schema.ts'

/** What a format file says, or what is wrong with it. */
export interface ReadFormatSpec {
  readonly spec?: FormatSpec
  readonly problems: readonly PeopleFirstError[]
}

/** Reads a format file, with each problem at its place. */
export function readFormatSpec(file: string): ReadFormatSpec {
  const bytes = attempt(() => readFileSync(file))
  if (bytes instanceof Error) {
    return {problems: [problem('path-unreadable', {reason: failureText(bytes)}, {file})]}
  }
  const text = decodeUtf8(bytes, file)
  if (typeof text !== 'string') return {problems: [text]}
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
