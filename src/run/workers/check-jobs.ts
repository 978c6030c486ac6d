import {formatProblem} from '../../core/errors.ts'
import {checkOnce} from '../cache/check-and-keep.ts'
import {checkFile} from '../check-file.ts'
import {SettingsBuilder} from '../config/build-settings.ts'
import {resolveConfigs} from '../config/resolve-configs.ts'
import type {FileSettings} from '../file-settings.ts'
import {type Input, nameOf} from '../input.ts'
import {type Checked, type Job, pack, type Reply, type WorkerData} from './job.ts'

/** Checks an input, and tells of which bytes the result is where it `isKept`. */
export const checkJob = (input: Input, settings: FileSettings, isKept: boolean): Checked =>
  isKept ? checkOnce(input, settings) : {checked: checkFile(input, settings), content: undefined}

/** A function that checks batches, one after the other, and answers each file. Settings are made once for all files of a group. */
export function createJobChecker(
  {request, isKept}: WorkerData,
  answer: (reply: Reply) => void
): (jobs: readonly Job[]) => Promise<void> {
  const builder = new SettingsBuilder(request)
  const settings = new Map<string, Promise<FileSettings>>()
  const settle = async (file: string): Promise<FileSettings> => {
    const {byFile} = await resolveConfigs([file], request)
    const config = byFile.get(file)
    const built = config && builder.build(config)
    if (built) return built.settings
    throw new Error(`no settings: ${builder.problems().map(formatProblem).join('; ')}`)
  }
  const checkAll = async (jobs: readonly Job[]): Promise<void> => {
    for (const {index, input, group} of jobs) {
      const settled = settings.get(group) ?? settle(nameOf(input))
      settings.set(group, settled)
      answer({type: 'checked', index, result: pack(checkJob(input, await settled, isKept))})
    }
  }
  let done = Promise.resolve()
  return jobs => {
    done = done.then(() => checkAll(jobs))
    return done
  }
}
