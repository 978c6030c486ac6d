import {lstatSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {writeFailureText} from '../failure-text.ts'
import {displayPath} from '../files/display-path.ts'
import {makeFolder} from '../write/make-folder.ts'
import {writeAtomically} from '../write/write-atomically.ts'
import type {PlannedFile} from './plan.ts'

/** What became of a planned file; `path` is as people name it. */
export type Placed =
  | {readonly type: 'written'; readonly path: string}
  /** A file is there already; `lines` are what it would need. */
  | {readonly type: 'left'; readonly path: string; readonly lines: string}
  /** A file is there already, and needs nothing more. */
  | {readonly type: 'there'; readonly path: string}
  | {readonly type: 'failed'; readonly path: string; readonly problem: PeopleFirstError}

/** Writes a planned file unless one like it is there; nothing is ever overwritten. */
export function placeFile(planned: PlannedFile, cwd: string): Placed {
  const {folder, name, text, sign, lines} = planned
  const shown = (file: string): string => displayPath(path.join(folder, file), cwd, file)
  let taken: string | undefined
  try {
    taken = takenBy(planned)
    if (taken !== undefined) {
      const isThere = readFileSync(path.join(folder, taken), 'utf8').includes(sign)
      return isThere ? {type: 'there', path: shown(taken)} : {type: 'left', path: shown(taken), lines}
    }
    makeFolder(path.dirname(path.join(folder, name)))
    writeAtomically(path.join(folder, name), text)
    return {type: 'written', path: shown(name)}
  } catch (error) {
    const place = shown(taken ?? name)
    return {
      type: 'failed',
      path: place,
      problem: problem('init-unwritable', {reason: writeFailureText(error)}, {file: place})
    }
  }
}

/** The file that has the place of a planned one, if there is one. */
function takenBy({folder, name, instead}: PlannedFile): string | undefined {
  if (isThere(path.join(folder, name))) return name
  for (const other of instead) {
    const found = namesLike(folder, other.name).find(
      one => other.holding === undefined || other.holding.test(readFileSync(path.join(folder, one), 'utf8'))
    )
    if (found !== undefined) return found
  }
  return undefined
}

/** A link that leads nowhere is there, too. */
const isThere = (file: string): boolean => lstatSync(file, {throwIfNoEntry: false}) !== undefined

function namesLike(folder: string, name: string): readonly string[] {
  if (!name.endsWith('*')) return isThere(path.join(folder, name)) ? [name] : []
  return readdirSync(folder)
    .filter(one => one.startsWith(name.slice(0, -1)))
    .sort()
}
