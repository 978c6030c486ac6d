import {compilePath, nameMatcher, type Path, PathOnDemand} from './data/path.ts'
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
          readonly page?: boolean | undefined
          readonly sentences?: boolean | undefined
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

/** Makes a path of its text. */
type PathMaker = (source: string) => Path

/** Makes a format ready to read files. Throws a `PathError` where one of its paths cannot be read. */
export function buildFormat(name: string, spec: FormatSpec): FileFormat {
  const format = new SpecifiedFormat(name, spec, compilePath)
  format.fields
  return format
}

/** A format that was built before; its paths and fields are made when they are looked at. */
export const formatOnDemand = (name: string, spec: FormatSpec): FileFormat =>
  new SpecifiedFormat(name, spec, source => new PathOnDemand(source))

class SpecifiedFormat implements FileFormat {
  readonly name: string
  readonly title: string
  readonly syntax: FileFormat['syntax']
  readonly kind: FileFormat['kind']
  readonly audience: FileFormat['audience']
  readonly speaker: FileFormat['speaker']
  readonly detect: FileFormat['detect']
  readonly items: readonly Path[]
  readonly label: Path | undefined
  readonly locale: FileFormat['locale']
  readonly inactive: Path | undefined
  readonly skip: FileFormat['skip']
  readonly example: string
  readonly #specified: readonly FieldSpec[]
  readonly #compile: PathMaker
  #fields: readonly Field[] | undefined

  constructor(name: string, spec: FormatSpec, compile: PathMaker) {
    const {detect = {}, skip, label, locale, inactive} = spec
    this.name = name
    this.title = spec.title
    this.syntax = spec.syntax
    this.kind = spec.kind
    this.audience = spec.audience
    this.speaker = spec.speaker
    this.detect = {
      extensions: detect.extensions ?? [],
      names: detect.names ?? [],
      has: (detect.has ?? []).map(compile),
      opens: detect.opens,
      turns: detect.turns,
      page: detect.page,
      sentences: detect.sentences
    }
    this.items = (spec.items ?? ['.']).map(compile)
    this.label = label === undefined ? undefined : compile(label)
    this.locale = locale === undefined || locale === 'key' ? locale : compile(locale)
    this.inactive = inactive === undefined ? undefined : compile(inactive)
    this.skip = skip === undefined ? undefined : {reason: skip, unless: spec.unless}
    this.example = spec.example
    this.#specified = spec.fields ?? []
    this.#compile = compile
  }

  get fields(): readonly Field[] {
    this.#fields ??= this.#specified.map(field => buildField(field, this.#compile))
    return this.#fields
  }
}

/** Makes one field ready; `format` is `text` where it is not said. */
export function buildField(
  {path, format = 'text', locale, except, fields, ...field}: FieldSpec,
  compile: PathMaker = compilePath
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
