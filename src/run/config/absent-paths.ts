import path from 'node:path'
import {type PeopleFirstError, problem} from '../../core/errors.ts'
import {lookAt} from '../files/look-at.ts'
import {slashed} from '../files/slashed.ts'
import type {Settled, Sourced} from './settle-config.ts'

type Named = Pick<Settled, 'ruleFolders' | 'formatFiles'>

/** Finds the folders and files that a configuration names and that are not there. */
export const absentPaths = ({ruleFolders, formatFiles}: Named): readonly PeopleFirstError[] => [
  ...ruleFolders.filter(isAbsent).map(one => absence(one, 'ruleFolders', 'folder')),
  ...formatFiles.filter(isAbsent).map(one => absence(one, 'formatFiles', 'file'))
]

/** What cannot be looked at is told of by whoever reads it. */
export const isAbsent = ({value}: Sourced<string>): boolean => lookAt(value) === undefined

function absence({value, place}: Sourced<string>, key: string, what: string): PeopleFirstError {
  const target = slashed(path.relative(path.dirname(place.file ?? value), value))
  return problem('config-absent', {key, target, what}, place)
}
