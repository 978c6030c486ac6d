import {formatProblem, type PeopleFirstError, problem} from '../../core/errors.ts'
import {nearest} from '../../core/nearest.ts'
import type {Probe} from '../../core/probe.ts'
import type {Preset, Rule, RuleSet} from '../../core/rule.ts'
import {type AllRules, englishEngine} from '../engine.ts'
import type {FileSettings} from '../file-settings.ts'
import {type BuiltReading, buildReading, type Written} from '../formats/build-reading.ts'
import {absentPaths} from './absent-paths.ts'
import {checkNames} from './check-names.ts'
import {compileAllowed, loadConfigRules, setNamesIn} from './config-rules.ts'
import type {Layer} from './load-layers.ts'
import type {FileConfig, SettingsRequest} from './resolve-configs.ts'
import {type Settled, settleTop} from './settle-config.ts'
import {weighRules} from './weigh-rules.ts'

/** Settings ready to check files with. */
export interface BuiltSettings {
  readonly settings: FileSettings
  readonly preset: Preset
  /** The rules that could be in force. */
  readonly all: RuleSet
}

/** Makes settings of what configurations and flags say. Equal ones are made once, and so is what they share. */
export class SettingsBuilder {
  readonly #request: SettingsRequest
  readonly #probe: Probe | undefined
  readonly #rules = new Map<string, AllRules>()
  readonly #checked = new Map<string, boolean>()
  readonly #readings = new Map<string, BuiltReading>()
  readonly #built = new Map<string, BuiltSettings | undefined>()
  /** By their text, since two configurations may share a mistake. */
  readonly #problems = new Map<string, PeopleFirstError>()

  /** With a probe, settings tell it where the time goes. */
  constructor(request: SettingsRequest, probe?: Probe) {
    this.#request = request
    this.#probe = probe
  }

  /** What was wrong on the way. */
  problems(): readonly PeopleFirstError[] {
    return [...this.#problems.values()]
  }

  /** The rules that are in force somewhere. */
  rules(): RuleSet {
    const rules = new Map<string, Rule>()
    let sets: RuleSet['sets'] = new Map()
    for (const built of this.#built.values()) {
      if (!built) continue
      for (const rule of built.settings.engine.rules.rules) if (!rules.has(rule.id)) rules.set(rule.id, rule)
      sets = built.all.sets
    }
    return {rules: [...rules.values()], sets}
  }

  /** The settings of a file; none where something that they name does not exist. */
  build(file: FileConfig): BuiltSettings | undefined {
    if (!this.#built.has(file.group)) this.#built.set(file.group, this.#make(file))
    return this.#built.get(file.group)
  }

  #note(...problems: readonly PeopleFirstError[]): void {
    for (const one of problems) this.#problems.set(formatProblem(one), one)
  }

  #make({settled, config, layers, suppressions}: FileConfig): BuiltSettings | undefined {
    const {preset: asked, only, kind, audience} = this.#request
    const absent = absentPaths(settled)
    this.#note(...absent)
    if (absent.length > 0) return undefined
    const {rules: all} = this.#rulesOf(layers)
    if (!this.#namesAreKnown(config ?? '', layers, all)) return undefined
    const {allow, problems} = compileAllowed(settled.allow, all)
    const {reading, problems: misread} = this.#readingOf(settled)
    this.#note(...problems, ...misread)
    if (!reading || problems.length > 0) return undefined
    const preset = asked ?? settled.preset?.value ?? 'recommended'
    const rules = weighRules(all, {preset, only, steps: settled.ruleSteps, allow})
    const settings: FileSettings = {
      kind: kind ?? settled.kind?.value,
      audience: audience ?? settled.audience?.value,
      reading,
      engine: englishEngine(rules, this.#probe),
      suppressions,
      probe: this.#probe
    }
    return {settings, preset, all}
  }

  #rulesOf(layers: readonly Layer[]): AllRules {
    const top = settleTop(layers)
    const key = JSON.stringify([
      top.sets.map(({name, value}) => [name, value]),
      top.ruleFolders.map(({value}) => value)
    ])
    const loaded = this.#rules.get(key) ?? loadConfigRules(top, this.#request.ruleFolders)
    this.#rules.set(key, loaded)
    this.#note(...loaded.problems)
    return loaded
  }

  /** Whether rules, categories and sets that are named exist. */
  #namesAreKnown(config: string, layers: readonly Layer[], all: RuleSet): boolean {
    const known = this.#checked.get(config)
    if (known !== undefined) return known
    const {only, ruleFolders} = this.#request
    const files = layers.flatMap(layer => (layer.type === 'file' ? [layer.source] : []))
    const sets =
      files.length === 0
        ? []
        : setNamesIn([...settleTop(layers).ruleFolders.map(({value}) => value), ...ruleFolders])
    const names = all.rules.flatMap(({id, category}) => [id, category])
    const mistakes = [
      ...files.flatMap(file => checkNames(file, all, sets)),
      ...only
        .filter(id => !names.includes(id))
        .map(id => problem('rule-unknown', {id, near: nearest(id, [...new Set(names)])}))
    ]
    this.#note(...mistakes)
    this.#checked.set(config, mistakes.length === 0)
    return mistakes.length === 0
  }

  #readingOf({format, fields, include, formatFiles}: Settled): BuiltReading {
    const {as, fields: further, parts, formatFiles: files, largest} = this.#request
    const request = {
      as: as === undefined ? format : {value: as},
      fields: [...fields, ...further.map(plain)],
      parts: [...include, ...parts.map(plain)],
      formatFiles: [...formatFiles, ...files.map(plain)],
      largest
    }
    const key = JSON.stringify(request)
    const reading = this.#readings.get(key) ?? buildReading(request)
    this.#readings.set(key, reading)
    return reading
  }
}

const plain = <Text extends string>(value: Text): Written<Text> => ({value})
