import {type Dirent, readdirSync} from 'node:fs'
import path from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {failureText} from '../failure-text.ts'
import {type IgnoreRules, isIgnored, rulesWithin} from './ignore-rules.ts'

/** What a folder holds: files to look at, and folders that could not be opened. */
export interface Walk {
  readonly files: readonly string[]
  readonly problems: readonly PeopleFirstError[]
}

/**
 * Lists the files below a folder. Left out: what `.gitignore` hides, hidden names but `.github`, `node_modules`, and
 * symbolic links, which could lead out of the tree or round in a circle; a linked file inside the tree is met where it lives.
 */
export function walkFolder(folder: string, above: IgnoreRules | undefined): Walk {
  const files: string[] = []
  const problems: PeopleFirstError[] = []
  const open: {folder: string; above: IgnoreRules | undefined}[] = [{folder, above}]
  for (let next = open.pop(); next; next = open.pop()) {
    const entries = readFolder(next.folder, problems)
    const within = next.folder.endsWith(path.sep) ? next.folder : next.folder + path.sep
    const rules = entries.some(({name}) => name === '.gitignore')
      ? rulesWithin(next.folder, next.above)
      : next.above
    for (const entry of entries) {
      const absolute = within + entry.name
      if (isPassedOver(entry.name, entry.isDirectory())) continue
      if (entry.isDirectory() && !isIgnored(rules, absolute, true))
        open.push({folder: absolute, above: rules})
      if (entry.isFile() && !isIgnored(rules, absolute, false)) files.push(absolute)
    }
  }
  return {files, problems}
}

/** `.github` is hidden, but people read what stands in it: saved replies, issue forms, templates. */
export function isPassedOver(name: string, isFolder: boolean): boolean {
  if (name === '.github') return !isFolder
  return name.startsWith('.') || name === 'node_modules'
}

function readFolder(folder: string, problems: PeopleFirstError[]): readonly Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    problems.push(problem('folder-unreadable', {reason: failureText(error)}, {file: folder}))
    return []
  }
}
