import {readFileSync} from 'node:fs'
import path from 'node:path'
import {PeopleFirstError, problem} from '../../core/errors.ts'
import {decodeText} from '../decode-text.ts'
import {failureText} from '../failure-text.ts'
import {displayPath} from '../files/display-path.ts'
import type {FoundFiles} from '../files/find-files.ts'
import {exclusion, rulesAbove} from '../files/ignore-rules.ts'
import {lookAt} from '../files/look-at.ts'
import {linkAt, missingPath} from '../files/missing-path.ts'
import {walkFolder} from '../files/walk-folder.ts'
import type {Input} from '../input.ts'
import {pipeProblem} from '../pipe-problem.ts'
import {unquotePath} from './unquote-path.ts'

/** The bytes of a list of files, or why there are none. */
export function readFileList(file: string, cwd: string): Uint8Array | PeopleFirstError {
  const absolute = path.resolve(cwd, file)
  if (file === '' || !lookAt(absolute)) return missingPath(file, absolute)
  try {
    return readFileSync(absolute)
  } catch (error) {
    return problem('list-unreadable', {reason: failureText(error)}, {file})
  }
}

/** The paths of a list, each once: one on a line, or each ended by a NUL where the list holds any. */
export function parseFileList(bytes: Uint8Array): readonly string[] {
  const decoded = decodeText(bytes, 'list')
  const text = (decoded.type === 'text' ? decoded.text : Buffer.from(bytes).toString('utf8')).replace(
    /^\uFEFF/,
    ''
  )
  const names = text.includes('\0') ? text.split('\0') : text.split(/\r?\n|\r/)
  return [...new Set(names.filter(name => name.trim() !== ''))]
}

/**
 * The files that a list names, in no order; a folder in it stands for what is met in it. They were found by a list,
 * not named by hand, so `!globs` take them out again.
 */
export function findListed(names: readonly string[], excluded: readonly string[], cwd: string): FoundFiles {
  const isExcluded = exclusion(excluded, cwd)
  const inputs = new Map<string, Input>()
  const problems: PeopleFirstError[] = []
  const add = (absolute: string, name: string): void => {
    if (inputs.has(absolute) || isExcluded(absolute)) return
    const shown = displayPath(absolute, cwd, name)
    inputs.set(absolute, {path: shown, named: false, from: {type: 'disk', absolute}})
  }
  for (const name of names) {
    const found = lookUp(name, cwd)
    if (found instanceof Error) problems.push(found)
    else if (found.isFolder) {
      const walk = walkFolder(found.absolute, rulesAbove(found.absolute, cwd))
      problems.push(...walk.problems)
      for (const file of walk.files) add(file, name)
    } else add(found.absolute, name)
  }
  return {inputs: [...inputs.values()], problems}
}

/** Git prints a name with special characters in quotation marks, unless asked not to. */
function lookUp(
  name: string,
  cwd: string
): PeopleFirstError | {readonly absolute: string; readonly isFolder: boolean} {
  for (const spelled of new Set([name, unquotePath(name)])) {
    const absolute = path.resolve(cwd, spelled)
    const stats = lookAt(absolute, name)
    if (stats instanceof PeopleFirstError) return stats
    if (stats) return pipeProblem(stats, absolute, name) ?? {absolute, isFolder: stats.isDirectory()}
  }
  const link = linkAt(path.resolve(cwd, name))
  return link === undefined
    ? problem('listed-missing', undefined, {file: name})
    : problem('link-broken', {link}, {file: name})
}
