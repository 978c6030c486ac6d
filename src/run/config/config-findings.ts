import {readFileSync} from 'node:fs'
import type {Place} from '../../core/errors.ts'
import type {Finding} from '../../core/finding.ts'
import {LineIndex} from '../../core/lines.ts'
import type {FileReport} from '../../core/report.ts'
import type {Rule} from '../../core/rule.ts'
import {type OwnPlace, ownFinding} from '../../suppress/own-findings.ts'
import {type OwnRuleId, ownRules} from '../../suppress/own-rules.ts'
import {displayPath} from '../files/display-path.ts'
import {isBelow} from '../files/is-below.ts'
import {entryKey} from './entry-key.ts'
import type {FileConfig} from './resolve-configs.ts'
import type {AllowStep, Settled, SuppressionStep} from './settle-config.ts'
import {weighRules} from './weigh-rules.ts'

/** What a run looked at, as far as entries of configurations could be of use in it. */
export interface Scope {
  readonly cwd: string
  /** Absolute paths of the folders of which every file was checked. */
  readonly folders: readonly string[]
  /** Keys of the entries that left something out. */
  readonly used: ReadonlySet<string>
}

/**
 * What there is to say of the entries of configurations: those that left nothing out, and those without a reason. Only
 * of configurations whose folder was checked as a whole, since elsewhere an entry may well be of use.
 */
export function configFindings(
  byFile: ReadonlyMap<string, FileConfig>,
  {cwd, folders, used}: Scope
): readonly FileReport[] {
  const entries = new Map<string, Entry>()
  for (const {settled} of new Set(byFile.values())) {
    if (settled.allow.length + settled.suppressions.length === 0) continue
    const rules = ownRulesIn(settled)
    for (const step of settled.allow) entries.set(entryKey(step), {id: 'unused-allow', step, rules})
    for (const step of settled.suppressions) {
      entries.set(entryKey(step), {id: 'unused-suppression', step, rules})
    }
  }
  const files = [...new Set([...entries.values()].map(({step}) => step.source.file))]
  return files
    .filter(file => folders.some(folder => isBelow(file, folder)))
    .flatMap(file => {
      const own = [...entries].filter(([, {step}]) => step.source.file === file)
      const placeOf = createPlaces(file)
      const findings = own.flatMap(([key, {id, step, rules}]) => {
        const told = (id: OwnRuleId): readonly Finding[] => ownFinding(id, placeOf(step.place), rules)
        const isSilent = id !== 'unused-suppression' || hasReason(step)
        return [...(used.has(key) ? [] : told(id)), ...(isSilent ? [] : told('suppression-without-reason'))]
      })
      return findings.length === 0 ? [] : [reportOf(displayPath(file, cwd, file), findings)]
    })
}

interface Entry {
  readonly id: OwnRuleId
  readonly step: AllowStep | SuppressionStep
  readonly rules: readonly Rule[]
}

/** The rules about what keeps a run silent, as the configuration weighs them. */
const ownRulesIn = ({ruleSteps}: Settled): readonly Rule[] =>
  weighRules(
    {rules: ownRules, sets: new Map()},
    {preset: 'recommended', only: [], steps: ruleSteps, allow: new Map()}
  ).rules

const hasReason = ({value}: Entry['step']): boolean => typeof value === 'object' && value.reason !== undefined

const reportOf = (name: string, findings: readonly Finding[]): FileReport => ({
  path: name,
  format: 'configuration',
  checked: true,
  reason: null,
  words: 0,
  findings: [...findings].sort((a, b) => a.start.offset - b.start.offset),
  notes: []
})

/** From a place to the end of its line; a file that is run is named as a whole. */
function createPlaces(file: string): (place: Place) => OwnPlace {
  // Places were counted without a byte order mark.
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  const index = new LineIndex(text)
  return ({line = 1, column = 1}) => {
    const from = (index.start(line) ?? 0) + column - 1
    const actual = text.slice(from, index.start(line + 1)).trimEnd()
    return {actual, start: index.position(from), end: index.position(from + actual.length)}
  }
}
