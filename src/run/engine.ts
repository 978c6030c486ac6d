import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {PeopleFirstError} from '../core/errors.ts'
import type {RuleSet} from '../core/rule.ts'
import {english} from '../english/english.ts'
import {createEngine, type Engine} from '../lint.ts'
import {loadRules} from '../rules/load.ts'
import {readPackedRules} from './packed-rules.ts'

/** The `rules` folder of the package; two levels up from `src/run` and `dist/run` alike. */
export const shippedRules: string = fileURLToPath(new URL('../../rules', import.meta.url))

/** Every rule and set file of a rule folder, sorted. */
export function ruleFilesUnder(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.yml'))
    .sort()
    .map(name => join(folder, name))
}

/** Loads the shipped rules and those of further folders, none left out. */
export function loadAllRules(folders: readonly string[]): {
  readonly rules: RuleSet
  readonly problems: readonly PeopleFirstError[]
} {
  const packed = folders.length === 0 ? readPackedRules(ruleFilesUnder(shippedRules)) : undefined
  if (packed) return {rules: packed, problems: []}
  const {ruleSet, problems} = loadRules([shippedRules, ...folders], english)
  return {rules: ruleSet, problems}
}

/** An engine for rules written in English, the one language there is so far. */
export const englishEngine = (rules: RuleSet): Engine => createEngine(rules, english)
