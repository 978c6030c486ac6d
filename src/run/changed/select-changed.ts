import type {FoundFiles} from '../files/find-files.ts'
import type {Input} from '../input.ts'
import type {ChangedFile, Changes} from './changes.ts'
import {isLink, RealPaths, realPath} from './real-path.ts'

/** An input with the file that changed behind it. */
export interface ChangedInput {
  readonly input: Input
  readonly file: ChangedFile
}

/** Of the files that arguments name, those that changed. */
export function changedInputs(inputs: readonly Input[], {files}: Changes): readonly ChangedInput[] {
  const paths = new RealPaths()
  return inputs.flatMap(input => {
    if (input.from.type !== 'disk') return []
    const {absolute} = input.from
    const file =
      files.get(paths.of(absolute)) ?? (isLink(absolute) ? files.get(realPath(absolute)) : undefined)
    return file ? [{input: {...input, changed: linesOf(file)}, file}] : []
  })
}

/** The files that changed, of which only changed lines are judged. */
export function selectChanged({inputs, problems}: FoundFiles, changes: Changes): FoundFiles {
  const selected = changedInputs(inputs, changes).map(({input}) => input)
  return {inputs: selected, problems: [...problems, ...changes.problems]}
}

/** The lines that alone are judged; `undefined` for all of them, as `Input` has it. */
export const linesOf = ({lines}: ChangedFile): Input['changed'] => (lines === 'all' ? undefined : lines)
