import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {displayPath} from '../../run/files/display-path.ts'
import type {Ignored} from '../choose-configs.ts'

/** Tells which files that somebody named are left out, in one line; what a folder holds is left out in silence. */
export function ignoredRemarks(ignored: readonly Ignored[]): readonly PeopleFirstError[] {
  const named = ignored.filter(({input}) => input.named)
  const [first] = named
  if (!first) return []
  const by = placeText(first.by)
  return named.length === 1
    ? [problem('config-ignored', {by}, {file: first.input.path})]
    : [problem('config-ignored-many', {count: named.length, by})]
}

/** `file:line:column`, the file as people name it. */
export function placeText({file, line, column}: PeopleFirstError['place']): string {
  const name = file === undefined ? 'the configuration' : displayPath(file, process.cwd(), file)
  return [name, line, line === undefined ? undefined : column].filter(part => part !== undefined).join(':')
}
