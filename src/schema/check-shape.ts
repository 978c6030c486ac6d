import type {z} from 'zod'
import {type PeopleFirstError, type Place, problem} from '../core/errors.ts'
import {nearest} from '../core/nearest.ts'
import type {Path, Places} from './places.ts'
import {type Owner, ownerOf, type Shape} from './shape.ts'
import {describeChoices, describeValue, expectedNames, nameOf, valueAt} from './value-words.ts'

/** A value that has the shape of its file, or what is wrong with it. */
export type ShapeReading<File> =
  | {readonly type: 'fits'; readonly value: File}
  | {readonly type: 'broken'; readonly problems: readonly PeopleFirstError[]}

/** What zod reports, with unions resolved and paths counted from the top of the file. */
type Issue = z.core.$ZodIssue

/** Compares a YAML value with the shape of its file; each problem stands at the node to repair. */
export function checkShape<File>(value: unknown, places: Places, shape: Shape<File>): ShapeReading<File> {
  const checked = shape.schema.safeParse(value)
  if (checked.success) return {type: 'fits', value: checked.data}
  const issues = checked.error.issues.flatMap(issue => resolveUnion(issue))
  const context = {value, places, shape}
  const slips = new Set(issues.flatMap(issue => slipsOf(issue, context)))
  const problems = issues.flatMap(issue => explainIssue(issue, context, slips))
  return {type: 'broken', problems: problems.sort((a, b) => comparePlaces(a.place, b.place))}
}

interface Context {
  readonly value: unknown
  readonly places: Places
  readonly shape: Shape<unknown>
}

/** Of the ways in which a value fails a union, the one in which least is wrong is what the author meant. */
function resolveUnion(issue: Issue, above: Path = []): Issue[] {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return [{...issue, path}]
  const [best] = [...issue.errors].sort((a, b) => weigh(a) - weigh(b))
  return (best ?? []).flatMap(inner => resolveUnion(inner, path))
}

function weigh(issues: readonly Issue[]): number {
  const otherKind = issues.some(issue => issue.code === 'invalid_type' && issue.path.length === 0)
  return issues.length + (otherKind ? 1000 : 0)
}

/**
 * Paths of keys that are not missing but misspelt. An entry of a list has few keys, and which ones it needs follows
 * from those it has: with one misspelt, none is called missing.
 */
function slipsOf(issue: Issue, context: Context): string[] {
  if (issue.code !== 'unrecognized_keys') return []
  const known = Object.keys(ownerOf(issue.path, context.value, context.shape).keys)
  const meant = issue.keys.flatMap(key => nearest(key, known) ?? [])
  return (issue.path.length > 0 && meant.length > 0 ? known : meant).map(key => String([...issue.path, key]))
}

function explainIssue(issue: Issue, context: Context, slips: ReadonlySet<string>): PeopleFirstError[] {
  const {path} = issue
  const found = valueAt(context.value, path)
  const place = found === null ? context.places.key(path) : context.places.value(path)
  const what = nameOf(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey(key, path, context))
    case 'invalid_value':
      if (found === undefined) return missingKey(path, context, slips)
      return [
        problem(
          'shape-choice',
          {what, found: describeValue(found), ...describeChoices(found, issue.values)},
          place
        )
      ]
    case 'invalid_type':
      if (found === undefined) return missingKey(path, context, slips)
      if (found === null && path.length > 0) return [problem('shape-empty', {what}, place)]
      return [wrongType(issue.expected, found, what, place)]
    default:
      if (issue.code === 'too_small' && typeof found === 'number') {
        return [wrongType(`${issue.minimum} or more`, found, what, place)]
      }
      return [problem('shape-empty', {what}, place)]
  }
}

function unknownKey(key: string, path: Path, {value, places, shape}: Context): PeopleFirstError {
  const owner = ownerOf(path, value, shape)
  const details = {
    key,
    owner: owner.name,
    near: meantBy(key, owner),
    keys: Object.keys(owner.keys).join(', ')
  }
  return problem('shape-unknown-key', details, places.key([...path, key]))
}

function meantBy(key: string, {keys, otherNames = {}}: Owner): string | undefined {
  const near = nearest(key, [...Object.keys(keys), ...Object.keys(otherNames)])
  return near === undefined ? undefined : (otherNames[near] ?? near)
}

function missingKey(
  path: Path,
  {value, places, shape}: Context,
  slips: ReadonlySet<string>
): PeopleFirstError[] {
  if (slips.has(String(path))) return []
  const above = path.slice(0, -1)
  const owned = valueAt(value, above)
  // Files that are run can hold a key and nothing under it.
  if (typeof owned === 'object' && owned !== null && Object.hasOwn(owned, path.at(-1) ?? '')) {
    return [problem('shape-empty', {what: nameOf(path)}, places.key(path))]
  }
  const {name, keys} = ownerOf(above, value, shape)
  const key = String(path.at(-1))
  const place = above.length === 0 ? places.top : places.value(above)
  return [problem('shape-missing-key', {key, owner: name, help: keys[key] ?? ''}, place)]
}

function wrongType(expected: string, found: unknown, what: string, place: Place): PeopleFirstError {
  const details = {what, expected: expectedNames[expected] ?? expected, found: describeValue(found)}
  const unquoted = expected === 'string' && typeof found !== 'object'
  return problem(unquoted ? 'shape-quotes' : 'shape-type', details, place)
}

function comparePlaces(a: Place, b: Place): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
