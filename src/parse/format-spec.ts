import {compilePath, nameMatcher, type Path} from './data/path.ts'
import type {Field, FileFormat} from './file-format.ts'
import type {Part} from './parts.ts'

/** A field as it is written down: paths are texts. */
export interface FieldSpec extends Pick<Field, 'role' | 'audience' | 'speaker' | 'twin' | 'part'> {
  readonly path: string
  readonly format?: Field['format'] | undefined
  readonly locale?: string | undefined
  readonly except?: string | undefined
  readonly fields?: readonly FieldSpec[] | undefined
}

/** A format as its file states it, `src/parse/formats/<name>.yml`. */
export type FormatSpec = Pick<FileFormat, 'title' | 'syntax' | 'kind' | 'example'> &
  Partial<Pick<FileFormat, 'audience' | 'speaker'>> & {
    readonly detect?:
      | {
          readonly extensions?: readonly string[] | undefined
          readonly names?: readonly string[] | undefined
          readonly has?: readonly string[] | undefined
          readonly opens?: string | undefined
          readonly turns?: boolean | undefined
        }
      | undefined
    readonly items?: readonly string[] | undefined
    readonly label?: string | undefined
    readonly locale?: string | undefined
    readonly inactive?: string | undefined
    readonly fields?: readonly FieldSpec[] | undefined
    readonly skip?: string | undefined
    readonly unless?: Part | undefined
  }

/** Makes a format ready to read files. Throws a `PathError` where one of its paths cannot be read, unless they are compiled later. */
export function buildFormat(name: string, spec: FormatSpec, compile = compilePath): FileFormat {
  const {detect = {}, skip} = spec
  const pathOf = (source: string | undefined): Path | undefined =>
    source === undefined ? undefined : compile(source)
  let fields: readonly Field[] | undefined
  const fieldsOf = (): readonly Field[] => {
    fields ??= (spec.fields ?? []).map(field => buildField(field, compile))
    return fields
  }
  if (compile === compilePath) fieldsOf()
  return {
    name,
    title: spec.title,
    syntax: spec.syntax,
    kind: spec.kind,
    audience: spec.audience,
    speaker: spec.speaker,
    detect: {
      extensions: detect.extensions ?? [],
      names: detect.names ?? [],
      has: (detect.has ?? []).map(compile),
      opens: detect.opens,
      turns: detect.turns
    },
    items: (spec.items ?? ['.']).map(compile),
    label: pathOf(spec.label),
    locale: spec.locale === 'key' ? 'key' : pathOf(spec.locale),
    inactive: pathOf(spec.inactive),
    get fields() {
      return fieldsOf()
    },
    skip: skip === undefined ? undefined : {reason: skip, unless: spec.unless},
    example: spec.example
  }
}

/** Makes one field ready; `format` is `text` where it is not said. */
export function buildField(
  {path, format = 'text', locale, except, fields, ...field}: FieldSpec,
  compile = compilePath
): Field {
  return {
    ...field,
    format,
    path: compile(path),
    locale: locale === undefined ? undefined : compile(locale),
    except: except === undefined ? undefined : nameMatcher(except),
    fields: (fields ?? []).map(inner => buildField(inner, compile))
  }
}
