import {type PeopleFirstError, problem} from '../core/errors.ts'
import {nearest} from '../core/nearest.ts'
import {categories} from '../core/rule.ts'

/** What a file is by its path: name and folder are declared nowhere else. */
export type RulePath =
  | {readonly type: 'rule'; readonly category: string; readonly name: string}
  | {readonly type: 'set'; readonly name: string}
  | {readonly type: 'broken'; readonly problem: PeopleFirstError}

const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Reads `…/<category>/<id>.yml` and `…/sets/<name>.yml`. */
export function readRulePath(path: string): RulePath {
  const [file = '', folder = ''] = path.split(/[\\/]/).reverse()
  const name = file.replace(/\.ya?ml$/i, '')
  const isSet = folder === 'sets'
  if (!isSet && !isCategory(folder)) return {type: 'broken', problem: unknownFolder(folder, path)}
  if (!file.endsWith('.yml')) return {type: 'broken', problem: problem('rule-suffix', {name}, {file: path})}
  if (!kebabCase.test(name)) {
    return {type: 'broken', problem: problem('rule-name', {name, near: toKebabCase(name)}, {file: path})}
  }
  return isSet ? {type: 'set', name} : {type: 'rule', category: folder, name}
}

function isCategory(folder: string): boolean {
  return (categories as readonly string[]).includes(folder)
}

function unknownFolder(folder: string, path: string): PeopleFirstError {
  const near = nearest(folder, [...categories, 'sets'])
  return problem('rule-category', {folder, near, categories: categories.join(', ')}, {file: path})
}

function toKebabCase(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
  return words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}
