import {type PeopleFirstError, problem} from '../core/errors.ts'
import {PathError} from '../parse/data/path.ts'
import type {Field} from '../parse/file-format.ts'
import {createFormatSet} from '../parse/format-set.ts'
import {buildField} from '../parse/format-spec.ts'
import {type TextFormatName, textFormatNames} from '../parse/text-formats.ts'
import {nearest} from '../rules/nearest.ts'
import {loadFormats} from '../run/load-formats.ts'
import type {Reading} from '../run/recognise-input.ts'
import type {ReadFlags} from './flags.ts'

/** How files are to be read, or `undefined` when what was asked for does not exist. */
export interface ChosenReading {
  readonly reading: Reading | undefined
  readonly problems: readonly PeopleFirstError[]
}

/** Settles by the flags how files are told apart and read. */
export function chooseReading(flags: ReadFlags): ChosenReading {
  const {formats, problems} = loadFormats(flags.fileFormat)
  const read = (flags.field ?? []).map(fieldOf)
  const as = formats.find(({name}) => name === flags.as)
  const unknown =
    flags.as === undefined || as
      ? []
      : [
          problem('format-unknown', {
            name: flags.as,
            near: nearest(
              flags.as,
              formats.map(({name}) => name)
            )
          })
        ]
  const mistakes = [...read.flatMap(({problem}) => problem ?? []), ...unknown]
  const reading: Reading = {
    formats: createFormatSet(formats),
    as,
    fields: read.flatMap(({field}) => field ?? []),
    parts: new Set(flags.include)
  }
  return {reading: mistakes.length > 0 ? undefined : reading, problems: [...problems, ...mistakes]}
}

/** `replies[].body:html`: a path, and how its texts are written. */
function fieldOf(text: string): {readonly field?: Field; readonly problem?: PeopleFirstError} {
  const [, path = text, format] = /^(.*):([a-z]+)$/.exec(text) ?? []
  const known = textFormatNames.filter(name => name !== 'json')
  if (format !== undefined && !known.some(name => name === format)) {
    return {problem: problem('field-format', {field: text, choices: known.join(', ')})}
  }
  try {
    return {field: buildField({path, format: (format as TextFormatName | undefined) ?? 'auto'})}
  } catch (error) {
    if (!(error instanceof PathError)) throw error
    return {problem: problem('format-path', {path, reason: error.message})}
  }
}
