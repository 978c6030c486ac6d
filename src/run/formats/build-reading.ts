import {type PeopleFirstError, type Place, problem} from '../../core/errors.ts'
import {nearest} from '../../core/nearest.ts'
import {PathError} from '../../parse/data/path.ts'
import type {Field} from '../../parse/file-format.ts'
import {createFormatSet} from '../../parse/format-set.ts'
import {buildField} from '../../parse/format-spec.ts'
import type {Part} from '../../parse/parts.ts'
import {type TextFormatName, textFormatNames} from '../../parse/text-format-names.ts'
import {USUAL_LARGEST} from '../files/file-size.ts'
import type {Reading} from '../recognise-input.ts'
import {loadFormats} from './load-formats.ts'

/** A text that somebody wrote, and where, if that was in a file. */
export interface Written<Text = string> {
  readonly value: Text
  readonly place?: Place
}

/** What is asked of how files are told apart and read. */
export interface ReadingRequest {
  /** Read every file as this format. */
  readonly as: Written | undefined
  /** Texts to read of data files that no format knows: `path` or `path:html`. */
  readonly fields: readonly Written[]
  readonly parts: readonly Written<Part>[]
  /** Files that describe further formats. */
  readonly formatFiles: readonly Written[]
  /** Megabytes that one file may have. */
  readonly largest?: number | undefined
}

/** How files are to be read, or `undefined` when what was asked for does not exist. */
export interface BuiltReading {
  readonly reading: Reading | undefined
  readonly problems: readonly PeopleFirstError[]
}

/** Settles how files are told apart and read. */
export function buildReading({
  as,
  fields,
  parts,
  formatFiles,
  largest = USUAL_LARGEST
}: ReadingRequest): BuiltReading {
  const {formats, problems} = loadFormats(formatFiles.map(({value}) => value))
  const read = fields.map(fieldOf)
  const format = formats.find(({name}) => name === as?.value)
  const names = formats.map(({name}) => name)
  const unknown =
    as === undefined || format
      ? []
      : [problem('format-unknown', {name: as.value, near: nearest(as.value, names)}, as.place)]
  const mistakes = [...read.flatMap(({problem}) => problem ?? []), ...unknown]
  const reading: Reading = {
    formats: createFormatSet(formats),
    as: format,
    fields: read.flatMap(({field}) => field ?? []),
    parts: new Set(parts.map(({value}) => value)),
    largest
  }
  return {reading: mistakes.length > 0 ? undefined : reading, problems: [...problems, ...mistakes]}
}

/** `replies[].body:html`: a path, and how its texts are written. */
function fieldOf({value: text, place}: Written): {
  readonly field?: Field
  readonly problem?: PeopleFirstError
} {
  const [, path = text, format] = /^(.*):([a-z]+)$/.exec(text) ?? []
  const known = textFormatNames.filter(name => name !== 'json')
  if (format !== undefined && !known.some(name => name === format)) {
    return {problem: problem('field-format', {field: text, choices: known.join(', ')}, place)}
  }
  try {
    return {field: buildField({path, format: (format as TextFormatName | undefined) ?? 'auto'})}
  } catch (error) {
    if (!(error instanceof PathError)) throw error
    return {problem: problem('format-path', {path, reason: error.message}, place)}
  }
}
