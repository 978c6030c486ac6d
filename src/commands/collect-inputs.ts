import {problem} from '../core/errors.ts'
import {type FoundFiles, findFiles} from '../run/find-files.ts'
import {byPath, stdinInput} from '../run/input.ts'
import {readStdin} from './read-stdin.ts'

/** The inputs that the paths of a command name. Without paths: this folder, or standard input once it has a name. */
export async function collectInputs(
  paths: readonly string[],
  stdinFilename: string | undefined
): Promise<FoundFiles> {
  const cwd = process.cwd()
  const targets = paths.filter(path => path !== '-')
  const fromStdin = targets.length < paths.length || (paths.length === 0 && stdinFilename !== undefined)
  if (!fromStdin) {
    const found = await findFiles(targets, cwd)
    return stdinFilename === undefined
      ? found
      : {...found, problems: [problem('stdin-name-alone', undefined), ...found.problems]}
  }
  const input = stdinInput(await readStdin(), stdinFilename)
  if (targets.length === 0) return {inputs: [input], problems: []}
  const found = await findFiles(targets, cwd)
  return {...found, inputs: [...found.inputs, input].sort(byPath)}
}
