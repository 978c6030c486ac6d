import {problem} from '../../core/errors.ts'
import {bytesIn, USUAL_LARGEST} from '../../run/files/file-size.ts'
import {findFiles} from '../../run/files/find-files.ts'
import {byPath, stdinInput} from '../../run/input.ts'
import type {CheckFlags} from '../options/flags.ts'
import {isPicking, type PickedFiles, pickProblem} from '../options/pick-flags.ts'
import {readStdin} from '../terminal/read-stdin.ts'

/** The inputs that the paths of a command name. Without paths: this folder, or standard input once it has a name. */
export async function collectInputs(paths: readonly string[], flags: CheckFlags): Promise<PickedFiles> {
  const misuse = pickProblem(paths, flags)
  if (misuse) throw misuse
  const {stdinFilename} = flags
  const cwd = process.cwd()
  const targets = paths.filter(path => path !== '-')
  const isPicked = isPicking(flags)
  const find = async (): Promise<PickedFiles> =>
    isPicked
      ? (await import('../pick-files.ts')).pickFiles(targets, flags)
      : findFiles(targets, cwd, {isListed: flags.lenientFiles === true})
  const isPiped = targets.length < paths.length
  const fromStdin = isPiped || (paths.length === 0 && stdinFilename !== undefined && !isPicked)
  if (!fromStdin) {
    const found = await find()
    return stdinFilename === undefined
      ? found
      : {...found, problems: [problem('stdin-name-alone', undefined), ...found.problems]}
  }
  const input = stdinInput(await readStdin(bytesIn(flags.maxFileSize ?? USUAL_LARGEST)), stdinFilename)
  if (targets.length === 0 && !isPicked) return {inputs: [input], problems: []}
  const {inputs, problems} = await find()
  return {problems, inputs: [...inputs, input].sort(byPath)}
}
