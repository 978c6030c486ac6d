import {readFileSync} from 'node:fs'
import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {FormatSpec} from '../parse/format-spec.ts'
import {checkShape} from '../rules/check-shape.ts'
import {readYaml} from '../rules/read-yaml.ts'
import {failureText} from './failure-text.ts'
import {formatShape} from './format-schema.ts'

/** What a format file says, or what is wrong with it. */
export interface ReadFormatSpec {
  readonly spec?: FormatSpec
  readonly problems: readonly PeopleFirstError[]
}

/** Reads a format file, with each problem at its place. */
export function readFormatSpec(file: string): ReadFormatSpec {
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
