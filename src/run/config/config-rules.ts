import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {PeopleFirstError} from '../../core/errors.ts'
import type {AllowedPhrase, RuleSet} from '../../core/rule.ts'
import {english} from '../../english/english.ts'
import {buildPattern} from '../../rules/build-pattern.ts'
import {rememberWords} from '../../rules/remember-words.ts'
import type {RuleSource} from '../../rules/rule-source.ts'
import {type AllRules, loadAllRules, shippedRules} from '../engine.ts'
import {entryKey} from './entry-key.ts'
import type {AllowStep, Settled} from './settle-config.ts'

/** The rules that a configuration can speak of: the shipped ones, with its folders and its words added. */
export function loadConfigRules(
  {sets, ruleFolders}: Pick<Settled, 'sets' | 'ruleFolders'>,
  furtherFolders: readonly string[]
): AllRules {
  const folders = [...ruleFolders.map(({value}) => value), ...furtherFolders]
  const texts = sets.map(setText)
  const {rules, problems} = loadAllRules(
    folders,
    texts.map(({text}) => text)
  )
  return {rules, problems: problems.map(one => relocate(one, texts))}
}

/** The names of the word sets that files hold: those that a configuration can add words to. */
export const setNamesIn = (folders: readonly string[]): readonly string[] =>
  [shippedRules, ...folders].flatMap(folder => namesIn(path.join(folder, 'sets'))).sort()

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).flatMap(name => (name.endsWith('.yml') ? [name.slice(0, -'.yml'.length)] : []))
  } catch {
    return []
  }
}

type SetEntry = Settled['sets'][number]
interface SetText {
  readonly text: RuleSource
  readonly entry: SetEntry
}

/** Words of one's own are one more file of their set; files of a set add up. */
function setText(entry: SetEntry): SetText {
  const {name, value, source} = entry
  const file = {about: 'words of a configuration', class: classOf(name), words: value}
  return {text: {path: path.join(source.file, 'sets', `${name}.yml`), text: JSON.stringify(file)}, entry}
}

/** A set of the rules that come with us says how its words inflect; others are found in any form. */
function classOf(name: string): string {
  try {
    const text = readFileSync(path.join(shippedRules, 'sets', `${name}.yml`), 'utf8')
    return /^class: *([a-z-]+)/m.exec(text)?.[1] ?? 'any'
  } catch {
    return 'any'
  }
}

/** What is wrong with such a set is told where its words stand. */
function relocate(error: PeopleFirstError, texts: readonly SetText[]): PeopleFirstError {
  const {entry} = texts.find(({text}) => text.path === error.place.file) ?? {}
  return entry ? new PeopleFirstError(error.code, error.message, entry.place, error.detail) : error
}

/** Compiles the phrases that a configuration allows, by the rules they are for. */
export function compileAllowed(
  steps: readonly AllowStep[],
  {sets}: RuleSet
): {
  readonly allow: ReadonlyMap<string, readonly AllowedPhrase[]>
  readonly problems: readonly PeopleFirstError[]
} {
  const allow = new Map<string, AllowedPhrase[]>()
  const problems: PeopleFirstError[] = []
  if (steps.length === 0) return {allow, problems}
  const language = rememberWords(english)
  for (const step of steps) {
    const {value, source, path, rule} = step
    const [phrase, at] = typeof value === 'string' ? [value, path] : [value.phrase, [...path, 'phrase']]
    const reading = buildPattern(phrase, at, source.places, {language, sets, broken: new Set()})
    if (reading.type === 'broken') problems.push(reading.problem)
    if (reading.type !== 'built') continue
    const named = typeof value === 'string' ? undefined : value.rules
    for (const id of rule !== undefined ? [rule] : (named ?? ['*'])) {
      const phrases = allow.get(id)
      const one = {pattern: reading.pattern, key: entryKey(step)}
      if (phrases) phrases.push(one)
      else allow.set(id, [one])
    }
  }
  return {allow, problems}
}
