import path from 'node:path'
import type {Audience} from '../../core/block.ts'
import type {Place} from '../../core/errors.ts'
import type {Kind} from '../../core/kind.ts'
import type {Preset} from '../../core/rule.ts'
import type {Part} from '../../parse/parts.ts'
import type {Path} from '../../schema/places.ts'
import type {AllowEntry, Config, Level, Override, RuleEntry, SuppressionEntry} from './config.ts'
import type {ConfigSource} from './config-source.ts'
import type {Layer} from './load-layers.ts'
import {matchIndex} from './match-index.ts'

/** A value, and where somebody wrote it. */
export interface Sourced<Value> {
  readonly value: Value
  readonly place: Place
}

/** One thing said of rules; later ones win. */
export type RuleStep =
  | (Sourced<Level> & {readonly type: 'category'; readonly name: string})
  | (Sourced<RuleEntry> & {readonly type: 'rule'; readonly name: string})

/** A phrase to allow, with the file and the path in it that name it. */
export interface AllowStep extends Sourced<AllowEntry> {
  readonly source: ConfigSource
  readonly path: Path
  /** The rules it is for, where it stands under a rule. */
  readonly rule?: string
}

/** A suppression, with what its globs are relative to. */
export interface SuppressionStep extends Sourced<SuppressionEntry> {
  readonly source: ConfigSource
  readonly path: Path
  readonly base: string
}

/** What a configuration says of one file. */
export interface Settled {
  readonly preset: Sourced<Preset> | undefined
  readonly audience: Sourced<Audience> | undefined
  readonly kind: Sourced<Kind> | undefined
  readonly format: Sourced<string> | undefined
  readonly fields: readonly Sourced<string>[]
  readonly include: readonly Sourced<Part>[]
  readonly ruleSteps: readonly RuleStep[]
  readonly allow: readonly AllowStep[]
  readonly suppressions: readonly SuppressionStep[]
  readonly sets: readonly (Sourced<readonly string[]> & {
    readonly name: string
    readonly source: ConfigSource
  })[]
  /** Absolute paths. */
  readonly ruleFolders: readonly Sourced<string>[]
  readonly formatFiles: readonly Sourced<string>[]
  readonly baseline: Sourced<string> | undefined
  /** The entry that leaves the file out. */
  readonly ignored: Place | undefined
  /** The same for all files for which the same is said. */
  readonly key: string
}

/** What is said of files in one place: the top of a configuration, or an entry of `overrides`. */
interface Section {
  readonly source: ConfigSource
  readonly at: Path
  readonly value: Pick<Config, Exclude<keyof Override & keyof Config, 'ignore'>>
}

/** Settles what the steps of a configuration say of one file; an absolute path. */
export function settleConfig(layers: readonly Layer[], file: string): Settled {
  const sections: Section[] = []
  const marks: string[] = []
  let ignored: Place | undefined
  for (const [depth, layer] of layers.entries()) {
    if (layer.type === 'preset') continue
    const {source, base} = layer
    const {value, places} = source
    sections.push({source, at: [], value})
    const hidden = matchIndex(value.ignore ?? [], base, file)
    if (hidden !== undefined) ignored = places.value(['ignore', hidden])
    for (const [index, override] of (value.overrides ?? []).entries()) {
      if (matchIndex(override.files, base, file) === undefined) continue
      marks.push(`${depth}.${index}`)
      sections.push({source, at: ['overrides', index], value: override})
      if (override.ignore) ignored = places.key(['overrides', index, 'ignore'])
    }
  }
  return {...settleSections(sections), ...settleTop(layers), ignored, key: marks.join()}
}

type SectionKeys = 'audience' | 'kind' | 'format' | 'fields' | 'include' | 'ruleSteps' | 'allow'

function settleSections(sections: readonly Section[]): Pick<Settled, SectionKeys> {
  return {
    audience: last(sections, 'audience'),
    kind: last(sections, 'kind'),
    format: last(sections, 'format'),
    fields: sections.flatMap(one => listed(one, 'fields', one.value.fields)),
    include: sections.flatMap(one => listed(one, 'include', one.value.include)),
    ruleSteps: sections.flatMap(ruleSteps),
    allow: sections.flatMap(allowSteps)
  }
}

function last<Key extends 'audience' | 'kind' | 'format'>(
  sections: readonly Section[],
  key: Key
): Sourced<NonNullable<Section['value'][Key]>> | undefined {
  const section = sections.findLast(({value}) => value[key] !== undefined)
  const value = section?.value[key]
  if (!section || value === undefined) return undefined
  return {value, place: section.source.places.value([...section.at, key])}
}

const listed = <Value>(
  {source, at}: Section,
  key: string,
  values: readonly Value[] = []
): readonly Sourced<Value>[] =>
  values.map((value, index) => ({value, place: source.places.value([...at, key, index])}))

function ruleSteps({source, at, value}: Section): readonly RuleStep[] {
  return [
    ...Object.entries(value.categories ?? {}).map(
      ([name, level]): RuleStep => ({
        type: 'category',
        name,
        value: level,
        place: source.places.key([...at, 'categories', name])
      })
    ),
    ...Object.entries(value.rules ?? {}).map(
      ([name, entry]): RuleStep => ({
        type: 'rule',
        name,
        value: entry,
        place: source.places.key([...at, 'rules', name])
      })
    )
  ]
}

function allowSteps({source, at, value}: Section): readonly AllowStep[] {
  const own = (value.allow ?? []).map((entry, index): AllowStep => {
    const path = [...at, 'allow', index]
    return {value: entry, source, path, place: source.places.value(path)}
  })
  const ofRules = Object.entries(value.rules ?? {}).flatMap(([rule, entry]) =>
    (typeof entry === 'object' ? (entry.allow ?? []) : []).map((phrase, index): AllowStep => {
      const path = [...at, 'rules', rule, 'allow', index]
      return {value: phrase, rule, source, path, place: source.places.value(path)}
    })
  )
  return [...own, ...ofRules]
}

type TopKeys = 'preset' | 'suppressions' | 'sets' | 'ruleFolders' | 'formatFiles' | 'baseline'

/** What holds for every file of a configuration. */
export function settleTop(layers: readonly Layer[]): Pick<Settled, TopKeys> {
  const files = layers.flatMap(layer => (layer.type === 'file' ? [layer] : []))
  const preset = layers.findLast(layer => layer.type === 'preset')
  const paths = (key: 'ruleFolders' | 'formatFiles'): readonly Sourced<string>[] =>
    files.flatMap(({source}) =>
      listed({source, at: [], value: {}}, key, source.value[key]).map(({value, place}) => ({
        value: path.resolve(path.dirname(source.file), value),
        place
      }))
    )
  const baselines = files.flatMap(({source}) =>
    source.value.baseline === undefined
      ? []
      : [
          {
            value: path.resolve(path.dirname(source.file), source.value.baseline),
            place: source.places.value(['baseline'])
          }
        ]
  )
  return {
    preset: preset && {value: preset.preset, place: preset.place},
    suppressions: files.flatMap(({source, base}) =>
      (source.value.suppressions ?? []).map((value, index): SuppressionStep => {
        const path = ['suppressions', index]
        return {value, source, path, base, place: source.places.value(path)}
      })
    ),
    sets: files.flatMap(({source}) =>
      Object.entries(source.value.sets ?? {}).map(([name, value]) => ({
        name,
        value,
        source,
        place: source.places.key(['sets', name])
      }))
    ),
    ruleFolders: paths('ruleFolders'),
    formatFiles: paths('formatFiles'),
    baseline: baselines.at(-1)
  }
}
