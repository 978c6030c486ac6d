import {type PeopleFirstError, problem} from '../core/errors.ts'
import {parseFileList, readFileList} from '../run/changed/file-list.ts'
import {pickFiles as pick} from '../run/changed/pick-files.ts'
import type {PickFlags} from './options/flags.ts'
import type {PickedFiles} from './options/pick-flags.ts'
import {readStdin} from './terminal/read-stdin.ts'

/** The files that paths and a list name, as far as they changed where changes are asked for. */
export async function pickFiles(paths: readonly string[], flags: PickFlags): Promise<PickedFiles> {
  const {since, staged, filesFrom} = flags
  const surroundings = {cwd: process.cwd(), env: process.env}
  const list = filesFrom === undefined ? undefined : await readList(filesFrom, surroundings.cwd)
  if (list instanceof Error) return {inputs: [], problems: [list]}
  const picked = await pick(paths, {since, staged, list}, surroundings)
  const isEmpty = picked.inputs.length === 0 && picked.problems.length === 0
  return isEmpty ? {...picked, nothing: nothingIn(flags, list)} : picked
}

async function readList(file: string, cwd: string): Promise<readonly string[] | PeopleFirstError> {
  const bytes = file === '-' ? (await readStdin()).bytes : readFileList(file, cwd)
  return bytes instanceof Error ? bytes : parseFileList(bytes)
}

function nothingIn(
  {since, filesFrom = '-'}: PickFlags,
  list: readonly string[] | undefined
): PeopleFirstError {
  const isListed = list?.length === 0
  if (!isListed && since !== undefined) return problem('changed-none', {ref: since})
  if (!isListed && list === undefined) return problem('staged-none', undefined)
  return problem('listed-none', {list: filesFrom === '-' ? 'standard input' : filesFrom})
}
