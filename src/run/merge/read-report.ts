import {type PeopleFirstError, problem} from '../../core/errors.ts'
import type {Input} from '../input.ts'
import {readSource} from '../read-source.ts'
import {reportShape, type WrittenReport} from './report-shape.ts'

/** A report and the name of its file, or why it cannot be read. */
export type ReadReport =
  | {readonly type: 'report'; readonly name: string; readonly report: WrittenReport}
  | {readonly type: 'failed'; readonly problem: PeopleFirstError}

const VERSION = 1

/** Reads one report. Never throws: the other reports are merged all the same. */
export function readReport(input: Input): ReadReport {
  const place = {file: input.path}
  const source = readSource(input)
  if (source.type === 'failed') return source
  if (source.type === 'skipped') return {type: 'failed', problem: problem('merge-foreign', undefined, place)}
  const parsed = parse(source.text.replace(/^\uFEFF/, ''))
  if (parsed.type === 'failed') {
    return {type: 'failed', problem: problem('merge-json', {reason: parsed.reason}, place)}
  }
  const misfit = unlike(parsed.value, place)
  if (misfit) return {type: 'failed', problem: misfit}
  const shaped = reportShape.safeParse(parsed.value)
  if (shaped.success) return {type: 'report', name: input.path, report: shaped.data}
  const path = pathText(shaped.error.issues[0]?.path ?? [])
  return {type: 'failed', problem: problem('merge-shape', {path}, place)}
}

type Parsed =
  | {readonly type: 'value'; readonly value: unknown}
  | {readonly type: 'failed'; readonly reason: string}

function parse(text: string): Parsed {
  if (text.trim() === '') return {type: 'failed', reason: 'it is empty'}
  try {
    return {type: 'value', value: JSON.parse(text)}
  } catch (error) {
    return {type: 'failed', reason: error instanceof Error ? error.message : String(error)}
  }
}

/** Why a value is no report that can be merged, as far as its first keys tell. */
function unlike(value: unknown, place: {readonly file: string}): PeopleFirstError | undefined {
  const isReport = typeof value === 'object' && value !== null && 'version' in value && 'files' in value
  if (!isReport || !Array.isArray(value.files)) return problem('merge-foreign', undefined, place)
  const {version} = value
  if (version !== VERSION) {
    return problem('merge-version', {found: JSON.stringify(version), known: VERSION}, place)
  }
  return 'tool' in value ? undefined : problem('merge-older', undefined, place)
}

/** `files[3].findings[0].start`. */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('')
