import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {type PeopleFirstError, problem} from '../core/errors.ts'
import type {Language} from '../core/language.ts'
import {categories} from '../core/rule.ts'
import {decodeUtf8} from '../core/utf8.ts'
import {buildRuleSet, type LoadedRules} from './build-rule-set.ts'
import type {RuleSource} from './rule-source.ts'

/** Rule and set files as read from disk, in the order in which they apply. */
export interface RuleFiles {
  readonly files: readonly RuleSource[]
  readonly problems: readonly PeopleFirstError[]
}

/**
 * Loads the rules of folders laid out as `<category>/<id>.yml` and `sets/<name>.yml`. Later folders add rules, and
 * words to sets of the same name. What cannot be read is left out and reported.
 */
export function loadRules(folders: readonly string[], language: Language): LoadedRules {
  const {files, problems} = readRuleFiles(folders)
  const built = buildRuleSet(files, language)
  return {...built, problems: [...problems, ...built.problems]}
}

/** Reads the files of rule folders without looking into them, sorted by path within each folder. */
export function readRuleFiles(folders: readonly string[]): RuleFiles {
  const read = folders.map(readFolder)
  return {files: read.flatMap(({files}) => files), problems: read.flatMap(({problems}) => problems)}
}

function readFolder(folder: string): RuleFiles {
  const problems: PeopleFirstError[] = []
  const attempt = <Result>(what: 'folder' | 'file', path: string, read: () => Result): Result | undefined => {
    try {
      return read()
    } catch (error) {
      problems.push(problem('rules-unreadable', {what, reason: reasonOf(error)}, {file: path}))
      return undefined
    }
  }
  const list = (path: string): readonly string[] =>
    attempt('folder', path, () => readdirSync(path).sort()) ?? []
  const isFolder = (path: string): boolean =>
    attempt('file', path, () => statSync(path).isDirectory()) ?? false
  const files: RuleSource[] = []
  for (const name of list(folder).filter(entry => !entry.startsWith('.'))) {
    const path = join(folder, name)
    if (isRuleFile(name))
      problems.push(problem('rule-outside', {categories: categories.join(', ')}, {file: path}))
    else if (isFolder(path)) {
      for (const file of list(path)
        .filter(isRuleFile)
        .map(entry => join(path, entry))) {
        const bytes = attempt('file', file, () => readFileSync(file))
        const text = bytes && decodeUtf8(bytes, file)
        if (typeof text === 'string') files.push({path: file, text})
        else if (text) problems.push(text)
      }
    }
  }
  if (files.length === 0 && problems.length === 0)
    problems.push(problem('rules-none', undefined, {file: folder}))
  return {files, problems}
}

function isRuleFile(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'nothing has this name',
  ENOTDIR: 'it is a file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not open it',
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'its name is too long for this system'
}

function reasonOf(error: unknown): string {
  const {code = '', message} = error as NodeJS.ErrnoException
  return reasons[code] ?? message
}
