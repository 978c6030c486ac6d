import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Audience} from '../../core/block.ts'
import {formatProblem, type PeopleFirstError, problem} from '../../core/errors.ts'
import type {Kind} from '../../core/kind.ts'
import type {Preset, Rule, RuleSet} from '../../core/rule.ts'
import type {Part} from '../../parse/parts.ts'
import type {SuppressionOfFile} from '../../suppress/entries.ts'
import {type BuiltReading, buildReading, type Written} from '../build-reading.ts'
import type {FileSettings} from '../check-file.ts'
import {type AllRules, englishEngine} from '../engine.ts'
import {checkNames} from './check-names.ts'
import {compileAllowed, entryKey, loadConfigRules, setNamesIn} from './config-rules.ts'
import {createFindConfig} from './find-config.ts'
import {type Layer, loadLayers} from './load-layers.ts'
import {matchIndex, type Settled, settleConfig} from './settle-config.ts'
import {weighRules} from './weigh-rules.ts'

/** What is asked for beside what configuration files say; it wins over them. */
export interface SettingsRequest {
  readonly cwd: string
  /** The configuration file for all; `false` for none, `undefined` for the nearest of each file. */
  readonly config: string | false | undefined
  readonly preset: Preset | undefined
  readonly only: readonly string[]
  readonly ruleFolders: readonly string[]
  readonly kind: Kind | undefined
  readonly audience: Audience | undefined
  readonly as: string | undefined
  readonly fields: readonly string[]
  readonly parts: readonly Part[]
  readonly formatFiles: readonly string[]
}

/** All that is settled for one file. */
export interface Resolved {
  readonly settings: FileSettings
  readonly settled: Settled
  /** The configuration file nearest to it, an absolute path. */
  readonly config: string | undefined
  readonly layers: readonly Layer[]
  readonly preset: Preset
  /** The rules that could be in force. */
  readonly all: RuleSet
}

/** Settings for some files, and what was wrong on the way to them. */
export interface Resolution {
  /** By absolute path. Files whose configuration has a mistake are not in it. */
  readonly byFile: ReadonlyMap<string, Resolved>
  readonly problems: readonly PeopleFirstError[]
  /** The rules that are in force somewhere, sorted by file order of the first that has them. */
  readonly rules: RuleSet
}

/** Finds the configuration of each file and settles what it says; absolute paths. */
export async function resolveSettings(
  files: readonly string[],
  request: SettingsRequest
): Promise<Resolution> {
  const resolver = new Resolver(request)
  const byFile = new Map<string, Resolved>()
  for (const file of files) {
    const resolved = await resolver.resolve(file)
    if (resolved) byFile.set(file, resolved)
  }
  return {byFile, problems: resolver.problems(), rules: resolver.rules()}
}

interface Loaded {
  readonly layers: readonly Layer[]
  readonly all: AllRules
}

/** Files for which the same is said share their settings; each configuration is read once. */
class Resolver {
  readonly #request: SettingsRequest
  readonly #find = createFindConfig()
  readonly #loaded = new Map<string, Promise<Loaded | undefined>>()
  readonly #rules = new Map<string, AllRules>()
  readonly #readings = new Map<string, BuiltReading>()
  readonly #settings = new Map<string, Resolved | undefined>()
  /** By their text, since two configurations may share a mistake. */
  readonly #problems = new Map<string, PeopleFirstError>()

  constructor(request: SettingsRequest) {
    this.#request = request
  }

  problems(): readonly PeopleFirstError[] {
    return [...this.#problems.values()]
  }

  rules(): RuleSet {
    const rules = new Map<string, Rule>()
    let sets: RuleSet['sets'] = new Map()
    for (const resolved of this.#settings.values()) {
      if (!resolved) continue
      for (const rule of resolved.settings.engine.rules.rules)
        if (!rules.has(rule.id)) rules.set(rule.id, rule)
      sets = resolved.all.sets
    }
    return {rules: [...rules.values()], sets}
  }

  async resolve(file: string): Promise<Resolved | undefined> {
    const config = this.#configOf(file)
    const name = config ?? ''
    let loading = this.#loaded.get(name)
    if (!loading) {
      loading = this.#load(config)
      this.#loaded.set(name, loading)
    }
    const loaded = await loading
    if (!loaded) return undefined
    const settled = settleConfig(loaded.layers, file)
    const suppressions = suppressionsOf(settled, file)
    const key = JSON.stringify([name, settled.key, suppressions.map(one => one.key)])
    if (!this.#settings.has(key)) this.#settings.set(key, this.#settle(settled, suppressions, config, loaded))
    const resolved = this.#settings.get(key)
    return resolved && {...resolved, settled}
  }

  /** The configuration that holds for a file. */
  #configOf(file: string): string | undefined {
    const {config, cwd} = this.#request
    if (config === false) return undefined
    return config === undefined ? this.#find(path.dirname(file)) : path.resolve(cwd, config)
  }

  #note(...problems: readonly PeopleFirstError[]): void {
    for (const one of problems) this.#problems.set(formatProblem(one), one)
  }

  async #load(config: string | undefined): Promise<Loaded | undefined> {
    if (config !== undefined && !existsSync(config)) {
      this.#note(problem('config-missing', undefined, {file: config}))
      return undefined
    }
    const reading = config === undefined ? {type: 'read' as const, layers: []} : await loadLayers(config)
    if (reading.type === 'broken') {
      this.#note(...reading.problems)
      return undefined
    }
    const {layers} = reading
    const all = this.#rulesOf(layers)
    this.#note(...all.problems)
    const sets = setNamesIn([
      ...settleConfig(layers, this.#request.cwd).ruleFolders.map(({value}) => value),
      ...this.#request.ruleFolders
    ])
    const mistakes = layers.flatMap(layer =>
      layer.type === 'file' ? checkNames(layer.source, all.rules, sets) : []
    )
    this.#note(...mistakes)
    return mistakes.length > 0 ? undefined : {layers, all}
  }

  #rulesOf(layers: readonly Layer[]): AllRules {
    const top = settleConfig(layers, this.#request.cwd)
    const {sets, ruleFolders} = top
    const key = JSON.stringify([
      sets.map(({name, value}) => [name, value]),
      ruleFolders.map(({value}) => value)
    ])
    const known = this.#rules.get(key)
    if (known) return {...known, problems: []}
    const loaded = loadConfigRules(top, this.#request.ruleFolders)
    this.#rules.set(key, loaded)
    return loaded
  }

  #settle(
    settled: Settled,
    suppressions: readonly SuppressionOfFile[],
    config: string | undefined,
    {layers, all}: Loaded
  ): Resolved | undefined {
    const {preset: asked, only, kind, audience} = this.#request
    const {allow, problems} = compileAllowed(settled.allow, all.rules)
    const {reading, problems: misread} = this.#readingOf(settled)
    this.#note(...problems, ...misread)
    if (!reading || problems.length > 0) return undefined
    const preset = asked ?? settled.preset?.value ?? 'recommended'
    const rules = weighRules(all.rules, {preset, only, steps: settled.ruleSteps, allow})
    const settings: FileSettings = {
      kind: kind ?? settled.kind?.value,
      audience: audience ?? settled.audience?.value,
      reading,
      engine: englishEngine(rules),
      suppressions
    }
    return {settings, settled, config, layers, preset, all: all.rules}
  }

  #readingOf({format, fields, include, formatFiles}: Settled): BuiltReading {
    const {as, fields: further, parts, formatFiles: files} = this.#request
    const request = {
      as: as === undefined ? format : {value: as},
      fields: [...fields, ...further.map(plain)],
      parts: [...include, ...parts.map(plain)],
      formatFiles: [...formatFiles, ...files.map(plain)]
    }
    const key = JSON.stringify(request)
    const known = this.#readings.get(key) ?? buildReading(request)
    this.#readings.set(key, known)
    return known
  }
}

const plain = <Text extends string>(value: Text): Written<Text> => ({value})

/** The suppressions of a configuration that are about a file. */
function suppressionsOf({suppressions}: Settled, file: string): readonly SuppressionOfFile[] {
  return suppressions.flatMap(step => {
    const {rules = [], files, locator, pointer, phrase} = step.value
    if (files && matchIndex(files, step.base, file) === undefined) return []
    return [{key: entryKey(step), rules, locator, pointer, phrase}]
  })
}
